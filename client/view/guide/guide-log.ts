import { createStore } from 'zustand/vanilla';
import { type ConsoleLog, newLog, noteTour, readLog } from '../../tour/console-log.ts';
import { canLead, type LiveQuestion, type LiveTour } from '../../tour/live-tour.ts';
import type { VisitStore } from '../../visit/visit.ts';

const KEY = 'pavilion.guide-log';

type Notes = { log: ConsoleLog | null; dismissed: { tour: string; questions: LiveQuestion[] } };

/** What this guide's page notes of the tour it leads, for the table at the end. Survives loading the page anew. */
export const guideNotes = createStore<Notes>(() => ({ log: null, dismissed: { tour: '', questions: [] } }));

/** The synced state forgets dismissed questions, as nobody else is to read them. */
export function noteDismissed(tour: string, question: LiveQuestion): void {
  const { dismissed } = guideNotes.getState();
  const before = dismissed.tour === tour ? dismissed.questions : [];
  guideNotes.setState({ dismissed: { tour, questions: [...before.filter(({ id }) => id !== question.id), { ...question, state: 'dismissed' }] } });
}

export const logOf = (log: ConsoleLog | null, live: LiveTour): ConsoleLog => (log?.tour === live.id ? log : newLog(live.id));

function shelf(): Storage | null {
  try {
    return window.sessionStorage;
  } catch (cause) {
    console.debug('Notes of the tour are not kept: the browser keeps nothing for this page.', cause);
    return null;
  }
}

/** Notes every change of a tour that this page leads. Returns how to stop. */
export function keepNotes(store: VisitStore): () => void {
  const kept = shelf();
  guideNotes.setState({ log: readLog(kept?.getItem(KEY) ?? null) });
  const note = (now: LiveTour | null, was: LiveTour | null): void => {
    const { me, serverNow } = store.getState();
    if (now === null || !(canLead(now, me.id) || canLead(was, me.id))) return;
    const { log } = guideNotes.getState();
    const noted = noteTour(log, was, now, serverNow());
    if (noted === log) return;
    guideNotes.setState({ log: noted });
    kept?.setItem(KEY, JSON.stringify(noted));
  };
  note(store.getState().live, null);
  return store.subscribe((now, before) => (now.live === before.live ? undefined : note(now.live, before.live)));
}
