import { useId } from 'react';
import { AVATAR_COLOURS } from '../people/avatar-colours.ts';
import { AvatarFigure } from '../people/avatar-figure.tsx';
import { useT } from './i18n.ts';

/** One of the eight coats, as a group of radio buttons: each shows the figure that wears it. */
export function ColourChoice({ colour, onChange }: { colour: number; onChange: (colour: number) => void }) {
  const t = useT();
  const group = useId();
  return (
    <fieldset>
      <legend>{t('shell.colour')}</legend>
      <div className="colours">
        {AVATAR_COLOURS.map(({ id }, index) => (
          <label key={id} title={t(`shell.colours.${id}`)}>
            <input aria-label={t(`shell.colours.${id}`)} checked={index === colour} name={group} onChange={() => onChange(index)} type="radio" />
            <i>
              <AvatarFigure bust colour={index} height={40} />
            </i>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
