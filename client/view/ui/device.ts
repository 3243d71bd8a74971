import { useSyncExternalStore } from 'react';

/** Whether a media query holds, followed while it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Fingers, not a mouse: the words on how to move and the thumb stick follow it. */
export function useTouch(): boolean {
  return useMedia('(pointer: coarse)');
}

/** A narrow view: panels come from below. The same width as in the style sheets. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 640px)');
}
