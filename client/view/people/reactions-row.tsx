import { reactions, type Reaction } from '#protocol/messages.ts';
import { useT } from '../ui/i18n.ts';
import { REACTION_PATHS } from './reaction-icons.ts';

export function ReactionIcon({ kind, size = 24 }: { kind: Reaction; size?: number }) {
  return (
    <svg aria-hidden="true" fill="none" height={size} stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth={1.6} viewBox="0 0 24 24" width={size}>
      <path d={REACTION_PATHS[kind]} />
    </svg>
  );
}

/** Five things one can say without words; they float over one's head for the others. */
export function ReactionsRow({ disabled, onReact }: { disabled: boolean; onReact: (kind: Reaction) => void }) {
  const t = useT();
  return (
    <div aria-label={t('people.react')} className="reactions" role="group">
      {reactions.map((kind, index) => {
        const reaction = t(`people.reactions.${kind}`);
        return (
          <button aria-keyshortcuts={String(index + 1)} aria-label={reaction} className="button bare" disabled={disabled} key={kind} onClick={() => onReact(kind)} title={t('people.reactionKey', { reaction, key: index + 1 })} type="button">
            <ReactionIcon kind={kind} />
          </button>
        );
      })}
    </div>
  );
}
