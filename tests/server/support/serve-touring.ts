// The small exhibition with its tour in a process of its own, with a store on disk: `serve-touring.ts <port> <data folder>`.
import { parseConfig } from '../../../server/config.ts';
import { createLog } from '../../../server/log.ts';
import { openPavilion } from '../../../server/pavilion.ts';
import { runUntilStopped } from '../../../server/run-until-stopped.ts';
import { openStore, storePlace } from '../../../server/store/open-store.ts';
import { touringExhibition } from './tour-kit.ts';

const [, , port, folder] = process.argv;
const config = parseConfig({ PORT: port, DATA_FOLDER: folder, LOG_LEVEL: 'warn', JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '1000', SESSION_SECRET: 'a secret for tests, of forty characters.' });
const log = createLog(config);
const exhibitions = { hosted: new Map([['small', touringExhibition()]]), broken: new Map(), warned: new Map() };
const pavilion = await openPavilion({ config, log, exhibitions, store: await openStore(storePlace(config)), clientFiles: new Map(), template: () => Promise.resolve('') });
runUntilStopped(pavilion, log);
process.stdout.write(`port ${pavilion.port}\n`);
