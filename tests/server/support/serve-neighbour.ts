// One of several servers that share a Redis and a store, with galleries of three: `serve-neighbour.ts <port> <data folder> <redis>`.
import { join } from 'node:path';
import { parseConfig } from '../../../server/config.ts';
import { createLog } from '../../../server/log.ts';
import { openPavilion } from '../../../server/pavilion.ts';
import { runUntilStopped } from '../../../server/run-until-stopped.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { touringExhibition } from './tour-kit.ts';

const [, , port, folder = '', redis] = process.argv;
// On one machine a file does for the database that servers share.
const shared = { REDIS_URL: redis, SERVER_URL: `http://127.0.0.1:${port}`, DATABASE_URL: 'postgres://not-asked/for' };
const config = parseConfig({ ...shared, PORT: port, HOST: '127.0.0.1', LOG_LEVEL: 'warn', GALLERY_CAPACITY: '3', JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '1000', SESSION_SECRET: 'a secret for tests, of forty characters.', VOICE: 'on' });
const log = createLog(config);
const exhibitions = { hosted: new Map([['small', touringExhibition()]]), broken: new Map(), warned: new Map() };
const pavilion = await openPavilion({ config, log, exhibitions, store: await openStore({ file: join(folder, 'pavilion.sqlite') }), clientFiles: new Map(), template: () => Promise.resolve('') });
runUntilStopped(pavilion, log);
process.stdout.write(`port ${pavilion.port}\n`);
