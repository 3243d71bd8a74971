import './link-notice.css';
import { useEffect, useId, useRef, useState } from 'react';
import type { LinkStatus } from '../../visit/company.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT, type Translate } from '../ui/i18n.ts';

/** A drop shorter than this, milliseconds, is not worth a word. */
const QUIET = 1_200;
/** How long it is said that one is back, milliseconds. */
const BACK = 3_000;
const MOVED = 8_000;

/** What a card about the line offers to do. */
type Offer = { words: string; act: 'here' | 'join' | 'reload' | 'dismiss' };
type Notice = { title: string; text: string; offers: Offer[] };

/** The card for a state of the line; null where nothing has to be decided. */
export function noticeFor(link: LinkStatus, wishedCode: string | null, t: Translate): Notice | null {
  const dismiss: Offer = { words: t('people.dismiss'), act: 'dismiss' };
  if (link.state === 'replaced') {
    const offers: Offer[] = [{ words: t('people.keepHere'), act: 'here' }, { words: t('people.leaveThere'), act: 'dismiss' }];
    return { title: t('people.elsewhereTitle'), text: t('people.elsewhereText'), offers };
  }
  if (link.state !== 'refused') return null;
  switch (link.reason) {
    case 'client-too-old':
      return { title: t('people.oldTitle'), text: t('people.oldText'), offers: [{ words: t('people.reload'), act: 'reload' }, dismiss] };
    case 'galleries-full':
      return { title: t('people.fullTitle'), text: t('people.fullText'), offers: [{ words: t('people.retry'), act: 'join' }, dismiss] };
    case 'code-not-found':
      return { title: t('people.codeTitle'), text: t('people.codeText', { code: wishedCode ?? '' }), offers: [{ words: t('people.joinAny'), act: 'join' }, dismiss] };
    case 'removed':
      return { title: t('people.removedTitle'), text: t('people.removedText'), offers: [{ words: t('people.joinAny'), act: 'join' }, dismiss] };
    default:
      return { title: t('people.refusedTitle'), text: t(`people.refusals.${link.reason ?? 'offline'}`), offers: [{ words: t('people.retry'), act: 'join' }, dismiss] };
  }
}

type Chip = 'reconnecting' | 'back' | 'restarting' | 'moved';

/** Quiet words while the line is down, and for a moment once it is back. */
function useChip(): Chip | null {
  const store = useVisitStore();
  const [chip, setChip] = useState<Chip | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let code: string | undefined;
    const stop = store.subscribe(({ link }, { link: before }) => {
      if (link === before) return;
      clearTimeout(timer);
      if (link.state === 'reconnecting') timer = setTimeout(() => setChip(link.reason === 'going-down' ? 'restarting' : 'reconnecting'), QUIET);
      else {
        const moved = link.state === 'joined' && code !== undefined && link.code !== code;
        if (link.state === 'joined') code = link.code;
        setChip((shown) => (moved ? 'moved' : link.state === 'joined' && shown !== null ? 'back' : null));
        timer = setTimeout(() => setChip(null), moved ? MOVED : BACK);
      }
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return chip;
}

/** Says how the line to the others is when that matters; the exhibition stays walkable throughout. */
export function LinkNotice() {
  const t = useT();
  const store = useVisitStore();
  const link = useVisit((visit) => visit.link);
  const chip = useChip();
  const [dismissed, setDismissed] = useState<LinkStatus | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const wished = new URLSearchParams(window.location.search).get('with');
  const notice = dismissed === link ? null : noticeFor(link, wished, t);
  // A question takes the focus; what only tells something does not.
  const asks = notice !== null && link.state === 'replaced';
  useEffect(() => {
    if (asks) first.current?.focus({ preventScroll: true });
  }, [asks]);

  const act = (what: Offer['act']): void => {
    setDismissed(link);
    const { gallery } = store.getState();
    if (what === 'here') void gallery?.takeOver();
    else if (what === 'join') void gallery?.join();
    else if (what === 'reload') window.location.reload();
  };

  return (
    <>
      <div className="link-chip" role="status">
        {chip === null ? null : (
          <span>
            {link.state === 'reconnecting' ? <i /> : null}
            {t(`people.${chip}`, { code: link.code ?? '' })}
          </span>
        )}
      </div>
      {notice === null ? null : (
        <section aria-labelledby={titleId} className="card card-middle link-card" role="alertdialog">
          <h2 id={titleId}>{notice.title}</h2>
          <p>{notice.text}</p>
          <div>
            {notice.offers.map((offer, index) => (
              <button className={index === 0 && offer.act !== 'dismiss' ? 'button main' : 'button'} key={offer.act} onClick={() => act(offer.act)} ref={index === 0 ? first : undefined} type="button">
                {offer.words}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
