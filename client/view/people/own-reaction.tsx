import './own-reaction.css';
import type { Reaction } from '#protocol/messages.ts';
import { useEffect, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { VisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { ReactionIcon } from './reactions-row.tsx';

/** As long as it floats over the figure for the others, milliseconds. */
const SHOWN = 2_000;

const own = createStore<{ kind: Reaction | null; count: number }>(() => ({ kind: null, count: 0 }));

/** Shows a reaction to everybody; oneself sees it at the foot of the view. Nothing happens while there is no line. */
export function reactNow(store: VisitStore, kind: Reaction): void {
  const { gallery, link } = store.getState();
  if (gallery === null || link.state !== 'joined') return;
  gallery.react(kind);
  own.setState(({ count }) => ({ kind, count: count + 1 }));
}

function Shown({ kind }: { kind: Reaction }) {
  const t = useT();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), SHOWN);
    return () => clearTimeout(timer);
  }, []);
  if (over) return null;
  return (
    <span className="own-reaction-sign">
      <ReactionIcon kind={kind} size={28} />
      <span className="unseen">{t('people.reacts', { name: t('people.you'), reaction: t(`people.reactions.${kind}`) })}</span>
    </span>
  );
}

/** The reaction one has just shown, so that one knows it went out. */
export function OwnReaction() {
  const { kind, count } = useStore(own);
  return (
    <div className="own-reaction" role="status">
      {kind === null ? null : <Shown key={count} kind={kind} />}
    </div>
  );
}
