import { type Request, type Response, Router } from 'express';
import { speak } from '#scenes/format/speak.ts';
import type { Guide } from '../domain/guide.ts';
import { type LiveTour, isLive } from '../domain/tour/live-tour.ts';
import { isGuideOf } from '../domain/tour/rights.ts';
import { type TranscriptWords, keptLine, transcriptTable, transcriptText } from '../domain/tour/transcript.ts';
import type { Hosted } from '../exhibitions.ts';
import type { GuideSessions } from '../guides/guide-sessions.ts';
import { tourIn } from '../rooms/tour-keeper.ts';
import { type LiveTourRecord, type LiveTourStore, StoreUnavailable, type TranscriptStore } from '../store/store.ts';
import { guideLaterPage } from './guide-pages.ts';
import { discreet } from './guide-sign-in.ts';
import { pageWords } from './text/page-words.ts';
import { type ListedTranscript, noTranscriptPage, transcriptsPage } from './transcripts-page.ts';

export type GuideTranscriptsDeps = {
  sessions: GuideSessions;
  liveTours: Pick<LiveTourStore, 'byId' | 'open' | 'endedSince'>;
  transcripts: TranscriptStore;
  hosted: ReadonlyMap<string, Hosted>;
  /** Days for which lines are kept. */
  days: number;
  /** Milliseconds since 1970. */
  time: () => number;
};

const DAY = 24 * 3_600_000;
type Mine = { record: LiveTourRecord; tour: LiveTour };

/** Where guides find the transcripts of their tours: to download as text or table, and to delete. Everybody else gets one answer whatever they ask for. */
export function guideTranscripts(deps: GuideTranscriptsDeps): Router {
  const { sessions, liveTours, transcripts, hosted, days } = deps;
  const routes = Router();
  routes.use(['/guide/transcripts', '/api/tours'], discreet);

  function mine(record: LiveTourRecord | null, guide: Guide | null): Mine | null {
    const tour = record === null ? null : tourIn(record);
    return record !== null && tour !== null && guide !== null && tour.transcript !== 'none' && isGuideOf(tour, guide.id) ? { record, tour } : null;
  }

  /** A tour with a transcript that the request's guide may see. */
  async function asked(request: Request): Promise<Mine | null> {
    const guide = await sessions.read(request.headers.cookie);
    return guide === null ? null : mine(await liveTours.byId(String(request.params['tour'])), guide);
  }

  function titleOf({ record, tour }: Mine, language: string): string {
    const exhibition = hosted.get(record.exhibition)?.exhibition;
    const score = exhibition?.tours.find(({ id }) => id === tour.score);
    return exhibition === undefined || score === undefined ? tour.score : speak(score.title, language, exhibition.languages).text;
  }

  function wordsFor(of: Mine, language: string): TranscriptWords {
    const { say } = pageWords(language);
    const words = (key: string) => say(`chatTranscript.${key}`, { title: titleOf(of, language), days, number: '{number}' });
    return { title: words('title'), note: words('note'), someone: words('someone'), heads: [words('time'), words('name'), words('text')] };
  }

  routes.get(['/api/tours/:tour/transcript.txt', '/api/tours/:tour/transcript.csv'], async (request, response) => {
    await orLater(request, response, async () => {
      const of = await asked(request);
      if (of === null) return refuse(request, response);
      const lines = (await transcripts.all(of.record.id)).map(keptLine);
      const words = wordsFor(of, typeof request.query['lang'] === 'string' ? request.query['lang'] : '');
      const isTable = request.path.endsWith('.csv');
      response.type(isTable ? 'text/csv' : 'text/plain').attachment(`${of.tour.score}-${new Date(lines[0]?.time ?? of.record.updated).toISOString().slice(0, 10)}-transcript.${isTable ? 'csv' : 'txt'}`);
      response.send(isTable ? transcriptTable(lines, words) : transcriptText(lines, words));
    });
  });

  /** Null when there is nothing to delete for whoever asks; false while the tour is led. */
  async function forget(request: Request): Promise<boolean | null> {
    const of = await asked(request);
    if (of === null) return null;
    if (isLive(of.tour)) return false;
    await transcripts.forget(of.record.id);
    return true;
  }

  routes.delete('/api/tours/:tour/transcript', async (request, response) => {
    await orLater(request, response, async () => {
      const gone = await forget(request);
      if (gone === null) refuse(request, response);
      else response.status(gone ? 200 : 409).json(gone ? { ok: true } : { ok: false, refusal: { code: 'tour-running' } });
    });
  });

  routes.post('/guide/transcripts/:tour/delete', async (request, response) => {
    await orLater(request, response, async () => {
      await forget(request);
      response.redirect(303, '/guide/transcripts');
    });
  });

  routes.get('/guide/transcripts', async (request, response) => {
    await orLater(request, response, async () => {
      const guide = await sessions.read(request.headers.cookie);
      const records = guide === null ? [] : [...(await liveTours.open()), ...(await liveTours.endedSince(deps.time() - days * DAY))];
      const listed: ListedTranscript[] = [];
      for (const record of records) {
        const of = mine(record, guide);
        const [last] = of === null ? [] : await transcripts.last(record.id, 1);
        if (of === null || last === undefined) continue;
        const said = keptLine(last).time;
        listed.push({ id: record.id, titles: { en: titleOf(of, 'en'), zh: titleOf(of, 'zh') }, said, until: said + days * DAY, isLed: isLive(of.tour) });
      }
      response.status(guide === null ? 403 : 200).send(transcriptsPage(guide === null ? null : listed));
    });
  });

  return routes;
}

function refuse(request: Request, response: Response): void {
  response.status(404);
  if (request.accepts(['json', 'html']) === 'html') response.send(noTranscriptPage());
  else response.json({ ok: false });
}

async function orLater(request: Request, response: Response, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    response.status(503).set('Retry-After', '5');
    if (request.accepts(['json', 'html']) === 'html') response.send(guideLaterPage());
    else response.json({ ok: false, refusal: { code: 'not-saved' } });
  }
}
