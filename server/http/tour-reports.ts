import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { speak } from '#scenes/format/speak.ts';
import { isLive } from '../domain/tour/live-tour.ts';
import { tourReport } from '../domain/tour/report.ts';
import { isGuideOf } from '../domain/tour/rights.ts';
import type { Exhibitions } from '../exhibitions.ts';
import type { GuideSessions } from '../guides/guide-sessions.ts';
import { tourIn } from '../rooms/tour-keeper.ts';
import { type LiveTourStore, StoreUnavailable } from '../store/store.ts';
import { discreet } from './guide-sign-in.ts';
import { pageLanguage } from './page.ts';
import { type LedTour, ledToursPage, reportLaterPage, reportMissingPage, reportSignInPage } from './report-pages.ts';
import { reportTable } from './report-table.ts';

export type TourReportsDeps = {
  sessions: GuideSessions;
  liveTours: Pick<LiveTourStore, 'byId' | 'open' | 'endedSince'>;
  hosted: Exhibitions['hosted'];
  /** Milliseconds since 1970. */
  time: () => number;
};

/** Milliseconds back to which a guide's tours are listed. */
const LISTED = 90 * 24 * 3_600_000;

const asked = z.object({ tour: z.string().regex(/^[\w-]{1,40}$/), form: z.enum(['json', 'csv']) });

/** `/api/tours/<live tour>/report.json` and `.csv`: how a tour went, for its guides. `/guide/tours` lists a guide's. */
export function tourReports({ sessions, liveTours, hosted, time }: TourReportsDeps): Router {
  const routes = Router();
  routes.get('/api/tours/:tour/report.:form', async (request, response) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
    try {
      const guide = await sessions.read(request.headers.cookie);
      if (guide === null) {
        refuse(request, response, 403, reportSignInPage());
        return;
      }
      const wish = asked.safeParse(request.params);
      const record = wish.success ? await liveTours.byId(wish.data.tour) : null;
      const tour = record === null ? null : tourIn(record);
      // The same for no tour and for somebody else's: nothing is to be learned by guessing.
      if (!wish.success || record === null || tour === null || !isGuideOf(tour, guide.id)) {
        refuse(request, response, 404, reportMissingPage());
        return;
      }
      const report = tourReport(tour, time());
      if (wish.data.form === 'json') {
        response.json(report);
        return;
      }
      const exhibition = hosted.get(record.exhibition)?.exhibition;
      const score = exhibition?.tours.find(({ id }) => id === tour.score) ?? null;
      const language = exhibition === undefined ? 'en' : pageLanguage(exhibition, request.query['lang'], (languages) => request.acceptsLanguages(languages));
      const day = new Date(tour.startedAt || record.updated).toISOString().slice(0, 10);
      response.attachment(`${tour.score}-${day}.csv`).send(reportTable(report, score, language));
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable)) throw cause;
      response.set('Retry-After', '5');
      refuse(request, response, 503, reportLaterPage());
    }
  });

  routes.get('/guide/tours', discreet, async (request, response) => {
    try {
      const guide = await sessions.read(request.headers.cookie);
      if (guide === null) {
        response.status(403).send(reportSignInPage());
        return;
      }
      const records = [...(await liveTours.open()), ...(await liveTours.endedSince(time() - LISTED))];
      const led = records.flatMap((record): LedTour[] => {
        const tour = tourIn(record);
        if (tour === null || !isGuideOf(tour, guide.id)) return [];
        const exhibition = hosted.get(record.exhibition)?.exhibition;
        const title = exhibition?.tours.find(({ id }) => id === tour.score)?.title;
        const inWords = (language: string) => (exhibition === undefined || title === undefined ? tour.score : speak(title, language, exhibition.languages).text);
        return [{ id: tour.id, titles: { en: inWords('en'), zh: inWords('zh') }, at: tour.startedAt || record.updated, isLed: isLive(tour) }];
      });
      response.send(ledToursPage(led));
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable)) throw cause;
      response.status(503).set('Retry-After', '5').send(reportLaterPage());
    }
  });
  return routes;
}

/** In words for people who followed the address, as JSON for the page. */
function refuse(request: Request, response: Response, status: number, page: string): void {
  if (request.accepts(['json', 'html']) === 'html') response.status(status).send(page);
  else response.status(status).json({ ok: false });
}
