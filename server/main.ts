// Serves the built client, the exhibitions and the rooms on one port.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblems } from '#scenes/format/problem.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { loadExhibitions } from './exhibitions.ts';
import { clientFiles } from './http/files.ts';
import { createLog } from './log.ts';
import { type Pavilion, openPavilion } from './pavilion.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { openStore, storePlace } from './store/open-store.ts';
import { StoreUnusable } from './store/store.ts';

function giveUp(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

function settings(): Config {
  try {
    return readConfig();
  } catch (cause) {
    if (cause instanceof ConfigError) giveUp(cause.message);
    throw cause;
  }
}

const config = settings();
const log = createLog(config);
const dist = join(config.root, 'dist');
const template = join(dist, 'index.html');
const exhibitions = await loadExhibitions(config.SCENES_FOLDER);
for (const [id, problems] of exhibitions.broken) process.stderr.write(`The exhibition "${id}" is not served until this is mended:\n\n${formatProblems(problems)}\n\n`);
for (const [id, problems] of exhibitions.warned) log.warn({ exhibition: id, warnings: problems.length }, 'see "npm run exhibition -- check"');
if (exhibitions.hosted.size === 0) giveUp(`No exhibition in ${config.SCENES_FOLDER} can be served.`);
if (!existsSync(template)) giveUp('The client is not built yet: start with "npm start", which builds it.');

const html = readFileSync(template, 'utf8');

async function open(): Promise<Pavilion> {
  try {
    const store = await openStore({ ...storePlace(config), complain: (words) => log.warn({ library: 'store', words }, 'complained') });
    const pavilion = await openPavilion({ config, log, exhibitions, store, clientFiles: clientFiles(dist), template: () => Promise.resolve(html) });
    const stop = async () => {
      await pavilion.stop();
      await store.close();
    };
    return { ...pavilion, stop };
  } catch (cause) {
    if (cause instanceof StoreUnusable) giveUp(cause.message);
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') giveUp(`Port ${config.PORT} is taken: stop what listens there, or set PORT to another one.`);
    throw cause;
  }
}

const pavilion = await open();
process.stdout.write(`Pavilion is open at ${config.PUBLIC_URL ?? `http://localhost:${pavilion.port}`}\n`);
runUntilStopped(pavilion, log);
