import { constants, brotliCompressSync } from 'node:zlib';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { joinRequest } from '#protocol/intentions.ts';
import type { JoinAnswer } from '#protocol/messages.ts';
import type { JoinRequest } from '#protocol/intentions.ts';
import type { Config } from '../config.ts';
import type { Guide } from '../domain/guide.ts';
import type { Exhibitions, Hosted } from '../exhibitions.ts';
import type { Log } from '../log.ts';
import type { Meters } from '../meters.ts';
import type { PlannedTours } from '../planned/planned-tours.ts';
import { type ServedFiles, exhibitionFiles, serveFiles } from './files.ts';
import { type GuideSignInDeps, guideSignIn } from './guide-sign-in.ts';
import { type GuideTranscriptsDeps, guideTranscripts } from './guide-transcripts.ts';
import { operations } from './operations.ts';
import { fillPage, pageLanguage, previewOf, withoutHalls } from './page.ts';
import { listPage, missingPage, reportPage } from './plain-pages.ts';
import { plannedRoutes } from './planned-routes.ts';
import { sameOriginOnly, securityHeaders } from './security.ts';
import { editionOf } from './text/edition.ts';
import { textBeside, textRoutes } from './text/text-routes.ts';
import { type TourReportsDeps, tourReports } from './tour-reports.ts';

/** Largest body of a request in bytes. */
const LARGEST_BODY = 8 * 1024;

/** What the workshop adds: `door` sees every request before the pages, `files` serves the client's sources. */
export type Workshop = { door: RequestHandler; files: RequestHandler };

export type AppDeps = {
  config: Config;
  log: Log;
  meters: Meters;
  exhibitions: Exhibitions;
  /** The page's HTML for an address; the workshop transforms it first. */
  template: (address: string) => Promise<string>;
  clientFiles: ServedFiles;
  /** `guide` is who the request's session says. */
  join: (request: JoinRequest, address: string, guide?: Guide | null) => Promise<JoinAnswer>;
  /** Without it nobody is a guide. */
  guides?: Omit<GuideSignInDeps, 'meters' | 'secure'> & Pick<TourReportsDeps, 'liveTours'>;
  /** Without it no tour is planned. */
  planned?: PlannedTours;
  /** Without it there are no transcripts. */
  transcripts?: Pick<GuideTranscriptsDeps, 'liveTours' | 'transcripts'>;
  health: () => { ok: boolean; visitors: number; galleries: number; exhibitions: string[] };
  /** Set in the workshop (dev) only: broken exhibitions then show their report. */
  workshop?: Workshop;
};

