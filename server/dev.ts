// `npm run dev`: one process with Vite and the rooms on one port. The client reloads hot; when the server's code or an
// exhibition changes, the process is started anew and pages find it again by themselves.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer as createVite } from 'vite';
import { formatProblems } from '#scenes/format/problem.ts';
import { readConfig } from './config.ts';
import { loadExhibitions } from './exhibitions.ts';
import { createLog } from './log.ts';
import { createPatientServer, openPavilion } from './pavilion.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const SERVE = '--serve';
/** Milliseconds of quiet after a change before starting anew: editors write in several steps. */
const QUIET = 150;

async function serve(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const exhibitions = await loadExhibitions(config.SCENES_FOLDER);
  for (const [id, problems] of [...exhibitions.broken, ...exhibitions.warned]) process.stderr.write(`${id}:\n\n${formatProblems(problems)}\n\n`);
  const server = createPatientServer();
  const vite = await createVite({ root: config.root, appType: 'custom', server: { middlewareMode: true, hmr: { server }, watch: { ignored: ['**/tests/**', '**/server/!(protocol)/**'] } } });
  const pavilion = await openPavilion({
    config,
    log,
    exhibitions,
    server,
    clientFiles: new Map(),
    template: async (address) => vite.transformIndexHtml(address, await readFile(join(config.root, 'index.html'), 'utf8')),
    workshop: (request, response, next) => vite.middlewares(request, response, next),
    leave: (protocol) => protocol?.startsWith('vite-') === true,
  });
  process.stdout.write(`Workshop is open at http://localhost:${pavilion.port}\n`);
  const stop = async () => {
    await Promise.all([pavilion.stop(), vite.close()]);
  };
  runUntilStopped({ stop }, log);
}

function supervise(): void {
  let child = start();
  let waiting: NodeJS.Timeout | undefined;
  let ending = false;
  function start() {
    const started = spawn(process.execPath, [import.meta.filename, SERVE], { stdio: 'inherit' });
    started.once('exit', (code) => {
      if (ending) process.exit(code ?? 0);
    });
    return started;
  }
  function anew(): void {
    const old = child;
    const next = () => {
      child = start();
    };
    if (old.exitCode !== null || old.signalCode !== null) next();
    else {
      old.once('exit', next);
      old.kill('SIGTERM');
    }
  }
  const root = join(import.meta.dirname, '..');
  for (const folder of ['server', 'scenes']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name === null || !/\.(ts|json|glb|jpg|png|webp|vtt)$/.test(name)) return;
      clearTimeout(waiting);
      waiting = setTimeout(anew, QUIET);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      ending = true;
      if (child.exitCode === null) child.kill(signal);
      else process.exit(0);
    });
  }
}

if (process.argv.includes(SERVE)) await serve();
else supervise();
