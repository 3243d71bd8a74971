import type { Camera, Object3D, Scene, WebGLRenderer } from 'three';
import type { CaseStudy, Exhibition } from '#scenes/format/schema.ts';
import type { Placed } from '#scenes/format/placement.ts';
import type { Translate } from '../ui/i18n.ts';
import type { Quality } from './sheet.ts';

/** Words of the interface by their key (words/<language>/exhibits.json), in the language in force. */
export type Say = Translate;

/** What every exhibit may know of its surroundings. A change of any of it makes new views. */
export type Setting = {
  exhibition: Exhibition;
  language: string;
  quality: Quality;
  say: Say;
  renderer: WebGLRenderer;
  scene: Scene;
  camera: Camera;
  anisotropy: number;
  reducedMotion: boolean;
};

export type Placement = Placed & {
  case: CaseStudy | null;
  /** Accent of the field the exhibit belongs to, `#rrggbb`. */
  accent: string;
  /** The wall behind it is painted in the accent colour. */
  onAccent: boolean;
};

/** Where the visitor's eyes are; one object, mutated in place each frame. Metres, seconds. */
export type Gaze = {
  x: number;
  y: number;
  z: number;
  dt: number;
  /** Metres covered by one CSS pixel at one metre's distance. */
  pixel: number;
};

/** Far: seen from across the hall; near: within reach of reading. */
export type Detail = 'far' | 'near';

/** One exhibit in the room, made by the file of its kind. Local frame: origin at its place, front towards +z. */
export type ExhibitView = {
  readonly root: Object3D;
  /** Loads and shows this much detail. Rejects when that cannot be had; may be called again. */
  show(detail: Detail): Promise<void>;
  /** Gives memory back; the quiet placeholder remains. */
  hide(): void;
  /** Shows in place of the exhibit that it could not be had. */
  fail(): void;
  update(gaze: Gaze): void;
  dispose(): void;
};
