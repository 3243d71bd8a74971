import { useEffect } from 'react';
import { takesKeys } from '../../input/keyboard.ts';
import { isFollowing } from '../../tour/follow-tour.ts';
import { comeAlong, lookAround } from '../../visit/follow-live.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { useActs } from './use-live.ts';

/** The key by which one leaves the group to look around, and catches up. */
const KEY = 'g';
/** Milliseconds for which it is said why that did not work. */
const SHOWN = 6_000;

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
  useEffect(() => {
    if (refused === '') return;
    const timer = setTimeout(clear, SHOWN);
    return () => clearTimeout(timer);
  }, [refused, clear]);
  return (
    <div className="link-chip" role="status">
      {refused === '' ? null : <span>{refused}</span>}
    </div>
  );
}
