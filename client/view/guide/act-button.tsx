import { type ReactNode, useRef, useState } from 'react';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import type { ActBody, Acted } from '../../net/gallery-link.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';

/** One act at a time from one place: whether it is being asked for, why the last one was refused, and asking. */
export function useAct() {
  const store = useVisitStore();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const asking = useRef(false);
  /** Resolves with the server's answer; null when the last act from here is not answered yet. */
  async function act<K extends TourIntention>(name: K, body: ActBody<K>): Promise<Acted<K> | null> {
    if (asking.current) return null;
    const { gallery } = store.getState();
    asking.current = true;
    setBusy(true);
    setRefused(null);
    const answer: Acted<K> = gallery === null ? { ok: false, refusal: { code: 'offline' } } : await gallery.tourAct(name, body);
    asking.current = false;
    setBusy(false);
    if (!answer.ok) setRefused(answer.refusal.code);
    return answer;
  }
  return { act, busy, refused };
}

/** Why the server did not do it, beside what was asked for. */
export function Refused({ code }: { code: string | null }) {
  const t = useT();
  // Always there, so that a screen reader hears it filled.
  return (
    <span className="guide-refused" role="alert">
      {code === null ? '' : t('guide.refused', { why: t(`people.refusals.${code}`) })}
    </span>
  );
}

export type ActButtonProps<K extends TourIntention> = {
  name: K;
  body: ActBody<K>;
  children: ReactNode;
  /** Says more than the words in it, such as whom it concerns. */
  label?: string;
  className?: string;
  pressed?: boolean;
  onDone?: (answer: Extract<Acted<K>, { ok: true }>) => void;
};

/** Asks the server for one act. What it changes is seen when the server says so. */
export function ActButton<K extends TourIntention>({ name, body, children, label, className = 'button', pressed, onDone }: ActButtonProps<K>) {
  const { act, busy, refused } = useAct();
  return (
    <span className="guide-act">
      {/* Not disabled while asked: that would take the focus away. */}
      <button
        aria-busy={busy}
        aria-disabled={busy}
        aria-label={label}
        aria-pressed={pressed}
        className={className}
        onClick={() => void act(name, body).then((answer) => (answer?.ok === true ? onDone?.(answer as Extract<Acted<K>, { ok: true }>) : undefined))}
        type="button"
      >
        {children}
      </button>
      <Refused code={refused} />
    </span>
  );
}
