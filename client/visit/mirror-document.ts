import { speak } from '#scenes/format/speak.ts';
import { writeSettings, type Shelf } from './settings.ts';
import type { Visit, VisitStore } from './visit.ts';

/** The page's title: what one stands before or reads, then the exhibition. */
export function titleOf(visit: Visit): string {
  const { exhibition, plan, language } = visit;
  const whole = speak(exhibition.title, language, exhibition.languages).text;
  const placed = plan.byRef.get(visit.open ?? visit.here.near ?? '');
  if (placed === undefined) return whole;
  const city = exhibition.cases.find((one) => one.id === placed.caseId)?.city;
  const words = visit.open === null && city !== undefined ? city : placed.exhibit.title;
  return `${speak(words, language, exhibition.languages).text} · ${whole}`;
}

/** Keeps title, language, text size and motion of the document, and the stored settings, as the visit has them. Returns how to stop. */
export function mirrorDocument(store: VisitStore, document: Document, shelf: Shelf | null): () => void {
  const root = document.documentElement;
  const show = (visit: Visit): void => {
    document.title = titleOf(visit);
    root.lang = visit.language;
    root.style.setProperty('--text-scale', String(visit.settings.textScale));
    root.dataset['motion'] = visit.reducedMotion ? 'reduced' : 'full';
  };
  show(store.getState());
  const unsubscribe = store.subscribe((now, before) => {
    show(now);
    if (now.settings !== before.settings) writeSettings(shelf, now.settings);
  });

  const query = document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)');
  const follow = (): void => {
    const { motion } = store.getState().settings;
    const reducedMotion = motion === 'reduced' || (motion === 'system' && query?.matches === true);
    if (reducedMotion !== store.getState().reducedMotion) store.setState({ reducedMotion });
  };
  follow();
  query?.addEventListener('change', follow);
  const unfollow = store.subscribe((now, before) => {
    if (now.settings.motion !== before.settings.motion) follow();
  });
  return () => {
    unsubscribe();
    unfollow();
    query?.removeEventListener('change', follow);
  };
}
