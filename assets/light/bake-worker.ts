import { parentPort, workerData } from 'node:worker_threads';
import type { HallBuilding } from '#scenes/format/building.ts';
import { createBakeScene } from './bake-scene.ts';
import { viewBuffers } from './buffers.ts';
import { gatherBounceRow } from './gather-bounce.ts';
import { gatherDirectRow } from './gather-direct.ts';

/** What a worker is given at its start; rows are shared out by one atomic counter. */
export type WorkerStart = { hall: HallBuilding; accent: string; memory: SharedArrayBuffer; counter: SharedArrayBuffer };
/** One pass over all rows. */
export type Pass = { kind: 'direct'; seed: number } | { kind: 'bounce'; samples: number; seed: number };

const { hall, accent, memory, counter } = workerData as WorkerStart;
const scene = createBakeScene(hall, accent);
const buffers = viewBuffers(memory, hall.atlas.width * hall.atlas.height);
const next = new Int32Array(counter);
const rows = scene.charts.flatMap((chart) => Array.from({ length: chart.atlas.h }, (_, row) => ({ chart, row })));

parentPort?.on('message', (pass: Pass) => {
  for (let i = Atomics.add(next, 0, 1); i < rows.length; i = Atomics.add(next, 0, 1)) {
    const { chart, row } = rows[i]!;
    if (pass.kind === 'direct') gatherDirectRow(scene, chart, row, buffers, pass.seed);
    else gatherBounceRow(scene, chart, row, buffers, pass.samples, pass.seed);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage('done');
});
