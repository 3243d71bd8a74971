import { NoToneMapping, PMREMGenerator, Scene, type Texture, type WebGLRenderer } from 'three';
import type { HallView } from './hall-view.ts';
import { setTrueSky } from './surfaces/hall-materials.ts';

type Capture = ReturnType<PMREMGenerator['fromScene']>;

/** Captured pictures of halls for their shiny surfaces; made one by one, kept for the halls in use. */
export type ReflectionStore = { capture(view: HallView): void; release(view: HallView): void; has(hall: string): boolean; of(hall: string): Texture | null; dispose(): void };

const NEAR_M = 0.05;
const FAR_M = 60;
const RISE_PER_S = 0.8;

function setReflection(view: HallView, environment: Texture | null): void {
  for (const material of [view.materials.floor, view.materials.bench, view.materials.steel]) {
    const wasThere = material.envMap !== null;
    material.envMap = environment;
    material.envMapIntensity = 0;
    if (wasThere !== (environment !== null)) material.needsUpdate = true;
  }
}

/** Lets a hall's reflection come in softly after its capture; `dt` in seconds. */
export function raiseReflection({ materials: { floor, bench, steel } }: HallView, dt: number): void {
  if (floor.envMap === null || floor.envMapIntensity >= 1) return;
  const next = Math.min(1, floor.envMapIntensity + dt * RISE_PER_S);
  floor.envMapIntensity = next;
  bench.envMapIntensity = next;
  steel.envMapIntensity = next;
}

/**
 * Captures halls with true sky radiance and without the screen's tone mapping, prefiltered for roughness.
 * A capture costs six small pictures and their filtering: do one in a frame that may be long.
 */
export function createReflectionStore(renderer: WebGLRenderer): ReflectionStore {
  const filter = new PMREMGenerator(renderer);
  const kept = new Map<string, Capture>();
  const drop = (view: HallView): void => {
    kept.get(view.id)?.dispose();
    kept.delete(view.id);
    setReflection(view, null);
  };
  return {
    capture(view) {
      drop(view);
      const home = view.group.parent;
      const wasVisible = view.group.visible;
      const toneMapping = renderer.toneMapping;
      const alone = new Scene();
      alone.add(view.group);
      view.group.visible = true;
      setTrueSky(view.materials, true);
      renderer.toneMapping = NoToneMapping;
      const target = filter.fromScene(alone, 0, NEAR_M, FAR_M, { position: view.room.probe });
      renderer.toneMapping = toneMapping;
      setTrueSky(view.materials, false);
      view.group.visible = wasVisible;
      home?.add(view.group);
      kept.set(view.id, target);
      setReflection(view, target.texture);
    },
    release: drop,
    has: (hall) => kept.has(hall),
    of: (hall) => kept.get(hall)?.texture ?? null,
    dispose() {
      for (const target of kept.values()) target.dispose();
      kept.clear();
      filter.dispose();
    },
  };
}
