import { reactions } from '#protocol/messages.ts';
import { Matrix4, type PerspectiveCamera } from 'three';
import type { CrowdFigure } from './crowd-figure.ts';
import { createTaken, takeRoom } from './declutter.ts';
import { showRecords } from './instance-page.ts';
import { ICON_SLOT, iconCorner, NAME_SLOT, nameCorner } from './label-atlas.ts';
import { writeLabel, type LabelSprites } from './label-sprites.ts';

/** Height of a name in metres, and in CSS pixels at least. */
const NAME_METRES = 0.07;
const NAME_PIXELS = 20;
const BUBBLE_METRES = 0.17;
const BUBBLE_PIXELS = 38;
/** From the eyes up to a name, metres. */
const OVER_EYES = 0.21;
/** Milliseconds a reaction floats. */
export const REACTION_MS = 2_000;
/** Names farther off than this are not shown; metres. */
const NAMED_WITHIN = 18;

const icons = reactions.map((_, index) => iconCorner(index));
const view = new Matrix4();

/** Writes names and reactions of `figures`, which come nearest first. Allocates nothing. */
export function createLabelWriter(sprites: LabelSprites, capacity: number) {
  const taken = createTaken(capacity);
  /** Corners of slots, looked up once per slot. */
  const corners = Array.from({ length: capacity * 2 }, (_, slot) => nameCorner(slot));

  return (figures: readonly CrowdFigure[], camera: PerspectiveCamera, pixels: number, ratio: number, nowMs: number, dt: number, still: boolean): void => {
    view.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    const e = view.elements;
    const perMetre = camera.projectionMatrix.elements[5] * 0.5 * pixels;
    const across = pixels * camera.aspect;
    sprites.setPixels(pixels);
    taken.count = 0;
    for (const figure of figures) {
      const x = figure.pose.head[0] as number;
      const y = (figure.pose.head[1] as number) + OVER_EYES;
      const z = figure.pose.head[2] as number;
      const w = e[3] * x + e[7] * y + e[11] * z + e[15];
      const label = figure.label;
      let wanted = 0;
      if (label !== null && w > 0.2 && figure.distance < NAMED_WITHIN && figure.givingWay > 0.6) {
        const sx = ((e[0] * x + e[4] * y + e[8] * z + e[12]) / w) * 0.5 * across;
        const sy = ((e[1] * x + e[5] * y + e[9] * z + e[13]) / w) * 0.5 * pixels;
        const height = Math.max((NAME_METRES * perMetre) / w, NAME_PIXELS * ratio);
        const half = (height * label.width) / NAME_SLOT.height / 2 + 2;
        if (takeRoom(taken, sx - half, sx + half, sy, sy + height + 2)) wanted = 1;
      }
      figure.labelOpacity += (wanted - figure.labelOpacity) * (1 - Math.exp(-dt / 0.12));
    }
    let count = 0;
    for (let i = figures.length - 1; i >= 0; i--) {
      const figure = figures[i] as CrowdFigure;
      const x = figure.pose.head[0] as number;
      const y = (figure.pose.head[1] as number) + OVER_EYES;
      const z = figure.pose.head[2] as number;
      const seen = Math.min(1, figure.look.opacity * 1.6);
      const { label } = figure;
      if (label !== null && figure.labelOpacity * seen > 0.02) {
        const corner = corners[label.slot] as { x: number; y: number };
        writeLabel(sprites.page.data, count++, x, y, z, figure.labelOpacity * seen, corner.x, corner.y, label.width, NAME_SLOT.height, NAME_METRES, NAME_PIXELS * ratio, 0);
      }
      if (figure.reaction !== null) {
        const age = (nowMs - figure.reactedAt) / REACTION_MS;
        if (age >= 1) figure.reaction = null;
        else {
          const icon = icons[reactions.indexOf(figure.reaction)] as { x: number; y: number };
          const opacity = Math.min(1, age * 12, (1 - age) * 5) * Math.min(1, figure.presence * personal(figure));
          const grown = still ? 1 : Math.min(1, 0.6 + age * 5);
          const rise = 0.75 + (still ? 0 : 0.5 * age);
          writeLabel(sprites.page.data, count++, x, y, z, opacity, icon.x, icon.y, ICON_SLOT, ICON_SLOT, BUBBLE_METRES * grown, BUBBLE_PIXELS * ratio * grown, rise);
        }
      }
    }
    showRecords(sprites.page, count);
    sprites.mesh.visible = count > 0;
  };
}

/** Reactions stay out of my face and out of what I read, as their people do. */
function personal(figure: CrowdFigure): number {
  return figure.distance < 1.1 ? figure.look.opacity : figure.givingWay;
}
