import { BoxGeometry, BufferAttribute, BufferGeometry, CircleGeometry, CylinderGeometry, Matrix4, Mesh, MeshBasicMaterial, Vector3 } from 'three';
import type { HallBuilding } from '#scenes/format/building.ts';

/** Of a lamp's head in metres. */
const RADIUS = 0.05;
const LENGTH = 0.19;
const SIDES = 14;
const RAIL = { width: 0.032, height: 0.035 };
const STEM_RADIUS = 0.01;
const BLACK = [0.012, 0.011, 0.01] as const;
const LENS = [9, 7.2, 5.2] as const;

type Parts = { position: number[]; colour: number[]; index: number[] };

function add(parts: Parts, geometry: BufferGeometry, matrix: Matrix4, colour: readonly [number, number, number], shade: boolean): void {
  const first = parts.position.length / 3;
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const p = new Vector3();
  const n = new Vector3();
  for (let i = 0; i < position.count; i++) {
    p.fromBufferAttribute(position, i).applyMatrix4(matrix);
    n.fromBufferAttribute(normal, i).transformDirection(matrix);
    // Black metal seen against the light ceiling: a little lighter where it looks down into the room.
    const k = shade ? 1.6 - n.y : 1;
    parts.position.push(p.x, p.y, p.z);
    parts.colour.push(colour[0] * k, colour[1] * k, colour[2] * k);
  }
  const index = geometry.getIndex();
  if (!index) throw new Error('lamp parts are made of indexed geometry');
  for (let i = 0; i < index.count; i++) parts.index.push(first + index.getX(i));
  geometry.dispose();
}

function addHead(parts: Parts, position: Vector3, target: Vector3, ceiling: number): void {
  const turn = new Matrix4().lookAt(target, position, new Vector3(0, 1, 0.001));
  const place = turn.setPosition(position);
  const body = new CylinderGeometry(RADIUS, RADIUS, LENGTH, SIDES, 1, true).rotateX(Math.PI / 2).translate(0, 0, -LENGTH / 2);
  const back = new CircleGeometry(RADIUS, SIDES).rotateY(Math.PI).translate(0, 0, -LENGTH);
  const lens = new CircleGeometry(RADIUS * 0.84, SIDES).translate(0, 0, -0.012);
  for (const part of [body, back]) add(parts, part, place, BLACK, true);
  add(parts, lens, place, LENS, false);
  const height = ceiling - position.y;
  const stem = new CylinderGeometry(STEM_RADIUS, STEM_RADIUS, height, 6, 1, true).translate(position.x, position.y + height / 2, position.z);
  add(parts, stem, new Matrix4(), BLACK, true);
}

/** A bar from one end of a row of lamps to the other; `axis` is the one it runs along. */
function addRail(parts: Parts, axis: 'x' | 'z', across: number, from: number, to: number, ceiling: number): void {
  const length = to - from;
  const bar = new BoxGeometry(axis === 'x' ? length : RAIL.width, RAIL.height, axis === 'x' ? RAIL.width : length);
  const middle = (from + to) / 2;
  bar.translate(axis === 'x' ? middle : across, ceiling - RAIL.height / 2 - 0.004, axis === 'x' ? across : middle);
  add(parts, bar, new Matrix4(), BLACK, true);
}

/** Rows of at least three lamps on one line hang from one rail. */
function addRails(parts: Parts, hall: HallBuilding, ceiling: number): void {
  for (const axis of ['x', 'z'] as const) {
    const [along, across] = axis === 'x' ? [0, 2] : [2, 0];
    const rows = new Map<number, number[]>();
    for (const { position } of hall.lamps) {
      const key = Math.round(position[across]! * 50);
      const row = rows.get(key) ?? [];
      row.push(position[along]!);
      rows.set(key, row);
    }
    for (const [key, places] of rows) {
      if (places.length < 3) continue;
      addRail(parts, axis, key / 50, Math.min(...places) - 0.35, Math.max(...places) + 0.35, ceiling);
    }
  }
}

function ceilingOf(hall: HallBuilding): number {
  const ceiling = hall.charts.find((chart) => chart.part === 'ceiling');
  if (!ceiling) throw new Error(`hall ${hall.id} has no ceiling to hang lamps from`);
  return ceiling.origin[1];
}

/** All lamps of a hall, their stems and rails, as one mesh; null when there are none. */
export function createLampHeads(hall: HallBuilding): Mesh | null {
  if (hall.lamps.length === 0) return null;
  const ceiling = ceilingOf(hall);
  const parts: Parts = { position: [], colour: [], index: [] };
  for (const lamp of hall.lamps) addHead(parts, new Vector3(...lamp.position), new Vector3(...lamp.target), ceiling);
  addRails(parts, hall, ceiling);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(parts.position), 3));
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(parts.colour), 3));
  geometry.setIndex(parts.index);
  return new Mesh(geometry, new MeshBasicMaterial({ vertexColors: true }));
}
