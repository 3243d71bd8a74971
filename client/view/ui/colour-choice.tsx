import { useId } from 'react';
import { AVATAR_COLOURS } from '../people/avatar-colours.ts';
import { useT } from './i18n.ts';

/** One of the eight coats, as a group of radio buttons. */
export function ColourChoice({ colour, onChange }: { colour: number; onChange: (colour: number) => void }) {
  const t = useT();
  const group = useId();
  return (
    <fieldset>
      <legend>{t('shell.colour')}</legend>
      <div className="colours">
        {AVATAR_COLOURS.map(({ id, coat, trim }, index) => (
          <label key={id} style={{ '--coat': coat, '--trim': trim } as React.CSSProperties} title={t(`shell.colours.${id}`)}>
            <input aria-label={t(`shell.colours.${id}`)} checked={index === colour} name={group} onChange={() => onChange(index)} type="radio" />
            <i />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
