// `npm start`: set-up, build if stale, serve.
import { ensureBuilt } from './built.mjs';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
await ensureBuilt();
process.exit(await run(['server/main.ts'], { ...process.env, NODE_ENV: 'production' }));
