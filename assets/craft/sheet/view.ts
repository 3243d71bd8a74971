import type { Vec3 } from '../vec.ts';

/** One photograph in the studio: angles in degrees, lengths in metres. */
export interface StudioView {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** 0 looks at the front (+z), 90 at the right side (+x). */
  readonly azimuth: number;
  readonly elevation: number;
  /** Distance from the target; null: far enough to see the whole object. */
  readonly distance: number | null;
  /** Point to look at; null: the middle of the object. */
  readonly target: Vec3 | null;
  /** Turns of movable nodes, x-y-z. */
  readonly turns: Readonly<Record<string, Vec3>>;
  /** What it stands on: the grey floor on which makers judge a model, or the paper of a printed catalogue. */
  readonly ground: 'studio' | 'paper';
}

/** What the studio page offers to whoever drives it. */
export interface Studio {
  take(view: StudioView): Promise<void>;
}
