import { reactions } from '#protocol/messages.ts';
import { useEffect, useRef, useState } from 'react';
import type { ChatLine } from '../../visit/company.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { t } from '../ui/i18n.ts';
import { hiddenPeople } from './hidden-people.ts';
import { personName } from './person-name.ts';
import { reactNow } from './own-reaction.tsx';
import { onReaction } from './reaction-news.ts';

/** At most one announcement in this time, milliseconds; what comes meanwhile is gathered. */
const GATHERING = 3_000;
/** Of many things at once only the last few are said. */
const MOST = 4;

/** Lines that came since `before`, by others who are not hidden, as sentences. */
export function spokenLines(before: readonly ChatLine[], now: readonly ChatLine[], me: string | null, hidden: ReadonlySet<string>): string[] {
  const known = new Set(before.map((line) => line.id));
  return now
    .filter((line) => !known.has(line.id) && line.from.id !== me && !hidden.has(line.from.id))
    .map((line) => t('people.said', { name: personName(line.from, t), text: line.text }));
}

/**
 * Says to screen readers, politely and seldom, what the others show and say: reactions always, chat while its panel
 * (which is a live region itself) is closed.
 */
export function CompanyNews() {
  const store = useVisitStore();
  const [words, setWords] = useState('');
  const waiting = useRef<string[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = (): void => {
      timer = undefined;
      if (waiting.current.length === 0) return;
      setWords(waiting.current.slice(-MOST).join(' '));
      waiting.current = [];
      timer = setTimeout(speak, GATHERING);
    };
    const say = (sentences: string[]): void => {
      waiting.current.push(...sentences);
      timer ??= setTimeout(speak, 50);
    };
    const stopReactions = onReaction(({ id, kind }) => {
      const { people, me } = store.getState();
      const who = people.find((person) => person.id === id);
      if (who === undefined || id === me.id || hiddenPeople.getState().ids.has(id)) return;
      say([t('people.reacts', { name: personName(who, t), reaction: t(`people.reactions.${kind}`) })]);
    });
    const stopChat = store.subscribe((now, before) => {
      // History that comes with joining is not news.
      if (now.chat === before.chat || now.panel === 'chat' || before.link.state !== 'joined') return;
      say(spokenLines(before.chat, now.chat, now.me.id, hiddenPeople.getState().ids));
    });
    return () => {
      stopReactions();
      stopChat();
      clearTimeout(timer);
    };
  }, [store]);

  return (
    <p aria-live="polite" className="unseen" role="status">
      {words}
    </p>
  );
}

/** Keys 1 to 5 show a reaction while nothing is being typed. */
export function ReactionKeys() {
  const store = useVisitStore();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      const focus = event.target instanceof Element ? event.target.closest('input, textarea, select, [contenteditable="true"], [role="radiogroup"], [role="slider"]') : null;
      const kind = reactions[Number(event.key) - 1];
      if (focus !== null || kind === undefined) return;
      reactNow(store, kind);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store]);
  return null;
}
