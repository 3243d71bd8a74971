import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import type { ActBody } from '../../net/gallery-link.ts';
import { useT } from '../ui/i18n.ts';
import { Refused, useAct } from './act-button.tsx';

export type ConfirmProps<K extends TourIntention> = { title: string; children: ReactNode; yes: string; name: K; body: ActBody<K>; onClose: () => void; /** Done, before it closes. */ onDone?: () => void };

/** Asks once more before something that cannot be taken back. Closing it in any way does nothing. */
export function Confirm<K extends TourIntention>({ title, children, yes, name, body, onClose, onDone }: ConfirmProps<K>) {
  const t = useT();
  const { act, busy, refused } = useAct();
  const dialog = useRef<HTMLDialogElement>(null);
  const sure = async (): Promise<void> => {
    if ((await act(name, body))?.ok !== true) return;
    onDone?.();
    onClose();
  };
  const titleId = useId();
  const textId = useId();
  useEffect(() => {
    const before = document.activeElement;
    if (dialog.current?.open === false) dialog.current.showModal();
    return () => {
      // Whoever was removed took the button along: the console's heading is the next best place.
      const place = before instanceof HTMLElement && before.isConnected ? before : document.querySelector<HTMLElement>('.panel-head h2');
      place?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      aria-describedby={textId}
      aria-labelledby={titleId}
      className="guide-confirm"
      onCancel={onClose}
      onClose={onClose}
      // Escape closes this and nothing below it.
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
      role="alertdialog"
    >
      <h3 id={titleId}>{title}</h3>
      <p id={textId}>{children}</p>
      <div className="guide-row">
        <button autoFocus className="button" onClick={onClose} type="button">
          {t('guide.cancel')}
        </button>
        <button aria-busy={busy} aria-disabled={busy} className="button guide-grave" onClick={() => void sure()} type="button">
          {yes}
        </button>
      </div>
      <Refused code={refused} />
    </dialog>
  );
}
