// The small exhibition in a process of its own: for tests of what a process does when it is stopped, and of what it logs.
import { parseConfig } from '../../../server/config.ts';
import { createLog } from '../../../server/log.ts';
import { openPavilion } from '../../../server/pavilion.ts';
import { runUntilStopped } from '../../../server/run-until-stopped.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { smallExhibition } from './small-exhibition.ts';

const config = parseConfig({ PORT: process.argv[2], HOST: '127.0.0.1', LOG_LEVEL: 'debug', SESSION_SECRET: 'a secret for tests, of forty characters.' });
const log = createLog(config);
const exhibitions = { hosted: new Map([['small', smallExhibition()]]), broken: new Map(), warned: new Map() };
const pavilion = await openPavilion({ config, log, exhibitions, store: await openStore({ file: ':memory:' }), clientFiles: new Map(), template: () => Promise.resolve('') });
runUntilStopped(pavilion, log);
process.stdout.write(`port ${pavilion.port}\n`);
