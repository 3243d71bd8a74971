import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import type { ChatLine } from '../../visit/company.ts';
import { useVisit } from '../../visit/visit.ts';
import { hiddenPeople } from './hidden-people.ts';

/** Time of the newest line the visitor has seen, milliseconds since 1970; what was said before they came is history, not news. */
const seen = createStore<{ until: number }>(() => ({ until: Date.now() }));

/** How many lines were said after `until`, not counting one's own and those of hidden people. */
export function countUnread(lines: readonly ChatLine[], until: number, me: string | null, hidden: ReadonlySet<string>): number {
  return lines.filter((line) => line.at > until && line.from.id !== me && !hidden.has(line.from.id)).length;
}

/** Everything up to the last of these lines counts as read. */
export function markRead(lines: readonly ChatLine[]): void {
  const last = lines.at(-1);
  if (last !== undefined) seen.setState({ until: last.at });
}

/** Number of unread lines while the chat is closed; 0 while it is open. */
export function useUnread(): number {
  const lines = useVisit((visit) => visit.chat);
  const me = useVisit((visit) => visit.me.id);
  const open = useVisit((visit) => visit.panel === 'chat');
  const { until } = useSyncExternalStore(seen.subscribe, seen.getState);
  const { ids } = useSyncExternalStore(hiddenPeople.subscribe, hiddenPeople.getState);
  return open ? 0 : countUnread(lines, until, me, ids);
}
