import type { Reaction } from '#protocol/messages.ts';

/** A reaction as it came from the gallery: public id of whoever showed it. */
export type ReactionNews = { id: string; kind: Reaction };

const listeners = new Set<(news: ReactionNews) => void>();

/** Told by the line to the gallery; the figures show it, the live region says it. */
export function tellReaction(news: ReactionNews): void {
  for (const listener of listeners) listener(news);
}

/** Answers how to stop listening. */
export function onReaction(listener: (news: ReactionNews) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
