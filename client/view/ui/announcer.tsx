import { useEffect, useState } from 'react';
import type { Visit } from '../../visit/visit.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { speak } from '#scenes/format/speak.ts';
import { personName } from '../people/person-name.ts';
import { t } from './i18n.ts';

/** Milliseconds in which what happens is gathered into one sentence; a screen reader is not to be flooded. */
const GATHERING = 1500;

/** What changed between two moments of the visit, in sentences. */
export function newsBetween(before: Visit, now: Visit): string[] {
  const { plan, language, languages } = now;
  const news: string[] = [];
  if (now.here.hall !== before.here.hall) {
    const hall = plan.halls.find((one) => one.id === now.here.hall);
    if (hall !== undefined) news.push(t('shell.youAreIn', { hall: speak(hall.title, language, languages).text }));
  }
  const near = now.here.near === before.here.near || now.here.near === now.open ? undefined : plan.byRef.get(now.here.near ?? '');
  if (near !== undefined) news.push(t('shell.standingAt', { exhibit: speak(near.exhibit.title, language, languages).text }));
  const known = new Set(before.people.map((person) => person.id));
  const come = before.link.state !== 'joined' ? [] : now.people.filter((person) => !known.has(person.id) && person.id !== now.me.id);
  const [first] = come;
  if (first !== undefined) news.push(t('shell.arrived', { count: come.length, name: personName(first, t) }));
  return news;
}

/** Speaks politely to screen readers: where one is, and who has come. */
export function Announcer() {
  const store = useVisitStore();
  const [words, setWords] = useState('');
  useEffect(() => {
    let since: Visit | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = store.subscribe((now, before) => {
      if (now.here === before.here && now.people === before.people) return;
      since ??= before;
      timer ??= setTimeout(() => {
        const news = since === null ? [] : newsBetween(since, store.getState());
        since = null;
        timer = undefined;
        if (news.length > 0) setWords(news.join('. '));
      }, GATHERING);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store]);
  return (
    <p aria-live="polite" className="unseen" role="status">
      {words}
    </p>
  );
}
