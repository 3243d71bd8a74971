// `npm run dev`: one process with Vite and the rooms on one port. The client reloads hot; when the server's code or an
// exhibition changes, the process is started anew and pages find it again by themselves. `?as=guide` signs a browser of
// this machine in as a guide.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer as createVite } from 'vite';
import { formatProblems } from '#scenes/format/problem.ts';
import { readConfig } from './config.ts';
import { loadExhibitions } from './exhibitions.ts';
import { GuideSessions } from './guides/guide-sessions.ts';
import { readSecrets } from './guides/secrets.ts';
import { workshopGuide } from './http/workshop-guide.ts';
import { createLog } from './log.ts';
import { createPatientServer, openPavilion } from './pavilion.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { openStore, storePlace } from './store/open-store.ts';

const SERVE = '--serve';
/** Milliseconds between two looks at what has changed. */
const LOOK_EVERY = 300;
const WATCHED = /\.(ts|css|json|glb|jpg|png|webp|vtt)$/;

async function serve(): Promise<void> {
  const kept = readConfig();
  // Signed in here is not signed in where visitors come, should both ever share a store.
  const config = { ...kept, SESSION_SECRET: createHmac('sha256', readSecrets(kept).sessions).update('workshop').digest('base64url') };
  const log = createLog(config);
  const exhibitions = await loadExhibitions(config.SCENES_FOLDER);
  const store = await openStore(storePlace(config));
  for (const [id, problems] of [...exhibitions.broken, ...exhibitions.warned]) process.stderr.write(`${id}:\n\n${formatProblems(problems)}\n\n`);
  const server = createPatientServer();
  const vite = await createVite({ root: config.root, appType: 'custom', server: { middlewareMode: true, hmr: { server }, watch: { ignored: ['**/tests/**', '**/server/!(protocol)/**', `${config.DATA_FOLDER}/**`] } } });
  const pavilion = await openPavilion({
    config,
    log,
    exhibitions,
    store,
    server,
    clientFiles: new Map(),
    template: async (address) => vite.transformIndexHtml(address, await readFile(join(config.root, 'index.html'), 'utf8')),
    workshop: {
      door: workshopGuide({ sessions: new GuideSessions({ store: store.guides, key: readSecrets(config).sessions, time: Date.now }), store: store.guides, proxies: config.TRUST_PROXY, time: Date.now }),
      files: (request, response, next) => vite.middlewares(request, response, next),
    },
    leave: (protocol) => protocol?.startsWith('vite-') === true,
  });
  process.stdout.write(`Workshop is open at http://localhost:${pavilion.port}\n`);
  const stop = async () => {
    await Promise.all([pavilion.stop(), vite.close()]);
    await store.close();
  };
  runUntilStopped({ stop }, log);
}

/** Names and times of everything whose change asks for a new start. Looked up again and again, which misses nothing, unlike watching files that editors replace. */
function stamp(folders: readonly string[]): string {
  const times: string[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!WATCHED.test(name)) continue;
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      if (found !== undefined) times.push(`${name} ${found.mtimeMs}`);
    }
  }
  return times.sort().join('\n');
}

function supervise(): void {
  const folders = [import.meta.dirname, readConfig().SCENES_FOLDER];
  let ending = false;
  let seen = stamp(folders);
  let started = seen;
  let child = start();
  function start() {
    const serving = spawn(process.execPath, [import.meta.filename, SERVE], { stdio: 'inherit' });
    serving.once('exit', (code) => {
      if (ending) process.exit(code ?? 0);
    });
    return serving;
  }
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  setInterval(() => {
    const now = stamp(folders);
    // Editors write in several steps: start anew once things are quiet, and the old one is gone.
    const quiet = now === seen;
    seen = now;
    if (!quiet || now === started) return;
    if (gone()) {
      started = now;
      child = start();
    } else child.kill('SIGTERM');
  }, LOOK_EVERY);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      ending = true;
      if (gone()) process.exit(0);
      else child.kill(signal);
    });
  }
}

if (process.argv.includes(SERVE)) await serve();
else supervise();
