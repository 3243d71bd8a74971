import type { ChatLine } from '../../visit/company.ts';
import { useT } from '../ui/i18n.ts';
import { AvatarFigure } from './avatar-figure.tsx';
import type { OutboxLine } from './chat-outbox.ts';
import { formatChatTime } from './chat-time.ts';
import { linkify } from './linkify.ts';
import { personName } from './person-name.ts';

/** A line's words; web addresses in it can be followed, nothing else in it does anything. */
export function ChatText({ text }: { text: string }) {
  const t = useT();
  return (
    <p className="chat-text" dir="auto">
      {linkify(text).map((part, index) =>
        part.href === undefined ? (
          part.text
        ) : (
          // Parts have no identity of their own; a line never changes.
          // eslint-disable-next-line react/no-array-index-key
          <a href={part.href} key={index} rel="noopener noreferrer nofollow ugc" target="_blank">
            {part.text}
            <span className="unseen"> {t('people.opensOutside')}</span>
          </a>
        ),
      )}
    </p>
  );
}

/** `follows`: by the same person shortly after the line above, so the name is not said again. */
export function SaidLine({ line, own, follows, language, now }: { line: ChatLine; own: boolean; follows: boolean; language: string; now: number }) {
  const t = useT();
  const name = personName(line.from, t);
  return (
    <li className={own ? 'chat-line own' : 'chat-line'} data-follows={follows}>
      <span className="chat-face">{follows ? null : <AvatarFigure bust colour={line.from.colour} height={34} />}</span>
      <div>
        <p className={follows ? 'unseen' : 'chat-who'}>
          <b>
            <bdi>{own ? t('people.you') : name}</bdi>
          </b> <time dateTime={new Date(line.at).toISOString()}>{formatChatTime(line.at, now, language)}</time>
        </p>
        <ChatText text={line.text} />
      </div>
    </li>
  );
}

export type PendingProps = { line: OutboxLine; colour: number; waiting: boolean; onRetry: () => void; onDiscard: () => void };

/** A line of one's own that is still on its way or was refused. */
export function PendingLine({ line, colour, waiting, onRetry, onDiscard }: PendingProps) {
  const t = useT();
  return (
    <li className="chat-line own pending" data-failed={line.failed !== null}>
      <span className="chat-face">
        <AvatarFigure bust colour={colour} height={34} />
      </span>
      <div>
        <p className="chat-who">
          <b>{t('people.you')}</b>
        </p>
        <ChatText text={line.text} />
        {line.failed === null ? (
          <p className="hint">{t(waiting ? 'people.waiting' : 'people.sending')}</p>
        ) : (
          <>
            <p className="failed">{t('people.failed', { why: t(`people.refusals.${line.failed}`) })}</p>
            <div className="chat-again">
              <button className="button" onClick={onRetry} type="button">
                {t('people.retry')}
              </button>
              <button className="button bare" onClick={onDiscard} type="button">
                {t('people.discard')}
              </button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}
