import { useEffect } from 'react';

/** Milliseconds for which it is said why a key did not do what it is for. */
const SHOWN = 6_000;

/** Why a key's act was refused, in words, for a while; empty words say nothing. */
export function RefusedChip({ refused, onGone }: { refused: string; onGone: () => void }) {
  useEffect(() => {
    if (refused === '') return;
    const timer = setTimeout(onGone, SHOWN);
    return () => clearTimeout(timer);
  }, [refused, onGone]);
  return (
    <div className="link-chip" role="status">
      {refused === '' ? null : <span>{refused}</span>}
    </div>
  );
}
