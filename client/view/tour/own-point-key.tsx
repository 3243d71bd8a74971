import { useEffect } from 'react';
import { takesKeys } from '../../input/keyboard.ts';
import { ownPointer } from '../../tour/own-pointer.ts';

/** Where the key lies whatever the layout prints on it, beside the walking keys. */
const CODE = 'KeyF';

/** Held, the key points at things for all; only the lead's pointer and that of whoever is in the spotlight are shown. */
export function OwnPointKey() {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const release = (): void => ownPointer.setState({ held: false });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code !== CODE || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
        if (takesKeys(event.target instanceof Element ? event.target : null)) return;
        event.preventDefault();
        if (!event.repeat) ownPointer.setState({ held: true });
      },
      { signal },
    );
    window.addEventListener('keyup', (event) => (event.code === CODE ? release() : undefined), { signal });
    window.addEventListener('blur', release, { signal });
    return () => {
      stop.abort();
      release();
    };
  }, []);
  return null;
}
