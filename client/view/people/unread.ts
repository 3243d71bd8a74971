import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import type { ChatLine } from '../../visit/company.ts';
import { useVisit } from '../../visit/visit.ts';
import { hiddenPeople } from './hidden-people.ts';

/** Id of the newest line the visitor has seen; null before anything was read. */
const seen = createStore<{ last: string | null }>(() => ({ last: null }));

/** How many lines came after the one last seen, not counting one's own and those of hidden people. */
export function countUnread(lines: readonly ChatLine[], lastSeen: string | null, me: string | null, hidden: ReadonlySet<string>): number {
  const from = lastSeen === null ? 0 : lines.findIndex((line) => line.id === lastSeen) + 1;
  return lines.slice(from).filter((line) => line.from.id !== me && !hidden.has(line.from.id)).length;
}

/** Everything up to this line counts as read. */
export function markRead(lines: readonly ChatLine[]): void {
  const last = lines.at(-1)?.id;
  if (last !== undefined) seen.setState({ last });
}

/** Number of unread lines while the chat is closed; 0 while it is open. */
export function useUnread(): number {
  const lines = useVisit((visit) => visit.chat);
  const me = useVisit((visit) => visit.me.id);
  const open = useVisit((visit) => visit.panel === 'chat');
  const { last } = useSyncExternalStore(seen.subscribe, seen.getState);
  const { ids } = useSyncExternalStore(hiddenPeople.subscribe, hiddenPeople.getState);
  return open ? 0 : countUnread(lines, last, me, ids);
}
