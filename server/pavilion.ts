import { createHash, randomBytes, randomInt } from 'node:crypto';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import { LocalDriver, LocalPresence, matchMaker } from '@colyseus/core';
import { setLogger } from '@colyseus/core/Logger';
import { Encoder } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { type Config, knownOrigins } from './config.ts';
import { limits } from './domain/limits.ts';
import { newCode } from './domain/spoken-code.ts';
import { Buckets } from './domain/token-bucket.ts';
import type { Exhibitions } from './exhibitions.ts';
import { GuideSessions } from './guides/guide-sessions.ts';
import { GuideWatch } from './guides/guide-watch.ts';
import { readSecrets } from './guides/secrets.ts';
import { type Workshop, createApp } from './http/app.ts';
import type { ServedFiles } from './http/files.ts';
import { originAllowed } from './http/origin.ts';
import type { Log } from './log.ts';
import { createMeters } from './meters.ts';
import { PlannedTours } from './planned/planned-tours.ts';
import { betweenOver } from './rooms/between.ts';
import { Directory, GALLERY } from './rooms/directory.ts';
import { GalleryRoom } from './rooms/gallery-room.ts';
import { quiet } from './rooms/quiet-library.ts';
import { openPresence } from './rooms/shared-presence.ts';
import { resumingTours } from './rooms/resuming-tours.ts';
import { TranscriptTidier } from './rooms/transcript-tidier.ts';
import { carrierOver } from './rooms/voice-carrier.ts';
import { type Store, StoreUnavailable } from './store/store.ts';
import { isForVoice, openVoiceDoor } from './voice/voice-door.ts';
import { VoiceRelay } from './voice/voice-relay.ts';

/** Room for a full gallery's state in one piece, in bytes. */
Encoder.BUFFER_SIZE = 64 * 1024;

/** Largest frame a visitor may send, in bytes. */
const LARGEST_FRAME = 8 * 1024;
/** Milliseconds the notice of going down has to reach everybody. */
const FAREWELL = 250;
/** Milliseconds after which galleries that do not close are left behind. */
const CLOSING_PATIENCE = 7_000;
const SWEEP_EVERY = 60_000;
/** Where the lines into the rooms are opened: process and room, as the library writes them. */
const ROOM_PATH = /^\/[\w-]+\/[\w-]+$/;

export type PavilionDeps = {
  config: Config;
  log: Log;
  exhibitions: Exhibitions;
  /** Closed by whoever opened it, after the pavilion. */
  store: Store;
  template: (address: string) => Promise<string>;
  clientFiles: ServedFiles;
  workshop?: Workshop;
  /** Milliseconds of a steady clock, and since 1970; the machine's own unless a test lets time pass. */
  clock?: { now: () => number; time: () => number };
  /** The server to use; upgrades that `leave` picks out are left to somebody else. */
  server?: Server;
  leave?: (protocol: string | undefined) => boolean;
};

export type Pavilion = { port: number; directory: Directory; guideWatch: GuideWatch; stop: () => Promise<void> };

/** A server that hangs up on whoever dawdles over a request. */
export function createPatientServer(): Server {
  return createServer({ headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 8_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16 * 1024 });
}

