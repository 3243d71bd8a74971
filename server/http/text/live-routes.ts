import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Request, type Response, Router } from 'express';
import { plannedId } from '#protocol/planned-requests.ts';
import type { Hosted } from '../../exhibitions.ts';
import type { Looked, PlannedTours } from '../../planned/planned-tours.ts';
import { StoreUnavailable } from '../../store/store.ts';
import { laterPage, noLiveTourPage } from '../plain-pages.ts';
import { CALENDAR, LIVE } from './addresses.ts';
import type { Edition } from './edition.ts';
import { liveCalendar, livePage } from './live-page.ts';
import type { StyleSheet } from './style-sheet.ts';
import { textPage } from './text-page.ts';

export type LiveRoutesDeps = { hosted: ReadonlyMap<string, Hosted>; planned: PlannedTours; style: StyleSheet; editionFor: (one: Hosted, request: Request) => Edition };

/** The script of the page, named after its content. */
function clockScript(): { address: string; text: string } {
  const text = readFileSync(join(import.meta.dirname, 'live-clock.js'), 'utf8');
  return { address: `/app/live-${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.js`, text };
}

/** Pages of live tours at a set time, and their files for calendars. For those who have the link: no search engine keeps them. */
export function liveRoutes({ hosted, planned, style, editionFor }: LiveRoutesDeps): Router {
  const routes = Router();
  const script = clockScript();

  const serve = (path: string, send: (response: Response, edition: Edition, looked: Looked) => void) =>
    routes.get<{ exhibition: string; id: string }>(path, async (request, response, next) => {
      const { exhibition, id } = request.params;
      const one = hosted.get(exhibition);
      if (one === undefined) return next();
      response.set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding, Accept-Language', 'X-Robots-Tag': 'noindex' });
      try {
        const looked = plannedId.safeParse(id).success ? await planned.look(id, exhibition) : null;
        if (looked === null) response.status(404).send(noLiveTourPage(exhibition));
        else send(response, editionFor(one, request), looked);
      } catch (cause) {
        if (!(cause instanceof StoreUnavailable)) throw cause;
        response.status(503).set('Retry-After', '5').send(laterPage());
      }
    });
  const tourOf = ({ exhibition }: Edition, { planned: { score } }: Looked) => {
    const tour = exhibition.tours.find((one) => one.id === score);
    if (tour === undefined) throw new Error(`no tour "${score}" in ${exhibition.id}: a planned tour is looked at only while its score is there`);
    return tour;
  };

  routes.get(script.address, (_request, response) => void response.set('Cache-Control', 'public, max-age=31536000, immutable').type('js').send(script.text));
  serve(`/:exhibition/${LIVE}/:id`, (response, edition, looked) => {
    response.set('Content-Language', edition.language).type('html').send(textPage(edition, livePage(edition, tourOf(edition, looked), looked), style, script.address));
  });
  serve(`/:exhibition/${LIVE}/:id/${CALENDAR}`, (response, edition, looked) => {
    response.set('Content-Disposition', `attachment; filename="${looked.planned.score}.ics"`).type('text/calendar; charset=utf-8').send(liveCalendar(edition, tourOf(edition, looked), looked));
  });
  return routes;
}
