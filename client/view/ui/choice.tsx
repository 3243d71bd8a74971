import './settings-panel.css';
import { useId } from 'react';

export type ChoiceProps<T extends string | number> = {
  legend: string;
  options: readonly { value: T; words: string }[];
  value: T;
  onChange: (value: T) => void;
  hint?: string;
};

/** One of a few, all seen at once: a group of radio buttons. */
export function Choice<T extends string | number>({ legend, options, value, onChange, hint }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend>{legend}</legend>
      <div className="choice">
        {options.map((option) => (
          <label key={option.value}>
            <input checked={option.value === value} name={name} onChange={() => onChange(option.value)} type="radio" />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
