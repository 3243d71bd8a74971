import { type KeyboardEvent, type ReactNode, type RefObject, type SyntheticEvent, useId, useState } from 'react';
import { useT } from './i18n.ts';
import { textLength } from './text-length.ts';

export type WordsFormProps = {
  className: string;
  label: string;
  /** The label is for screen readers only, and this stands in the empty field. */
  placeholder?: string;
  /** In code points. */
  longest: number;
  /** From so many characters left they are counted down. */
  countFrom: number;
  disabled?: boolean;
  /** What was sent last is on its way: nothing else is sent meanwhile. */
  busy?: boolean;
  /** Lines of the field for what is written in it. */
  rows: (text: string) => number;
  /** Enter sends, Shift+Enter starts a new line. */
  enterSends?: boolean;
  field?: RefObject<HTMLTextAreaElement | null>;
  button: { words: string; icon?: ReactNode };
  /** What is said below the field while no characters are counted. */
  note?: string;
  onType?: () => void;
  /** The field is emptied unless this answers false. */
  onSend: (text: string) => boolean | Promise<boolean>;
};

/** A field for words to others, with a count of the characters left and a button. */
export function WordsForm({ className, label, placeholder, longest, countFrom, disabled = false, busy = false, rows, enterSends = false, field, button, note, onType, onSend }: WordsFormProps) {
  const t = useT();
  const [text, setText] = useState('');
  const id = useId();
  const left = longest - textLength(text);
  const counted = left <= countFrom;
  const ready = !disabled && !busy && left >= 0 && text.trim() !== '';

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!ready) return;
    const done = onSend(text.trim());
    if (done === true) setText('');
    else void Promise.resolve(done).then((well) => (well ? setText('') : undefined));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter belongs to it.
    if (enterSends && event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  };

  return (
    <form className={className} onSubmit={submit}>
      <label className={placeholder === undefined ? undefined : 'unseen'} htmlFor={id}>
        {label}
      </label>
      <textarea
        aria-describedby={`${id}-left`}
        aria-invalid={left < 0}
        autoComplete="off"
        className="field"
        dir="auto"
        disabled={disabled}
        enterKeyHint={enterSends ? 'send' : undefined}
        id={id}
        onChange={(event) => {
          onType?.();
          setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        ref={field}
        rows={rows(text)}
        value={text}
      />
      <button aria-label={button.icon === undefined ? undefined : button.words} className="button main" disabled={!ready} type="submit">
        {button.icon ?? button.words}
      </button>
      <p className={left < 0 ? 'failed' : 'hint'} id={`${id}-left`} role={counted || note !== undefined ? 'status' : undefined}>
        {counted ? t(left < 0 ? 'people.tooLong' : 'people.left', { count: Math.abs(left) }) : (note ?? '')}
      </p>
    </form>
  );
}
