import { Group, Vector3 } from 'three';
import type { Camera, Color } from 'three';
import type { ObjectExhibit } from '#scenes/format/exhibit-schema.ts';
import type { Gaze } from './exhibit-view.ts';
import { fontsReady } from './fonts.ts';
import { NUMBERS, numberCell, numberSigns } from './number-signs.ts';
import { createSprites } from './sprite-batch.ts';
import type { Sprite, SpriteBatch } from './sprite-batch.ts';

/** Metres within which an object shows its numbers. */
const SHOWN_WITHIN = 3;
const FADE_SECONDS = 0.35;
const SIZE = { pixels: 28, least: 0.016, most: 0.09 };
/** Metres by which a number comes forward, so that the surface it stands on does not cut it. */
const PULL = 0.055;
/** Half of the 44 CSS pixels a finger needs. */
const REACH_PIXELS = 22;

export type Markers = {
  readonly root: Group;
  /** Puts the numbers on their points; `anchors` are the model's named points in metres before `scale`. */
  place(anchors: Readonly<Record<string, readonly [number, number, number]>>, scale: number): Promise<void>;
  /** `chosen` is an annotation's id; `open` shows the numbers from any distance. */
  focus(open: boolean, chosen: string | null): void;
  /** The annotation under a point of the screen, in CSS pixels of a canvas of this size. */
  pick(x: number, y: number, width: number, height: number, camera: Camera): string | null;
  /** Where an annotation's point is now, in gallery metres; false while it is not known. */
  pointOf(id: string, into: Vector3): boolean;
  update(gaze: Gaze, arrived: boolean): void;
  dispose(): void;
};

/** The numbered spots of an object; they turn with it. */
export function createMarkers(exhibit: ObjectExhibit, accent: Color): Markers {
  const root = new Group();
  const points = new Map<string, Vector3>();
  const world = new Vector3();
  let batch: SpriteBatch | null = null;
  let open = false;
  let chosen: string | null = null;

  const choose = () => {
    if (batch !== null) batch.chosen = chosen === null ? -1 : [...points.keys()].indexOf(chosen);
  };

  return {
    root,
    async place(anchors, scale) {
      if (batch !== null) return;
      await fontsReady('en', '0123456789');
      if (batch !== null) return;
      for (const annotation of exhibit.annotations.slice(0, NUMBERS)) {
        const at = annotation.at ?? anchors[annotation.anchor ?? ''];
        if (at !== undefined) points.set(annotation.id, new Vector3().fromArray(at).multiplyScalar(scale));
      }
      const number = (id: string) => exhibit.annotations.findIndex((annotation) => annotation.id === id) + 1;
      const sprites = [...points].map(([id, at]): Sprite => ({ at: [at.x, at.y, at.z], cell: numberCell(number(id)), aspect: 1, hang: 0 }));
      batch = createSprites(sprites, numberSigns(), SIZE, [accent.r, accent.g, accent.b], PULL);
      root.add(batch.root);
      choose();
    },
    focus(isOpen, id) {
      open = isOpen;
      chosen = id;
      choose();
    },
    pick(x, y, width, height, camera) {
      if (batch === null || !batch.root.visible) return null;
      let best: string | null = null;
      let reach = REACH_PIXELS;
      for (const [id, at] of points) {
        world.copy(at);
        root.localToWorld(world).project(camera);
        if (world.z > 1) continue;
        const distance = Math.hypot(((world.x + 1) / 2) * width - x, ((1 - world.y) / 2) * height - y);
        if (distance < reach) [best, reach] = [id, distance];
      }
      return best;
    },
    pointOf(id, into) {
      const at = points.get(id);
      if (at === undefined) return false;
      root.localToWorld(into.copy(at));
      return true;
    },
    update(gaze, arrived) {
      if (batch === null) return;
      const e = root.matrixWorld.elements;
      const distance = Math.hypot(e[12] - gaze.x, e[13] - gaze.y, e[14] - gaze.z);
      const wish = arrived && (open || distance < SHOWN_WITHIN) ? 1 : 0;
      const step = gaze.dt / FADE_SECONDS;
      const now = batch.opacity;
      if (now !== wish) batch.opacity = wish > now ? Math.min(1, now + step) : Math.max(0, now - step);
      batch.setPixel(gaze.pixel);
    },
    dispose() {
      batch?.dispose();
      batch = null;
      root.removeFromParent();
    },
  };
}
