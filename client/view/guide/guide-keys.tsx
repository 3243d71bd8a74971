import { useEffect } from 'react';
import { takesKeys } from '../../input/keyboard.ts';
import { tourOf } from '../../tour/tour-now.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { RefusedChip } from '../tour/refused-chip.tsx';
import { useActs } from '../tour/use-live.ts';
import { consolePart } from './use-console.ts';

/** Stops by which a key leads on; a presenter's clicker sends the page keys. */
const STEPS: Record<string, 1 | -1> = { n: 1, b: -1, pagedown: 1, pageup: -1 };

/** The guide's keys: O opens and closes the console, N and B lead to the next stop and back. The page keys still scroll what has the focus. */
export function GuideKeys() {
  const store = useVisitStore();
  const { refused, clear, act } = useActs();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const focus = event.target instanceof Element ? event.target : null;
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.defaultPrevented || takesKeys(focus)) return;
      const key = event.key.toLowerCase();
      const visit = store.getState();
      if (key === 'o') {
        event.preventDefault();
        visit.setPanel(visit.panel === 'guide' ? 'none' : 'guide');
        return;
      }
      const step = STEPS[key];
      const { live, exhibition } = visit;
      if (step === undefined || live === null || live.startedAt === 0 || consolePart(visit) !== 'lead') return;
      if (key.startsWith('page') && focus?.closest('[data-scrolls]')) return;
      const index = live.stop + step;
      if (tourOf(exhibition, live.score)?.stops[index] === undefined) return;
      event.preventDefault();
      void act('tour-stop', { index });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store, act]);
  return <RefusedChip onGone={clear} refused={refused} />;
}
