import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HallBuilding } from '#scenes/format/building.ts';
import { createBakeScene } from './bake-scene.ts';
import type { Pass, WorkerStart } from './bake-worker.ts';
import { bufferBytes, viewBuffers } from './buffers.ts';
import { denoise } from './denoise.ts';
import { fillGaps } from './fill-gaps.ts';

/** Coarse passes that each add a bounce, their rays per texel, and the rays of the last, fine one. */
const BOUNCES = 3;
const BOUNCE_SAMPLES = 24;
const FINAL_SAMPLES = 256;

/** Bakes one hall's light: irradiance / π per texel of its atlas, three floats each. `accent` is `#rrggbb`. */
export async function bakeHall(hall: HallBuilding, accent: string): Promise<Float32Array> {
  const texels = hall.atlas.width * hall.atlas.height;
  const memory = new SharedArrayBuffer(bufferBytes(texels));
  const counter = new SharedArrayBuffer(4);
  const start: WorkerStart = { hall, accent, memory, counter };
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(new URL('./bake-worker.ts', import.meta.url), { workerData: start }));
  const run = async (pass: Pass): Promise<void> => {
    new Int32Array(counter)[0] = 0;
    await Promise.all(workers.map((worker) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(pass);
      return once(worker, 'message');
    }));
  };

  const scene = createBakeScene(hall, accent);
  const { sharp, sky, bounced, total, valid } = viewBuffers(memory, texels);
  const addUp = (): void => {
    for (let i = 0; i < total.length; i++) total[i] = sharp[i]! + sky[i]! + bounced[i]!;
  };
  try {
    await run({ kind: 'direct', seed: 1 });
    denoise(scene, sky, valid, 1.2, 0.25);
    fillGaps(scene, sharp, valid);
    fillGaps(scene, sky, valid);
    addUp();
    for (let bounce = 0; bounce < BOUNCES; bounce++) {
      await run({ kind: 'bounce', samples: BOUNCE_SAMPLES, seed: 77 + bounce });
      denoise(scene, bounced, valid, 2, 0.5);
      fillGaps(scene, bounced, valid);
      addUp();
    }
    await run({ kind: 'bounce', samples: FINAL_SAMPLES, seed: 999 });
    denoise(scene, bounced, valid, 2.4, 0.22);
    // Light that has bounced changes slowly: what is left of the noise now is cloudy, and a wide filter takes it.
    denoise(scene, bounced, valid, 6, 0.3);
    fillGaps(scene, bounced, valid);
    addUp();
    return Float32Array.from(total);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
