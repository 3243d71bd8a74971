import { takesKeys } from '../../input/keyboard.ts';
import { nearExhibit } from '../../self/near.ts';
import type { VisitStore } from '../../visit/visit.ts';

/** Under this name a hall's part of the text is found, beside the exhibits' own refs. */
export function hallAnchor(hall: string): string {
  return `hall:${hall}`;
}

function show(ref: string): void {
  const article = document.getElementById(`read-${ref}`);
  article?.scrollIntoView({ block: 'start' });
  // Whoever is led by a guide may be writing meanwhile.
  if (!takesKeys(document.activeElement)) article?.focus({ preventScroll: true });
}

/**
 * Where there are no halls, going somewhere means turning to it in the text: the list, the plan and links lead to the
 * exhibit's words. There is no frame, so every way is a jump. Returns how to stop.
 */
export function readAlong(store: VisitStore): () => void {
  const { reducedMotion: before, open: first } = store.getState();
  store.setState({ reducedMotion: true, open: null, opening: null });
  if (first !== null) show(first);
  const unsubscribe = store.subscribe((now, then) => {
    if (now.open !== null && now.open !== then.open) {
      const ref = now.open;
      now.notice(now.body.hall, ref);
      store.setState({ open: null });
      show(ref);
    } else if (now.cuts !== then.cuts) {
      const near = nearExhibit(now.body, now.plan.placed, null);
      now.notice(now.body.hall, near);
      show(near ?? hallAnchor(now.body.hall));
    }
  });
  return () => {
    unsubscribe();
    store.setState({ reducedMotion: before });
  };
}
