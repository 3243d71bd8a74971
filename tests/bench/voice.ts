import { startServer } from '../support/pavilion-server.ts';
import { bring } from './crowd.ts';
import { meters } from './wire.ts';

/** What the process of speakers and listeners measured; milliseconds from sending a frame to hearing it. */
type Heard = { seconds: number; frames: number; bytes: number; sent: number; p50: number; p99: number };

/** So many speakers heard by so many more people beside them, and by each other. */
export type VoiceRow = {
  speakers: number;
  listeners: number;
  serverCores: number;
  loopP99Ms: number;
  loopMaxMs: number;
  kbitPerListenerSecond: number;
  hopP50Ms: number;
  hopP99Ms: number;
  heardPercent: number;
  droppedFrames: number;
};

/** The event loop's delay is measured by a timer of so many milliseconds, which are part of it. */
const TIMER = 10;

/** Measures each case in a server of its own. Everybody stands at the exhibition's start, and nobody moves. */
export async function measureVoice(cases: readonly (readonly [speakers: number, listeners: number])[], seconds: number): Promise<VoiceRow[]> {
  const rows: VoiceRow[] = [];
  for (const [speakers, listeners] of cases) {
    const server = await startServer({ env: { GALLERY_CAPACITY: '250', JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '100000', LOG_LEVEL: 'error', VOICE: 'on' } });
    const people = await bring<Heard>('listeners.ts', [server.url, 'creative-cities', String(speakers), String(listeners)]);
    await people.measure(2);
    const before = await meters(server.url);
    const heard = await people.measure(seconds);
    const after = await meters(server.url);
    const gained = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    rows.push({
      speakers,
      listeners,
      serverCores: gained('process_cpu_seconds_total') / heard.seconds,
      loopP99Ms: (after['nodejs_eventloop_lag_p99_seconds'] ?? NaN) * 1000 - TIMER,
      loopMaxMs: (after['nodejs_eventloop_lag_max_seconds'] ?? NaN) * 1000 - TIMER,
      kbitPerListenerSecond: (heard.bytes * 8) / 1000 / (speakers + listeners) / heard.seconds,
      hopP50Ms: heard.p50,
      hopP99Ms: heard.p99,
      // Speakers do not hear themselves.
      heardPercent: (100 * heard.frames) / (heard.sent * (speakers + listeners - 1)),
      droppedFrames: gained('pavilion_voice_dropped_total{why="slow"}'),
    });
    await people.leave();
    await server.stop();
  }
  return rows;
}