/** All HTTP routes. Answers in HTML are for people, in JSON for the page. */
export function createApp(deps: AppDeps): Express {
  const { config, exhibitions, meters } = deps;
  const { hosted } = exhibitions;
  const data = exhibitionFiles(hosted.values());
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  app.set('query parser', 'simple');
  if (config.TRUST_PROXY === 0) app.use(tellOfProxies(deps.log));
  app.use(securityHeaders(config, deps.workshop !== undefined));
  app.use(operations({ config, meters, health: deps.health }));
  app.use(sameOriginOnly(config));
  // For browsers that do not take what is compressed beforehand, as those without a secure connection.
  app.use(compression({ threshold: 1024 }));
  app.use(serveFiles(deps.clientFiles), serveFiles(data));
  if (deps.workshop !== undefined) app.use(deps.workshop.door);

  // Before the guides' links: their pages would be taken for one.
  if (deps.guides !== undefined) app.use(tourReports({ ...deps.guides, hosted }));
  if (deps.guides !== undefined && deps.transcripts !== undefined) app.use(guideTranscripts({ ...deps.transcripts, sessions: deps.guides.sessions, time: deps.guides.time, hosted, days: config.TRANSCRIPT_DAYS }));
  if (deps.guides !== undefined) app.use(guideSignIn({ ...deps.guides, meters, secure: config.PUBLIC_URL?.startsWith('https:') === true }));
  if (deps.guides !== undefined && deps.planned !== undefined) app.use(plannedRoutes({ planned: deps.planned, sessions: deps.guides.sessions, meters, now: deps.guides.now }));
  app.post('/api/join', express.json({ limit: LARGEST_BODY, strict: true }), async (request, response) => {
    const body = joinRequest.safeParse(request.body);
    const answer: JoinAnswer = body.success ? await deps.join(body.data, request.ip ?? '', (await deps.guides?.sessions.read(request.headers.cookie)) ?? null) : { ok: false, refusal: { code: 'malformed' } };
    if (!answer.ok) meters.refusals.inc({ code: answer.refusal.code });
    response.set('Cache-Control', 'no-store').json(answer);
  });

  const compressed = new Map<string, Buffer>();
  app.get('/api/exhibitions/:file', (request, response, next) => {
    const id = /^(.+)\.json$/.exec(request.params.file)?.[1];
    const one = id === undefined ? undefined : hosted.get(id);
    if (id === undefined || one === undefined) {
      next();
      return;
    }
    response.set({ 'Cache-Control': 'no-cache', ETag: one.etag, Vary: 'Accept-Encoding' }).type('json');
    if (request.acceptsEncodings('br') === false) {
      response.send(one.json);
      return;
    }
    const bytes = compressed.get(id) ?? brotliCompressSync(one.json, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    compressed.set(id, bytes);
    response.set('Content-Encoding', 'br').send(bytes);
  });

  // An exhibition whose light was never baked has an empty list of it: that is no fault, and looks like none in a browser's console.
  app.get('/scenes/:exhibition/light/light.json', (request, response, next) => {
    if (hosted.has(request.params.exhibition)) response.set('Cache-Control', 'no-cache').json({});
    else next();
  });

  const originOf = (request: Request) => config.PUBLIC_URL ?? `${request.protocol}://${request.headers.host ?? ''}`;
  const languageOf = (request: Request) => (one: Hosted) => pageLanguage(one.exhibition, request.query['lang'], (languages) => request.acceptsLanguages(languages));

  app.get('/', (request, response) => {
    const [only, another] = hosted.values();
    if (only !== undefined && another === undefined) response.redirect(302, `/${only.exhibition.id}`);
    else response.send(listPage(hosted.values(), languageOf(request)));
  });

  app.use(textRoutes({ hosted, files: data, clientFiles: deps.clientFiles, languageOf, originOf, ...(deps.planned && { planned: deps.planned }) }));

  app.get('/:exhibition{/*parts}', async (request, response, next) => {
    const id = request.params.exhibition;
    const one = hosted.get(id);
    const report = deps.workshop === undefined ? undefined : exhibitions.broken.get(id);
    if (report !== undefined) response.status(500).send(reportPage(id, report));
    if (one === undefined || report !== undefined) {
      if (report === undefined) next();
      return;
    }
    const parts = [request.params['parts'] ?? []].flat();
    const preview = previewOf(one, parts, languageOf(request)(one), data);
    const edition = editionOf(one, preview.language, originOf(request), data);
    const html = fillPage(await deps.template(request.originalUrl), preview, request.path, edition.origin, textBeside(edition, preview.found ? request.path : null));
    const isRemote = request.query['remote'] !== undefined;
    response.status(preview.found ? 200 : 404).set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding, Accept-Language' }).type('html').send(isRemote ? withoutHalls(html) : html);
  });

  if (deps.workshop !== undefined) app.use(deps.workshop.files);
  app.use((request, response) => {
    if (request.accepts('html') === false || request.path.startsWith('/api/')) response.status(404).json({ ok: false });
    else response.status(404).send(missingPage());
  });
  app.use(mistakes(deps.log));
  return app;
}

/** Behind a proxy that is not accounted for all visitors look like one address, and share its limits. */
function tellOfProxies(log: Log): RequestHandler {
  let told = false;
  return (request, _response, next) => {
    if (!told && request.headers['x-forwarded-for'] !== undefined) {
      told = true;
      log.warn('requests come through a proxy, but TRUST_PROXY is 0: all visitors count as one address');
    }
    next();
  };
}

/** Bad requests are the client's business; anything else is a mistake of ours, logged without what was sent. */
function mistakes(log: Log): ErrorRequestHandler {
  return (error: { status?: number; stack?: string }, _request, response, next) => {
    const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ mistake: error.stack }, 'a request failed');
    if (response.headersSent) next(error);
    else response.status(status).json({ ok: false, refusal: { code: 'malformed' } });
  };
}
