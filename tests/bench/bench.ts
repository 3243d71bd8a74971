// `npm run bench [-- load views furthest crowd wire tours stands kill voice] [--quick]`: measures, prints tables and writes tests/output/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from '../../server/launch/built.mjs';
import { launchBrowser } from '../support/browser.ts';
import { startServer } from '../support/pavilion-server.ts';
import { HALL_VIEWS } from '../support/views.ts';
import { table } from './figures.ts';
import { measureFurthest } from './furthest.ts';
import { measureCrowd, measureFirstLoad, measureViews } from './page.ts';
import { measureArrivals, measureKills, measureStands } from './tours.ts';
import { measureVoice } from './voice.ts';
import { measureWire } from './wire.ts';

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const quick = process.argv.includes('--quick');
const wanted = (part: string) => asked.length === 0 || asked.includes(part);

await ensureBuilt();
const results: Record<string, unknown> = { date: new Date().toISOString(), node: process.version };
function tell(name: string, title: string, rows: readonly Record<string, unknown>[]): void {
  results[name] = rows;
  process.stdout.write(`${table(title, rows)}\n`);
}

if (wanted('wire')) {
  tell('wire', 'The wire: everybody walking at 20 poses a second in one gallery (aims: <= 14 bytes a pose, <= 0.25 core and p99 <= 70 ms at 200)', await measureWire(quick ? [25, 50] : [25, 50, 100, 200], quick ? 5 : 12));
}
if (wanted('tours')) {
  const stops = quick ? 6 : 20;
  const rows = [...(await measureArrivals(quick ? [25, 50] : [25, 50, 200], stops)), ...(await measureArrivals(quick ? [50] : [50, 200], stops, 4))];
  tell('arrivals', 'A live tour: from the change of the stop until each arrival is known to the guide, over loopback, all followers in one process; they cut to their stands instead of walking', rows);
}
if (wanted('stands')) tell('stands', 'Stands for a group before every exhibit', await measureStands([25, 60]));
if (wanted('kill')) tell('kills', 'The server killed (SIGKILL) while a guide and visitors act, and started again (aims: lost 0, doubled 0)', await measureKills(quick ? 5 : 20, 25));
if (wanted('voice')) {
  const cases = quick ? [[1, 25], [8, 25]] as const : [[1, 25], [1, 100], [1, 200], [8, 25], [8, 100]] as const;
  tell('voice', 'Voice over loopback: speakers at 50 frames of 80 bytes a second, heard by everybody (aims: event loop p99 <= 20 ms with 200 listeners, nothing lost)', await measureVoice(cases, quick ? 5 : 12));
}
if (['load', 'views', 'furthest', 'crowd'].some(wanted)) {
  const server = await startServer({ env: { LOG_LEVEL: 'error' } });
  const browser = await launchBrowser();
  if (wanted('load')) tell('firstLoad', 'First load at 9 Mbit/s and 100 ms (aims: <= 320 KB of script, <= 800 KB in all, <= 2,560 KB complete; first frame <= 2,600 ms)', await measureFirstLoad(browser, server.url));
  if (wanted('views')) tell('views', 'Views at desktop quality (aims: <= 120 calls, <= 250,000 triangles, <= 128 MB of textures)', await measureViews(browser, server.url, HALL_VIEWS));
  if (wanted('furthest')) tell('furthest', 'Walking straight to the furthest object, at 9 Mbit/s and 100 ms', await measureFurthest(browser, server.url));
  if (wanted('crowd')) tell('crowd', 'Script per frame with others walking (aims for 200: <= 8 calls and <= 1 ms more than for nobody)', await measureCrowd(browser, quick ? [0, 50] : [0, 50, 200]));
  await browser.close();
  await server.stop();
}
const output = resolve(import.meta.dirname, '../output');
mkdirSync(output, { recursive: true });
writeFileSync(resolve(output, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write('\nWritten to tests/output/bench.json. Software rendering and shared processors: compare within one run.\n');
