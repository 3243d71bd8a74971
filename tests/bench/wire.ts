import { binary } from '#protocol/messages.ts';
import { startServer } from '../support/pavilion-server.ts';
import { until, type Visitor, Visitors } from '../support/visitors.ts';
import { bringCrowd } from './crowd.ts';
import { quantile } from './figures.ts';

/** One gallery with so many people walking at 20 poses a second. */
export type WireRow = {
  people: number;
  downBytesPerPersonSecond: number;
  upBytesPerPersonSecond: number;
  bytesPerDeliveredPose: number;
  posesDeliveredPerPersonSecond: number;
  cpuSecondsPerPersonSecond: number;
  cores: number;
  latencyP50Ms: number;
  latencyP99Ms: number;
};

/** The figures of /metrics, each with its labels. */
export async function meters(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const found: Record<string, number> = {};
  for (const line of text.split('\n')) {
    const match = /^(\w+)(?:\{([^}]*)\})? ([\d.e+-]+)$/.exec(line);
    if (match?.[1] !== undefined) found[match[2] === undefined ? match[1] : `${match[1]}{${match[2]}}`] = Number(match[3]);
  }
  return found;
}

/** Milliseconds from telling a pose to another visitor's hearing it, over and over for so many seconds. */
async function latencies(teller: Visitor, hearer: Visitor, seconds: number): Promise<number[]> {
  const { x, z } = teller.me.place;
  const slot = teller.me.slot;
  const found: number[] = [];
  let told = 0;
  let expected = NaN;
  hearer.room.onMessage(binary.poses, () => {
    const heard = hearer.seen.get(slot);
    if (heard === undefined || !(Math.abs((heard.pose.head[0] ?? 0) - expected) < 0.004)) return;
    found.push(performance.now() - told);
    expected = NaN;
  });
  const end = performance.now() + seconds * 1000;
  for (let step = 0; performance.now() < end; step += 1) {
    // Not in step with the server's ticks.
    await new Promise((soon) => setTimeout(soon, 90 + Math.random() * 60));
    if (!Number.isNaN(expected)) continue;
    expected = x + (step % 8) * 0.04;
    told = performance.now();
    teller.stand(expected, z);
  }
  return found;
}

/** Measures the wire for each size of crowd, each in a server of its own. */
export async function measureWire(sizes: readonly number[], seconds: number): Promise<WireRow[]> {
  const rows: WireRow[] = [];
  for (const people of sizes) {
    const server = await startServer({ env: { GALLERY_CAPACITY: '250', JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '100000', LOG_LEVEL: 'error' } });
    const visitors = new Visitors(server.url, 'creative-cities');
    const [teller, hearer] = await visitors.joinMany(2);
    if (teller === undefined || hearer === undefined) throw new Error('the probes did not come in');
    const crowd = await bringCrowd(server.url, people - 2);
    await until(async () => ((await (await fetch(`${server.url}/health`)).json()) as { visitors: number }).visitors === people, 'everybody to be in', 60_000);
    await crowd.measure(2);
    const before = await meters(server.url);
    const [bytes, heard] = await Promise.all([crowd.measure(seconds), latencies(teller, hearer, seconds)]);
    const after = await meters(server.url);
    const gained = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    const personSeconds = crowd.count * bytes.seconds;
    const records = gained('pavilion_pose_records_total');
    const cpu = gained('process_cpu_seconds_total');
    rows.push({
      people,
      downBytesPerPersonSecond: bytes.down / personSeconds,
      upBytesPerPersonSecond: bytes.up / personSeconds,
      bytesPerDeliveredPose: (bytes.down / crowd.count) / (records / people),
      posesDeliveredPerPersonSecond: records / people / bytes.seconds,
      cpuSecondsPerPersonSecond: cpu / (people * bytes.seconds),
      cores: cpu / bytes.seconds,
      latencyP50Ms: quantile(heard, 0.5),
      latencyP99Ms: quantile(heard, 0.99),
    });
    await crowd.leave();
    await visitors.away();
    await server.stop();
  }
  return rows;
}
