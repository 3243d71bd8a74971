import type { FinishOptions } from './finish.ts';
import type { Maker } from './maker.ts';
import type { Palette } from './materials.ts';
import type { Vec3 } from './vec.ts';

/** What an object file's `build()` returns: everything on the bench, not yet finished. */
export interface ObjectModel {
  readonly maker: Maker;
  readonly palette: Palette;
  /** Named points on the surface that annotations speak of; object space, metres. */
  readonly anchors: Readonly<Record<string, Vec3>>;
  readonly finish?: Partial<FinishOptions>;
}

/** The shape of every module in `assets/objects/`. */
export interface ObjectModule {
  readonly build: () => ObjectModel | Promise<ObjectModel>;
}

/** The description written beside an object's GLB. Lengths in metres, sizes in bytes. */
export interface ObjectSheet {
  readonly name: string;
  readonly size: Vec3;
  readonly triangles: number;
  readonly bytes: number;
  readonly far: { readonly triangles: number; readonly bytes: number };
  readonly anchors: Readonly<Record<string, Vec3>>;
  /** Movable nodes of the GLB, with the point each turns about. */
  readonly nodes: readonly { readonly name: string; readonly pivot: Vec3; readonly parent: string | null }[];
  /** The picture beside the model (`<name>.webp`), with the digest of the GLB it was taken of. Gone when the model is built anew. */
  readonly picture?: { readonly bytes: number; readonly model: string };
}

/** The most an object may cost. */
export const budget = { triangles: 25_000, bytes: 350 * 1024, farTriangles: 4_000 } as const;

/** Throws, saying what to do, when an object costs more than it may. */
export function refuseOverBudget({ name, triangles, bytes, far }: ObjectSheet): void {
  if (triangles > budget.triangles) {
    throw new Error(`${name}: ${triangles} triangles, at most ${budget.triangles}. Use fewer steps or sides on small parts.`);
  }
  if (bytes > budget.bytes) throw new Error(`${name}: ${bytes} bytes, at most ${budget.bytes}. Drop vertices or shrink the picture.`);
  if (far.triangles > budget.farTriangles) {
    throw new Error(`${name}: the far version has ${far.triangles} triangles, at most ${budget.farTriangles}. Mark fine parts with only('near').`);
  }
}
