import type { Reaction } from '#protocol/messages.ts';
import { createPose, copyPose, type Pose } from '#protocol/pose.ts';
import { farOpacity, personalSpaceOpacity, readingOpacity, type Reading } from './fade.ts';
import { createGait, stepGait, type Gait } from './gait.ts';
import type { PaintedName } from './label-painter.ts';
import { headYaw, type FigureLook } from './write-figure.ts';

/** Seconds in which somebody appears or goes. */
const PRESENCE = 0.6;
/** Seconds in which the view through somebody opens. */
const GIVING_WAY = 0.18;
/** Opacity of somebody who is away. */
const AWAY = 0.6;
/** A step longer than this in one frame, metres, is no walking. */
const JUMP = 1.2;

/** Somebody in the gallery as drawn: created on arrival, mutated each frame. */
export type CrowdFigure = {
  id: string;
  /** Name as last painted; null when it must be painted anew. */
  name: string | null;
  colour: number;
  label: PaintedName | null;
  pose: Pose;
  gait: Gait;
  look: FigureLook;
  away: boolean;
  /** Placed in this frame; otherwise on the way out. */
  here: boolean;
  /** 0 gone .. 1 here. */
  presence: number;
  /** Eased opacity of the view through them. */
  givingWay: number;
  /** Metres from the viewer, on the floor. */
  distance: number;
  labelOpacity: number;
  reaction: Reaction | null;
  reactedAt: number;
};

export function createCrowdFigure(id: string, pose: Pose): CrowdFigure {
  const own = createPose();
  copyPose(pose, own);
  return {
    id, name: null, colour: 0, label: null, pose: own, gait: createGait(headYaw(own.head)),
    look: { style: 0, opacity: 0, away: 0, scale: 1, own: ownNumber(id) },
    away: false, here: true, presence: 0, givingWay: 1, distance: 0, labelOpacity: 0, reaction: null, reactedAt: 0,
  };
}

/** A number 0..1 from a public id (FNV-1a), for the wood, hair and breath that are somebody's own. */
export function ownNumber(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

function sameFloats(a: Float32Array | Float64Array, b: Float32Array | Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether somebody is shown in just this pose already, apart from being away. */
export function isPosed({ pose: shown }: CrowdFigure, pose: Pose): boolean {
  return (
    shown.hasLeft === pose.hasLeft && shown.hasRight === pose.hasRight && sameFloats(shown.head, pose.head) &&
    (!pose.hasLeft || sameFloats(shown.left, pose.left)) && (!pose.hasRight || sameFloats(shown.right, pose.right))
  );
}

/** Takes over the newest pose; walking shows in the gait, a jump does not. */
export function moveFigure(figure: CrowdFigure, pose: Pose, dt: number): void {
  const dx = (pose.head[0] as number) - (figure.pose.head[0] as number);
  const dz = (pose.head[2] as number) - (figure.pose.head[2] as number);
  const yaw = headYaw(pose.head);
  if (pose.jump || Math.hypot(dx, dz) > JUMP) {
    figure.gait.velocityX = 0;
    figure.gait.velocityZ = 0;
    figure.gait.bodyYaw = yaw;
  } else stepGait(figure.gait, dx, dz, dt, yaw);
  copyPose(pose, figure.pose);
}

export type Seeing = { x: number; z: number; reading: Reading | null; reducedMotion: boolean };

/** Settles how a figure looks to the viewer now; returns false once it has gone for good. */
export function settleFigure(figure: CrowdFigure, seeing: Seeing, dt: number): boolean {
  const { look } = figure;
  figure.presence = Math.max(0, Math.min(1, figure.presence + (figure.here ? dt : -dt) / PRESENCE));
  if (!figure.here && figure.presence === 0) return false;
  const x = figure.pose.head[0] as number;
  const z = figure.pose.head[2] as number;
  figure.distance = Math.hypot(x - seeing.x, z - seeing.z);
  const through = seeing.reading === null ? 1 : readingOpacity(seeing.reading, seeing.x, seeing.z, x, z);
  figure.givingWay += (through - figure.givingWay) * (1 - Math.exp(-dt / GIVING_WAY));
  look.away += ((figure.away ? 1 : 0) - look.away) * (1 - Math.exp(-dt / 0.4));
  const eased = figure.presence * figure.presence * (3 - 2 * figure.presence);
  const opacity = eased * (1 - (1 - AWAY) * look.away) * personalSpaceOpacity(figure.distance) * farOpacity(figure.distance) * figure.givingWay;
  look.opacity = opacity > 0.995 ? 1 : opacity;
  look.scale = seeing.reducedMotion ? 1 : 0.92 + 0.08 * eased;
  look.style = figure.colour;
  return true;
}
