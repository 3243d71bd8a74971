import { BufferGeometry, Float32BufferAttribute, Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { moulding } from '../../craft/shapes.ts';
import { mixRgb, type Rgb, rgb, type Vec3 } from '../../craft/vec.ts';
import { BLOCK, CUT_Z, GROUND, TUNNEL } from './layout.ts';
import { block } from './block.ts';

const HALF_PI = Math.PI / 2;
/** Layers of the cut, from above: street bed, dark topsoil, volcanic ash, gravel, clay, rock; heights in metres. */
const LAYERS: readonly [from: number, colour: Rgb][] = [
  [0.216, rgb('#8d8577')], [0.19, rgb('#5b4331')], [0.158, rgb('#b39b78')], [0.128, rgb('#86705a')], [0.085, rgb('#9c7c58')], [0, rgb('#6d6258')],
];

function strata([x, y, z]: Vec3): Rgb {
  const level = y + 0.012 * (noise3(x * 7, 3, z * 7) - 0.5) + 0.004 * (noise3(x * 40, y * 40, z * 40) - 0.5);
  const index = LAYERS.findIndex(([from]) => level >= from);
  const own = LAYERS[index < 0 ? LAYERS.length - 1 : index]?.[1] ?? [0.3, 0.25, 0.2];
  const grit = noise3(x * 160, y * 160, z * 160);
  return mixRgb(own, grit > 0.5 ? [0.62, 0.56, 0.46] : [0.1, 0.075, 0.05], Math.abs(grit - 0.5) * 0.8);
}

/** The block's outline seen from the side, x for depth (front positive): a slab with the tunnel's half circle bitten from its front. */
function sideView(): Shape {
  const shape = new Shape();
  shape.moveTo(BLOCK.back, 0.034);
  shape.lineTo(CUT_Z, 0.034);
  shape.lineTo(CUT_Z, TUNNEL.y - TUNNEL.radius);
  shape.absarc(CUT_Z, TUNNEL.y, TUNNEL.radius, -HALF_PI, -3 * HALF_PI, true);
  shape.lineTo(CUT_Z, GROUND - 0.004);
  shape.lineTo(BLOCK.back, GROUND - 0.004);
  return shape;
}

/** Setts of the street, row by row, none quite level; the corner of the house stands on them. */
function street(m: Maker): void {
  const next = random(31);
  for (let row = 0; row < 5; row++) {
    const z = 0.276 + row * 0.0256;
    for (let x = -BLOCK.halfWidth + 0.006; x < BLOCK.halfWidth - 0.01; ) {
      const length = 0.034 + next() * 0.02;
      const width = Math.min(length, BLOCK.halfWidth - 0.002 - x);
      const shade = 0.75 + next() * 0.4;
      m.tint([shade, shade * 0.98, shade * 0.94], () =>
        m.add('stone', new TopOnly(width - 0.003, 0.0226), [x + width / 2, GROUND - 0.0006 + next() * 0.0014, z], [(next() - 0.5) * 0.05, 0, (next() - 0.5) * 0.05], 0));
      x += length;
    }
  }
}


/** A sett: a slightly domed top with sloping sides and no underside. */
class TopOnly extends BufferGeometry {
  constructor(width: number, depth: number) {
    super();
    const [x, z, i] = [width / 2, depth / 2, 0.0028];
    const ring = (inset: number, y: number) => [[-x + inset, y, -z + inset], [-x + inset, y, z - inset], [x - inset, y, z - inset], [x - inset, y, -z + inset]];
    const points = [...ring(0, -0.003), ...ring(i * 0.6, 0.0018)];
    const index: number[] = [4, 5, 6, 4, 6, 7];
    for (let k = 0; k < 4; k++) {
      const next = (k + 1) % 4;
      index.push(k, next, next + 4, k, next + 4, k + 4);
    }
    this.setAttribute('position', new Float32BufferAttribute(points.flat(), 3));
    this.setIndex(index);
    this.computeVertexNormals();
  }
}

/** Base board, the cut block of ground, its street and the yard behind. */
export function makeGround(m: Maker): void {
  m.add('walnut', moulding(1.1, 0.88, 0.018, [
    [0.004, 0], [0.001, 0.002], [0, 0.006], [0, 0.017], [0.003, 0.0195], [0.008, 0.021], [0.0095, 0.027], [0.014, 0.0315], [0.021, 0.034],
  ]), [0, 0, 0], [0, 0, 0], 0.7);
  m.tint(([x, y, z]) => strata([z, y, x]), () =>
    m.plate('earth', sideView(), BLOCK.halfWidth * 2, 0.0022, [0, 0, 0], [0, -HALF_PI, 0], 14));
  m.tint(([x, , z]) => mixRgb([0.9, 0.84, 0.74], [0.62, 0.56, 0.48], noise3(x * 30, 1, z * 30)), () =>
    block(m, 'earth', [BLOCK.halfWidth * 2 - 0.006, 0.006, 0.66], [0, GROUND - 0.0045, -0.068]));
  street(m);
  // Kerb between street and pavement along the front of the house.
  for (let k = 0; k < 13; k++) block(m, 'stone', [0.076, 0.012, 0.012], [-0.48 + k * 0.08, GROUND + 0.001, 0.2565]);
}

