/** What the pointer is over, in gallery metres; mutated in place, read by the floor cursor each frame. */
export type Hover = {
  kind: 'none' | 'floor' | 'exhibit';
  x: number;
  y: number;
  z: number;
  /** The exhibit's ref when `kind` is `exhibit`. */
  ref: string | null;
};

export const hover: Hover = { kind: 'none', x: 0, y: 0, z: 0, ref: null };
