import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';
import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import type { Vec2, Vec3 } from '../craft/vec.ts';
import { paintPattern } from './meiping/pattern.ts';
import { HEIGHT, OUTSIDE, atDepth, depthAt, depths, lipIndex, wall } from './meiping/profile.ts';
import { REPEATS } from './meiping/wall-frame.ts';

const SIDES = 72;

/** Where on the picture a lappet of the collar hangs, as an angle around the vase: it is turned to the front. */
const LAPPET = Math.PI / 4;

/** The hand on the wheel: rings left by fingers, and a body a little out of round and out of plumb. */
function thrown([r, y]: Vec2, angle: number): Vec3 {
  const out = r * (1 + 0.0026 * Math.sin(2 * angle + 1) + 0.0011 * Math.sin(3 * angle + y * 20) + 0.0007 * Math.sin(y * 330));
  const lean = 0.0032 * y;
  return [out * Math.sin(angle) + lean, y, out * Math.cos(angle)];
}

/** The glazed wall with the painting's coordinates; the inside of the neck takes the bare top edge of the picture. */
function glazedWall(): BufferGeometry {
  const position: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  // Each repeat of the painting has its own first and last column, so that u stays within 0..1.
  const columns = Array.from({ length: REPEATS }, (_, k) => Array.from({ length: SIDES / REPEATS + 1 }, (_, j) => [k, j] as const)).flat();
  const row = columns.length;
  wall.forEach((point, i) => {
    for (const [k, j] of columns) {
      const turn = ((k * SIDES) / REPEATS + j) % SIDES;
      position.push(...thrown(point, (turn / SIDES) * 2 * Math.PI - LAPPET));
      uv.push((j * REPEATS) / SIDES, Math.max(0, depths[i]! / OUTSIDE));
    }
  });
  for (let i = 0; i + 1 < wall.length; i++) {
    columns.forEach(([, j], c) => {
      if (j === SIDES / REPEATS) return;
      const a = i * row + c;
      index.push(a, a + 1, a + row + 1, a, a + row + 1, a + row);
    });
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  const normal = geometry.getAttribute('normal');
  // A last column and the next first one lie on the same line of the wall: one normal for both.
  for (let i = 0; i < wall.length; i++) {
    for (let k = 0; k < REPEATS; k++) {
      const last = i * row + (k + 1) * (SIDES / REPEATS + 1) - 1;
      const first = k + 1 < REPEATS ? last + 1 : i * row;
      const sum = new Vector3().fromBufferAttribute(normal, last).add(new Vector3().fromBufferAttribute(normal, first)).normalize();
      for (const v of [last, first]) normal.setXYZ(v, sum.x, sum.y, sum.z);
    }
  }
  return geometry;
}

/** The point of the front at a height given per unit of the vase's own. */
function onFront(height: number): Vec3 {
  return thrown(atDepth(depthAt(height * HEIGHT)), 0);
}

/** A blue-and-white meiping in the manner of fourteenth-century Jingdezhen. */
export async function build(): Promise<ObjectModel> {
  const maker = new Maker();
  maker.add('glaze', glazedWall(), [0, 0, 0], [0, 0, 0], 0);
  const [lowest] = wall;
  const r = lowest![0];
  const y = lowest![1];
  maker.lathe('bisque', [[0, 0.0085], [r * 0.82, 0.0085], [r * 0.86, 0.001], [r * 0.885, 0], [r * 0.97, 0], [r * 0.995, 0.0012], [r * 1.004, y * 0.6], [r * 0.999, y + 0.0002]], [0, 0, 0], [0, 0, 0], SIDES);
  // What one sees through the mouth: a dark hollow.
  const [throat, depth] = wall.at(-1)!;
  maker.lathe('hollow', [[throat, depth], [throat * 1.25, depth * 0.9], [throat * 1.2, depth * 0.75], [0, depth * 0.7]], [0, 0, 0], [0, 0, 0], 24);
  return {
    maker,
    palette: {
      glaze: finish({ ...standard.porcelain, color: [1, 1, 1], mottle: 0, picture: await paintPattern() }),
      bisque: { ...standard.bisque, color: [0.56, 0.38, 0.24] },
      hollow: { ...standard.bisque, color: [0.045, 0.038, 0.03] },
    },
    finish: { reach: 0.2, rays: 96 },
    anchors: {
      mouth: thrown(wall[lipIndex]!, 0),
      shoulder: onFront(0.83),
      body: onFront(0.54),
      foot: onFront(0.016),
    },
  };
}
