import { useId } from 'react';
import { useT } from '../ui/i18n.ts';
import { textLength } from '../ui/text-length.ts';

/** Whether words may be sent; `empty` allows none. */
export const fits = (text: string, longest: number, empty = false): boolean => textLength(text) <= longest && (empty || text.trim() !== '');

/** A field for words to the group; says how many are too many. */
export function WordsField({ label, value, longest, rows = 1, onChange }: { label: string; value: string; longest: number; rows?: number; onChange: (value: string) => void }) {
  const t = useT();
  const id = useId();
  const over = textLength(value) - longest;
  const shared = { 'aria-describedby': `${id}-over`, 'aria-invalid': over > 0, className: 'field', dir: 'auto', id, value };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input {...shared} autoComplete="off" onChange={(event) => onChange(event.target.value)} /> : <textarea {...shared} onChange={(event) => onChange(event.target.value)} rows={rows} />}
      <p className="guide-refused" id={`${id}-over`} role="status">
        {over > 0 ? t('people.tooLong', { count: over }) : ''}
      </p>
    </div>
  );
}
