import './panel.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useVisitStore } from '../../visit/visit.ts';
import { useT } from './i18n.ts';
import { Icon } from './icons.tsx';

export type PanelProps = {
  title: string;
  wide?: boolean;
  /** Nothing in it takes the focus: the text itself does, so that the keyboard can scroll it. */
  plainText?: boolean;
  children: ReactNode;
};

/**
 * A card over the hall, which stays walkable. Its heading takes the focus when it opens, and whatever had the focus
 * before gets it back when it closes.
 */
export function Panel({ title, wide = false, plainText = false, children }: PanelProps) {
  const t = useT();
  const store = useVisitStore();
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      // Only when the focus would be lost with the panel: who has moved on is not pulled back.
      if (before instanceof HTMLElement && (document.activeElement === document.body || document.activeElement === null)) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section aria-labelledby={titleId} className={wide ? 'card panel wide' : 'card panel'} role="dialog">
      <div className="panel-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button aria-label={t('shell.close')} className="button bare" onClick={() => store.getState().setPanel('none')} type="button">
          <Icon name="close" />
        </button>
      </div>
      <div className="panel-body" data-scrolls tabIndex={plainText ? 0 : undefined}>
        {children}
      </div>
    </section>
  );
}
