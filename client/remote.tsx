import { useCallback, useEffect, useState } from 'react';
import { isGuideHere } from './net/guide-api.ts';
import { LinkNotice } from './view/people/link-notice.tsx';
import { followLanguage } from './view/ui/follow-language.ts';
import { RemotePage, type RemoteState } from './view/guide/remote-page.tsx';
import { type Address, writeAddress } from './visit/address.ts';
import { joinGallery } from './visit/join-gallery.ts';
import { mirrorDocument } from './visit/mirror-document.ts';
import type { Shelf } from './visit/settings.ts';
import { VisitContext, type VisitStore } from './visit/visit.ts';

/** A guide's device that only leads: it comes in when this browser is signed in as a guide, and draws no halls. */
export function Remote({ address, shelf, store }: { address: Address; shelf: Shelf | null; store: VisitStore }) {
  const [state, setState] = useState<RemoteState>('asking');
  const ask = useCallback(() => {
    void isGuideHere().then((isGuide) => setState(isGuide === null ? 'offline' : isGuide ? 'guide' : 'stranger'));
  }, []);
  useEffect(ask, [ask]);
  useEffect(() => {
    const stops = [mirrorDocument(store, document, shelf), followLanguage(store)];
    return () => stops.forEach((stop) => stop());
  }, [shelf, store]);
  useEffect(() => (state === 'guide' ? joinGallery(store, address, shelf, window, () => undefined).leave : undefined), [address, shelf, state, store]);
  const retry = (): void => {
    setState('asking');
    ask();
  };
  return (
    <VisitContext value={store}>
      <RemotePage halls={writeAddress({ ...address, remote: false })} notices={<LinkNotice />} onRetry={retry} state={state} />
    </VisitContext>
  );
}
