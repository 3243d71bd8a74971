import { useEffect, useState } from 'react';
import type { Spoken } from '#scenes/format/speak.ts';
import { secondsToRead } from '../../tour/reading-time.ts';
import type { TourWalk } from '../../tour/tour-walk.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { findVoices, readOut } from '../reading/read-aloud.ts';

/** Seconds of quiet after the last word, before the tour offers to go on or does; longer where a question was asked. */
const QUIET = 2.5;
const QUIET_AFTER_QUESTION = 7;

/** How far the telling of a stop has come; 'mute' when the voice failed. */
type Stage = 'telling' | 'mute' | 'heard' | 'offered';

export type Pace = {
  /** The browser has voices. */
  voices: boolean;
  /** The stop has been told: now it is time to go on. */
  offered: boolean;
  /** The tour walks on in a moment. */
  soon: boolean;
};

/**
 * Tells a stop: reads its words aloud if that is wished, else gives the time to read them; then offers to go on, or
 * goes on if the tour walks by itself. `telling` is false while nobody is at the stop; `words` must stay the same
 * object while the stop does.
 */
export function useTourPace(walk: TourWalk, telling: boolean, words: readonly Spoken[], asks: boolean): Pace {
  const store = useVisitStore();
  const synthesis = findVoices();
  const { aloud, byItself, stop } = walk;
  const [stage, setStage] = useState<Stage>('telling');
  const [since, setSince] = useState({ telling, words, aloud });
  // Told anew whenever one arrives, in another language, and when the voice is asked for.
  if (since.telling !== telling || since.words !== words || since.aloud !== aloud) {
    setSince({ telling, words, aloud });
    setStage('telling');
  }
  const voice = aloud && stage === 'telling' ? synthesis : null;
  const silent = !aloud || synthesis === null || stage === 'mute';

  useEffect(() => {
    if (!telling || voice === null) return;
    return readOut(voice, words, (whole) => setStage(whole ? 'heard' : 'mute'));
  }, [telling, voice, words]);
  useEffect(() => {
    if (!telling || !silent || !byItself || stage === 'heard') return;
    const timer = setTimeout(() => setStage('heard'), secondsToRead(words.map((one) => one.text).join('\n')) * 1000);
    return () => clearTimeout(timer);
  }, [telling, silent, byItself, stage, words]);
  const heard = telling && (stage === 'heard' || stage === 'offered');
  useEffect(() => {
    if (!heard) return;
    const timer = setTimeout(() => (byItself ? store.getState().goToStop(stop + 1) : setStage('offered')), (asks ? QUIET_AFTER_QUESTION : QUIET) * 1000);
    return () => clearTimeout(timer);
  }, [heard, byItself, stop, asks, store]);

  return { voices: synthesis !== null, offered: telling && stage === 'offered' && !byItself, soon: heard && byItself };
}
