/** Milliseconds after the last news at which a spot begins to fade, and for which it fades. */
const SPOT_LASTS = 1_000;
const SPOT_FADES = 350;
/** The same for circles. */
const CIRCLE_LASTS = 4_000;
const CIRCLE_FADES = 600;
/** Spots and circles shown at the same time: the lead's, that of whoever is in the spotlight, and what has not faded yet. */
export const MOST_SPOTS = 3;
export const MOST_CIRCLES = 4;

/** Where somebody points; metres. `heardAt`: this page's milliseconds; `endedAt`: when it began to fade, or Infinity. */
export type SpotMark = { id: string; x: number; y: number; z: number; heardAt: number; endedAt: number };
export type CircleMark = { id: string; points: readonly (readonly [x: number, y: number, z: number])[]; at: number };

type Spot = { id: string; x: number; y: number; z: number; on: boolean };

function fading(since: number, fades: number, nowMs: number): number {
  return Math.max(0, Math.min(1, 1 - (nowMs - since) / fades));
}

/** How strongly a spot is shown, 0–1. */
export function spotStrength(spot: SpotMark, nowMs: number): number {
  return fading(Math.min(spot.endedAt, spot.heardAt + SPOT_LASTS), SPOT_FADES, nowMs);
}

/** How strongly a circle is shown, 0–1. */
export function circleStrength(circle: CircleMark, nowMs: number): number {
  return fading(circle.at + CIRCLE_LASTS, CIRCLE_FADES, nowMs);
}

/** What guides point at and draw around. Written when news comes, read each frame; nothing is made anew while somebody points. */
export class TourMarks {
  readonly spots: SpotMark[] = [];
  readonly circles: CircleMark[] = [];

  point({ id, x, y, z, on }: Spot, nowMs: number): void {
    let mark: SpotMark | undefined;
    for (const one of this.spots) if (one.id === id) mark = one;
    if (mark === undefined) {
      if (!on) return;
      mark = { id, x, y, z, heardAt: nowMs, endedAt: Infinity };
      if (this.spots.length >= MOST_SPOTS) this.spots.shift();
      this.spots.push(mark);
    }
    if (!on) {
      mark.endedAt = Math.min(mark.endedAt, nowMs);
      return;
    }
    mark.x = x;
    mark.y = y;
    mark.z = z;
    mark.heardAt = nowMs;
    mark.endedAt = Infinity;
  }

  circle(id: string, points: CircleMark['points'], nowMs: number): void {
    if (this.circles.length >= MOST_CIRCLES) this.circles.shift();
    this.circles.push({ id, points, at: nowMs });
  }

  /** Forgets what has faded. True while anything is left to be drawn. */
  settle(nowMs: number): boolean {
    for (let i = this.spots.length - 1; i >= 0; i--) if (spotStrength(this.spots[i]!, nowMs) === 0) this.spots.splice(i, 1);
    for (let i = this.circles.length - 1; i >= 0; i--) if (circleStrength(this.circles[i]!, nowMs) === 0) this.circles.splice(i, 1);
    return this.spots.length + this.circles.length > 0;
  }
}

/** The marks of the gallery one is in: the line to it writes, the hall shows them. */
export const tourMarks = new TourMarks();
