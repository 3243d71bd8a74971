import { type Request, type Response, Router } from 'express';
import type { Hosted } from '../../exhibitions.ts';
import type { PlannedTours } from '../../planned/planned-tours.ts';
import type { ServedFiles } from '../files.ts';
import { missingPage } from '../plain-pages.ts';
import type { Beside } from '../page.ts';
import { CATALOGUE, FEED, TEXT, TOURS, toFeed, toIndex } from './addresses.ts';
import { atomFeed } from './atom-feed.ts';
import { casePage, exhibitPage } from './case-page.ts';
import { cataloguePage } from './catalogue-page.ts';
import { type Edition, editionOf } from './edition.ts';
import { indexPage } from './index-page.ts';
import { liveRoutes } from './live-routes.ts';
import { markup } from './markup.ts';
import { robots, sitemap } from './sitemap.ts';
import { styleSheet } from './style-sheet.ts';
import { type TextPage, alternates, textPage } from './text-page.ts';
import { tourPage } from './tour-page.ts';

export type TextDeps = {
  hosted: Map<string, Hosted>;
  files: ServedFiles;
  clientFiles: ServedFiles;
  languageOf: (request: Request) => (one: Hosted) => string;
  originOf: (request: Request) => string;
  /** Without it no tour is planned. */
  planned?: PlannedTours;
};

const FOREVER = 'public, max-age=31536000, immutable';

function pageOf(edition: Edition, part: string): TextPage | null {
  const { cases, exhibits } = edition.exhibition;
  const study = cases.find((one) => one.id === part);
  if (study !== undefined) return casePage(edition, study);
  const own = exhibits.find((one) => one.id === part);
  return own === undefined ? null : exhibitPage(edition, own);
}

function tourOf(edition: Edition, id: string): TextPage | null {
  const tour = edition.exhibition.tours.find((one) => one.id === id);
  return tour === undefined ? null : tourPage(edition, tour);
}

/** What the page of the halls says of the pages beside it; `path` is its own, null where it shows nothing. */
export function textBeside(edition: Edition, path: string | null): Beside {
  const links = markup`${path !== null && alternates(edition, path)}<link rel="alternate" type="application/atom+xml" href="${toFeed(edition)}">`;
  return { links: links.text, text: toIndex(edition), words: edition.say('noScript') };
}

/** The same words outside the halls: pages that need no script, a feed of the cases, and what search engines ask for. */
export function textRoutes({ hosted, files, clientFiles, languageOf, originOf, planned }: TextDeps): Router {
  const routes = Router();
  const style = styleSheet(clientFiles);

  // Not kept without asking: the digest of what is sent, which Express adds, says whether it is still the same.
  const answer = (response: Response, edition: Edition, type: string, body: string) =>
    response.set({ 'Cache-Control': 'no-cache', 'Content-Language': edition.language, Vary: 'Accept-Encoding, Accept-Language' }).type(type).send(body);

  /** Answers with a page of the exhibition that the address names; leaves addresses of no exhibition to others. */
  const serve = (path: string, page: (edition: Edition, request: Request) => TextPage | null) =>
    routes.get(path, (request, response, next) => {
      const one = hosted.get(String(request.params['exhibition']));
      if (one === undefined) return next();
      const edition = editionOf(one, languageOf(request)(one), originOf(request), files);
      const found = page(edition, request);
      if (found === null) response.status(404).send(missingPage());
      else answer(response, edition, 'html', textPage(edition, found, style));
    });

  routes.get(style.address, (_request, response) => void response.set('Cache-Control', FOREVER).type('css').send(style.css));
  routes.get('/robots.txt', (request, response) => void response.type('txt').send(robots(originOf(request))));
  routes.get('/sitemap.xml', (request, response) => void response.set('Cache-Control', 'no-cache').type('xml').send(sitemap(hosted.values(), originOf(request))));
  routes.get(`/:exhibition/${FEED}`, (request, response, next) => {
    const one = hosted.get(request.params.exhibition);
    if (one === undefined) return next();
    const edition = editionOf(one, languageOf(request)(one), originOf(request), files);
    answer(response, edition, 'application/atom+xml; charset=utf-8', atomFeed(edition));
  });
  serve(`/:exhibition/${TEXT}`, indexPage);
  serve(`/:exhibition/${CATALOGUE}`, cataloguePage);
  serve(`/:exhibition/:part/${TEXT}`, (edition, request) => pageOf(edition, String(request.params['part'])));
  serve(`/:exhibition/${TOURS}/:tour/${TEXT}`, (edition, request) => tourOf(edition, String(request.params['tour'])));
  if (planned !== undefined) routes.use(liveRoutes({ hosted, planned, style, editionFor: (one, request) => editionOf(one, languageOf(request)(one), originOf(request), files) }));
  return routes;
}
