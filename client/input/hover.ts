/** What the pointer is over, in gallery metres; mutated in place, read by the floor cursor each frame. */
export type Hover = {
  /** Where in the view a mouse or pen rests, −1…1 to the right and upwards; null without one and while it drags. */
  view: { x: number; y: number } | null;
  kind: 'none' | 'floor' | 'exhibit';
  x: number;
  y: number;
  z: number;
  /** The exhibit's ref when `kind` is `exhibit`. */
  ref: string | null;
};

export const hover: Hover = { view: null, kind: 'none', x: 0, y: 0, z: 0, ref: null };
