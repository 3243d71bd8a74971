import { useId } from 'react';
import { PLANNED_AHEAD } from '#protocol/planned.ts';
import { fieldTime, inWords, ownZone, timeOf, wrongWith } from '../../tour/planned-time.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';

/** Date and time on the guide's own clock, with its zone, and read back in words. `value` is what the field holds. */
export function WhenField({ value, now, onChange }: { value: string; now: number; onChange: (value: string) => void }) {
  const t = useT();
  const language = usePageLanguage();
  const id = useId();
  const time = timeOf(value);
  const wrong = wrongWith(time, now);
  return (
    <div>
      <label htmlFor={id}>{t('guide.dateTime', { zone: ownZone().replaceAll('_', ' ') })}</label>
      <input
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong !== null}
        className="field"
        id={id}
        max={fieldTime(now + PLANNED_AHEAD)}
        min={fieldTime(now)}
        onChange={(event) => onChange(event.target.value)}
        type="datetime-local"
        value={value}
      />
      <p className={wrong === null ? 'hint' : 'guide-refused'} id={`${id}-hint`} role="status">
        {wrong === null && time !== null ? inWords(time, language) : t(`guide.time.${wrong ?? 'none'}`)}
      </p>
    </div>
  );
}
