import { useState } from 'react';
import { linkToView } from '../../visit/share-links.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

type State = { done: 'not yet' | 'copied' } | { done: 'failed'; link: string };

/** Copies the address of the open exhibit; where that is forbidden, shows it to be copied by hand. */
export function CopyLink() {
  const t = useT();
  const store = useVisitStore();
  const [state, setState] = useState<State>({ done: 'not yet' });
  const copy = async () => {
    const link = new URL(linkToView(store.getState()), window.location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      setState({ done: 'copied' });
    } catch (cause) {
      console.warn('The browser did not let the link be copied.', cause);
      setState({ done: 'failed', link });
    }
  };
  return (
    <>
      <button className="button reading-act" onClick={() => void copy()} type="button">
        <Icon name={state.done === 'copied' ? 'check' : 'link'} size={18} />
        {t('exhibits.reading.copy')}
      </button>
      <span aria-live="polite" className={state.done === 'failed' ? 'reading-said' : 'unseen'}>
        {state.done === 'copied' ? t('exhibits.reading.copied') : null}
        {state.done === 'failed' ? t('exhibits.reading.copyFailed', { link: state.link }) : null}
      </span>
    </>
  );
}
