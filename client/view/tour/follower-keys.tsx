import { useEffect } from 'react';
import { takesKeys } from '../../input/keyboard.ts';
import { isFollowing } from '../../tour/follow-tour.ts';
import { comeAlong, lookAround } from '../../visit/follow-live.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { RefusedChip } from './refused-chip.tsx';
import { useActs } from './use-live.ts';

/** The key by which one leaves the group to look around, and catches up. */
const KEY = 'g';

export function FollowerKeys() {
  const store = useVisitStore();
  const { refused, clear, run } = useActs();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      if (event.key.toLowerCase() !== KEY || takesKeys(event.target instanceof Element ? event.target : null)) return;
      event.preventDefault();
      void run(() => (isFollowing(store.getState()) ? lookAround(store) : comeAlong(store)));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store, run]);
  return <RefusedChip onGone={clear} refused={refused} />;
}
