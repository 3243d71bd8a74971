import { CHAT_LENGTH } from '#protocol/messages.ts';
import { useEffect, useRef } from 'react';
import { useTouch } from '../ui/device.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { WordsForm } from '../ui/words-form.tsx';

/** From so many characters left the counter is shown. */
const COUNT_FROM = 80;

export function ChatForm({ disabled, onSend }: { disabled: boolean; onSend: (text: string) => void }) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const touch = useTouch();
  useEffect(() => {
    // A phone's keyboard would cover what was said; elsewhere one can write at once. After the panel has put the focus on its heading.
    const later = touch ? undefined : requestAnimationFrame(() => field.current?.focus({ preventScroll: true }));
    return () => (later === undefined ? undefined : cancelAnimationFrame(later));
  }, [touch]);
  const send = (text: string): boolean => {
    onSend(text);
    field.current?.focus();
    return true;
  };
  return (
    <WordsForm
      button={{ words: t('people.send'), icon: <Icon name="send" /> }}
      className="chat-form"
      countFrom={COUNT_FROM}
      disabled={disabled}
      enterSends
      field={field}
      label={t('people.write')}
      longest={CHAT_LENGTH}
      onSend={send}
      placeholder={t('people.placeholder')}
      rows={(text) => Math.min(4, text.split('\n').length + Math.floor(text.length / 42))}
    />
  );
}
