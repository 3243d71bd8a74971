import { BoxGeometry, PlaneGeometry } from 'three';
import type { BufferGeometry, Shape } from 'three';
import { toCreasedNormals } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { Maker } from './maker.ts';
import { lathe, plate } from './shapes.ts';
import type { Vec2, Vec3 } from './vec.ts';

/** three compares corners on a grid of a hundredth of a unit: in millimetres this tells even slats, screws and wires apart. */
const GRID = 1000;

/** The same geometry with hard edges where it breaks by more than `crease` radians; for parts finer than a centimetre. */
export function crisp(geometry: BufferGeometry, crease: number): BufferGeometry {
  const piece = geometry.index ? geometry.toNonIndexed() : geometry.clone();
  return toCreasedNormals(piece.scale(GRID, GRID, GRID), crease).scale(1 / GRID, 1 / GRID, 1 / GRID);
}

/** A turned part whose edges stay where they are; [radius, y] in metres. */
export function turned(m: Maker, material: string, profile: readonly Vec2[], position: Vec3, rotation: Vec3, sides: number, crease = 0.75): void {
  m.add(material, crisp(lathe(profile, sides), crease), position, rotation, 0);
}

/** A flat outline of `depth` metres, its rim rounded by `bevel`. */
export function slab(m: Maker, material: string, shape: Shape, depth: number, bevel: number, position: Vec3, rotation: Vec3, curveSegments: number, crease = 0.95): void {
  m.add(material, crisp(plate(shape, depth, bevel, curveSegments), crease), position, rotation, 0);
}

/** A plain block for the version seen from afar. */
export function block(m: Maker, material: string, size: Vec3, position: Vec3): void {
  m.add(material, crisp(new BoxGeometry(...size), 0.5), position, [0, 0, 0], 0);
}

/** Builds both versions: `build(true)` for near, `build(false)` for afar. */
export function twice(m: Maker, build: (fine: boolean) => void): void {
  m.only('near', () => build(true));
  m.only('far', () => build(false));
}

/** A thin printed mark, facing +z before it is turned. */
export function mark(m: Maker, material: string, width: number, height: number, position: Vec3, rotation: Vec3 = [0, 0, 0]): void {
  m.add(material, new PlaneGeometry(width, height), position, rotation, 0);
}
