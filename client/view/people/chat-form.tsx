import { CHAT_LENGTH } from '#protocol/messages.ts';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTouch } from '../ui/device.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

/** From so many characters left the counter is shown. */
const COUNT_FROM = 80;

/** Code points, as the gallery counts after normalising. */
export function chatLength(text: string): number {
  return [...text.normalize('NFC').trim()].length;
}

/** Enter sends, Shift+Enter starts a new line; while an input method composes, Enter belongs to it. */
export function ChatForm({ disabled, onSend }: { disabled: boolean; onSend: (text: string) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const touch = useTouch();
  useEffect(() => {
    // A phone's keyboard would cover what was said; elsewhere one can write at once. After the panel has put the focus on its heading.
    const later = touch ? undefined : requestAnimationFrame(() => field.current?.focus({ preventScroll: true }));
    return () => (later === undefined ? undefined : cancelAnimationFrame(later));
  }, [touch]);
  const left = CHAT_LENGTH - chatLength(text);
  const ready = !disabled && left >= 0 && text.trim() !== '';

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!ready) return;
    onSend(text.trim());
    setText('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  };

  return (
    <form className="chat-form" onSubmit={submit}>
      <label className="unseen" htmlFor={id}>
        {t('people.write')}
      </label>
      <textarea
        aria-describedby={`${id}-left`}
        aria-invalid={left < 0}
        autoComplete="off"
        className="field"
        dir="auto"
        disabled={disabled}
        enterKeyHint="send"
        id={id}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={t('people.placeholder')}
        ref={field}
        rows={Math.min(4, text.split('\n').length + Math.floor(text.length / 42))}
        value={text}
      />
      <button aria-label={t('people.send')} className="button main" disabled={!ready} type="submit">
        <Icon name="send" />
      </button>
      <p className={left < 0 ? 'chat-failed' : 'hint'} id={`${id}-left`} role={left <= COUNT_FROM ? 'status' : undefined}>
        {left > COUNT_FROM ? '' : t(left < 0 ? 'people.tooLong' : 'people.left', { count: Math.abs(left) })}
      </p>
    </form>
  );
}
