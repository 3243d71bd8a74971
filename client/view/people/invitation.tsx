import { useId, useRef, useState } from 'react';
import { useT } from '../ui/i18n.ts';

/** The address that brings somebody into the same gallery. */
export function invitationLink(location: Pick<Location, 'origin' | 'pathname'>, code: string): string {
  return `${location.origin}${location.pathname}?with=${encodeURIComponent(code)}`;
}

/** The gallery's code to say aloud, and the link to send. */
export function Invitation({ code }: { code: string }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState('');
  const id = useId();
  const link = invitationLink(window.location, code);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setNews(t('people.copied'));
    } catch (cause) {
      console.warn('The clipboard is closed to this page.', cause);
      field.current?.select();
      setNews(t('people.copyFailed'));
    }
  };

  return (
    <section className="invite">
      <h3>{t('people.invite')}</h3>
      <p className="hint">{t('people.inviteHint')}</p>
      <p>
        {t('people.code')} <b className="invite-code">{code}</b>
      </p>
      <div className="invite-link">
        <label className="unseen" htmlFor={id}>
          {t('people.link')}
        </label>
        <input className="field" id={id} onFocus={(event) => event.target.select()} readOnly ref={field} value={link} />
        <button className="button" onClick={() => void copy()} type="button">
          {t('people.copy')}
        </button>
      </div>
      <p className="hint" role="status">
        {news}
      </p>
    </section>
  );
}