/** Composes rooms and routes and starts to listen. One at a time in a process: the library's matchmaker is one. */
export async function openPavilion(deps: PavilionDeps): Promise<Pavilion> {
  const { config, log, exhibitions } = deps;
  const server = deps.server ?? createPatientServer();
  const { now, time } = deps.clock ?? { now: () => performance.now(), time: Date.now };
  // The salt lives as long as the process: digests of addresses mean nothing to anybody else.
  const salt = randomBytes(32);
  const digest = (text: string) => createHash('sha256').update(salt).update(text).digest('base64url');
  const known = knownOrigins(config);
  let goingDown = false;
  const secrets = readSecrets(config);
  const sessions = new GuideSessions({ store: deps.store.guides, key: secrets.sessions, time });
  const guideWatch = new GuideWatch({ store: deps.store.guides, time, log });

  const { liveTours, transcripts } = deps.store;
  const resuming = resumingTours({ keeper: liveTours, transcripts, time, log });
  const tidier = new TranscriptTidier({ store: transcripts, days: config.TRANSCRIPT_DAYS, time, log });
  const planned = new PlannedTours({ store: deps.store.planned, liveTours, exhibitions: exhibitions.hosted, time });
  const meters = createMeters(() => directory.census);
  const shared = config.REDIS_URL !== undefined;
  const presence = await openPresence(config.REDIS_URL);
  const between = betweenOver(presence, log, shared);
  const directory = new Directory({
    between,
    server: randomBytes(8).toString('base64url'),
    exhibitions: exhibitions.hosted,
    mostGalleries: config.MAX_GALLERIES,
    capacity: config.GALLERY_CAPACITY,
    joinsPerMinute: config.JOINS_PER_MINUTE,
    linesPerAddress: config.LINES_PER_ADDRESS,
    now,
    time,
    digest,
    person: secrets.person,
    running: resuming.find,
    planned: async (id, exhibition) => {
      try {
        return await planned.look(id, exhibition);
      } catch (cause) {
        if (cause instanceof StoreUnavailable) return null;
        throw cause;
      }
    },
  });
  const voice = config.VOICE === 'on' ? new VoiceRelay({ meters, carrier: carrierOver(between, now, log), now, newToken: () => randomBytes(16).toString('base64url') }) : null;
  const chatByAddress = new Buckets(limits.chatPerAddress);
  const galleryDeps = {
    log,
    meters,
    capacity: config.GALLERY_CAPACITY,
    chatByAddress,
    voice,
    now,
    time,
    newId: () => randomBytes(8).toString('base64url'),
    newCode: () => newCode(randomInt),
    newLink: () => randomBytes(16).toString('base64url'),
    planned,
    keeper: liveTours,
    transcripts,
    transcriptDays: config.TRANSCRIPT_DAYS,
    transcriptOver: () => void tidier.tidy(),
    resume: resuming.take,
    watchGuide: guideWatch.watch.bind(guideWatch),
    hosted: (id: string) => {
      const one = exhibitions.hosted.get(id);
      if (one === undefined) throw new Error(`no exhibition "${id}" is hosted: ask the directory, which checks`);
      return one;
    },
    cameIn: directory.cameIn.bind(directory),
    between,
    orphaned: directory.orphaned.bind(directory),
    closed: directory.closed.bind(directory),
  };

  setLogger(quiet(log));
  matchMaker.setHealthChecksEnabled(false);
  // The library itself knows of this process alone: servers find each other's galleries through their directories.
  await matchMaker.setup(new LocalPresence(), new LocalDriver(), config.SERVER_URL && new URL(config.SERVER_URL).host);
  matchMaker.defineRoomType(
    GALLERY,
    class extends GalleryRoom {
      constructor() {
        super(galleryDeps);
      }
    },
  );
  await matchMaker.accept();
  await directory.open();

  server.on(
    'request',
    createApp({
      config,
      log,
      meters,
      exhibitions,
      template: deps.template,
      clientFiles: deps.clientFiles,
      join: (request, address, guide) => directory.join(request, address, guide),
      planned,
      guides: { sessions, store: deps.store.guides, liveTours, now, time },
      transcripts: { liveTours, transcripts },
      health: () => ({ ok: !goingDown, ...directory.census, exhibitions: [...exhibitions.hosted.keys()] }),
      ...(deps.workshop && { workshop: deps.workshop }),
    }),
  );
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    pingInterval: 3_000,
    pingMaxRetries: 3,
    beforeUpgrade(request) {
      const url = new URL(request.url);
      if (goingDown) return new Response(null, { status: 503 });
      if (!originAllowed(request.headers.get('origin'), request.headers.get('host'), known)) return new Response(null, { status: 403 });
      if (!ROOM_PATH.test(url.pathname) || !url.searchParams.has('sessionId')) return new Response(null, { status: 404 });
    },
  });
  const allowed = (origin: string | undefined, host: string | undefined) => originAllowed(origin, host, known);
  if (voice !== null) openVoiceDoor({ server, relay: voice, allowed, closing: () => goingDown, meters, log, now });
  const isElsewhere = (request: IncomingMessage) => (voice !== null && isForVoice(request)) || deps.leave?.(request.headers['sec-websocket-protocol']) === true;
  transport.attachToServer(server, { filter: (request) => !isElsewhere(request) });
  const sweeping = setInterval(() => {
    directory.sweep();
    chatByAddress.sweep(now());
  }, SWEEP_EVERY);

  const port = await listen(server, config);
  server.on('error', (cause) => log.error({ mistake: cause.stack }, 'the server reports a problem'));
  return {
    port,
    directory,
    guideWatch,
    async stop() {
      if (goingDown) return;
      goingDown = true;
      clearInterval(sweeping);
      guideWatch.stop();
      tidier.stop();
      directory.drain();
      await after(FAREWELL);
      await voice?.drain();
      await Promise.race([matchMaker.gracefullyShutdown(), after(CLOSING_PATIENCE).then(() => log.warn('some galleries did not close in time'))]);
      directory.close();
      presence.shutdown();
      transport.shutdown();
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}

const after = (milliseconds: number): Promise<void> => new Promise((due) => setTimeout(due, milliseconds).unref());

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : config.PORT);
    });
  });
}
