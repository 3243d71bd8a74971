import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { lathe } from '../../craft/shapes.ts';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { DECK, MAIN, SIDE, SIDES, around } from './layout.ts';
import type { Side } from './layout.ts';

const O: Vec3 = [0, 0, 0];

/** The opening in the middle tube: its middle and half its height above the deck, half its width as an angle. */
const OPENING = { y: 0.255, half: 0.215, angle: 1.02 };

/** Half the opening's angle at height y above the deck: straight sides, round ends. */
function openingAt(y: number): number {
  const s = Math.abs(y - OPENING.y) / OPENING.half;
  return OPENING.angle * clamp(1 - s ** 5) ** 0.45;
}

function rows(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const c = Math.cos((i / count) * Math.PI);
    return OPENING.y - OPENING.half * Math.sign(c) * Math.abs(c) ** 0.6;
  });
}

/** A patch of a tube's wall between two angles that vary with height; uv of the label around the whole tube. */
function patch(r: number, ys: readonly number[], from: (y: number) => number, to: (y: number) => number, steps: number, outward: 1 | -1): BufferGeometry {
  const [position, normal, uv, index]: number[][] = [[], [], [], []];
  for (const y of ys) {
    for (let i = 0; i <= steps; i++) {
      const a = mix(from(y), to(y), i / steps);
      position!.push(...around(r, a, y));
      normal!.push(Math.sin(a) * outward, 0, Math.cos(a) * outward);
      uv!.push(a / (2 * Math.PI) + 0.5, 1 - y / MAIN.height);
    }
  }
  for (let j = 0; j + 1 < ys.length; j++) {
    for (let i = 0; i < steps; i++) {
      const a = j * (steps + 1) + i;
      const quad = [a, a + 1, a + steps + 2, a, a + steps + 2, a + steps + 1];
      index!.push(...(outward > 0 ? quad : quad.reverse()));
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position!, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal!, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv!, 2));
  geometry.setIndex(index!);
  return geometry;
}

/** Soot of many shots, thicker towards the mouth. */
const sooty = (height: number) => ([x, y, z]: Vec3): Rgb => {
  const t = mix(0.5, 0.16, smoothstep(0.1, 1, y / height)) * (0.8 + 0.4 * noise3(x * 40, y * 12, z * 40));
  return [t, t * 0.8, t * 0.58];
};

/** Layers of wound paper in a cut edge. */
const layered = (r: number) => ([x, , z]: Vec3): Rgb => (Math.round((Math.hypot(x, z) - r) / 0.0027) % 2 ? [0.62, 0.45, 0.28] : [0.92, 0.75, 0.52]);

/** The tube in the middle: its front is opened, so that the shell in it can be seen; the mouth stays whole. */
export function makeMainTube(m: Maker, fine: boolean): void {
  const { radius, wall, height } = MAIN;
  const inner = radius - wall;
  const count = fine ? 12 : 6;
  const mid = rows(count);
  const [low, high] = [mid[0]!, mid.at(-1)!];
  const [front, back] = fine ? [3, 14] : [2, 8];
  m.at({ position: [0, DECK.top, 0] }, () => {
    for (const [r, outward, material] of [[radius, 1, 'label'], [inner, -1, 'card']] as const) {
      m.tint(outward > 0 ? [1, 1, 1] : sooty(height), () => {
        const add = (g: BufferGeometry) => m.add(material, g, O, O, 0);
        const q = () => Math.PI / 3;
        const edge = [[[0, low], () => 0], [mid, openingAt], [[high, height - 0.003], () => 0]] as const;
        for (const [ys, at] of edge) {
          add(patch(r, ys, at, q, front, outward));
          add(patch(r, ys, () => -Math.PI / 3, (y) => -at(y), front, outward));
          add(patch(r, ys, q, () => Math.PI, back / 2, outward));
          add(patch(r, ys, () => -Math.PI, () => -Math.PI / 3, back / 2, outward));
        }
      });
    }
    m.tint(layered(inner), () => {
      for (const side of [1, -1] as const) {
        const across = fine ? [0, 0.25, 0.5, 0.75, 1] : [0, 1];
        m.surface('card', (u, v) => {
          const y = mid[Math.round(v * count)]!;
          const k = side > 0 ? 1 - u : u;
          return around(radius - wall * across[Math.round(k * (across.length - 1))]!, side * openingAt(y), y);
        }, across.length - 1, count, {}, 2.5);
      }
      rim(m, radius, wall, height, fine ? 32 : 12);
    });
    m.tint([0.5, 0.36, 0.2], () => m.lathe('card', [[inner - 0.0005, 0.05], [0, 0.05]], O, O, 20));
  });
}

function rim(m: Maker, radius: number, wall: number, height: number, sides: number): void {
  m.lathe('card', [[radius, height - 0.003], [radius - wall * 0.5, height], [radius - wall, height - 0.003]], O, O, sides, 2);
}

/** A smaller tube, whole, in its label; those not yet fired are capped with tissue paper. */
function sideTube(m: Maker, side: Side, fine: boolean): void {
  const { radius, wall, height } = SIDE;
  const sides = fine ? 20 : 8;
  m.at({ position: [side.x, DECK.top, 0], rotation: [0, 0, -side.lean] }, () => {
    const skin = lathe([[radius, -0.014], [radius, height - 0.0025]], sides).rotateY(Math.PI);
    const uv = skin.getAttribute('uv');
    for (let i = 0; i < uv.count; i++) uv.setY(i, 1 - uv.getY(i));
    m.add('label', skin, O, O, 1);
    m.tint([0.85, 0.66, 0.44], () => rim(m, radius, wall, height, sides));
    if (side.capped) cap(m, radius, height, fine);
    else m.tint(sooty(height), () => m.lathe('card', [[radius - wall, height - 0.003], [radius - wall, height - 0.16], [0, height - 0.16]], O, O, fine ? 14 : 6, 1));
  });
}

/** A cap of tissue paper, tied on with twine, its skirt in pleats. */
function cap(m: Maker, radius: number, height: number, fine: boolean): void {
  const r = radius + 0.0016;
  const profile = [[0.0005, 0.0075], [r * 0.6, 0.0065], [r * 0.96, 0.003], [r + 0.0014, -0.004], [r + 0.0006, -0.024], [r + 0.0016, -0.03], [r + 0.0075, -0.046], [r + 0.0125, -0.06]] as const;
  m.surface('tissue', (u, v) => {
    const k = (fine ? [0, 1, 2, 3, 4, 5, 6, 7] : [0, 2, 4, 7])[Math.round((1 - v) * (fine ? 7 : 3))]!;
    const [pr, py] = profile[k]!;
    const a = u * 2 * Math.PI;
    const crease = k < 3 ? 0.0016 * (noise3(Math.cos(a) * 3 + pr * 90, 2, Math.sin(a) * 3) - 0.5) : 0.0006 + 0.0042 * Math.max(0, k - 5) * (0.5 + 0.5 * Math.sin(a * 10 + Math.sin(a * 3)));
    return around(pr + (k < 3 ? 0 : crease), a, height + py + (k < 3 ? crease : k === 7 ? 0.005 * noise3(Math.cos(a) * 4, 7, Math.sin(a) * 4) : 0));
  }, fine ? 40 : 13, fine ? 7 : 3, { closedU: true });
  if (!fine) return;
  const ring = Array.from({ length: 10 }, (_, i): Vec3 => around(r + 0.0012, (i / 10) * 2 * Math.PI, height - 0.0255));
  m.tint([0.85, 0.75, 0.55], () => m.tube('matte', ring, 0.0023, 16, true, 3));
}

/** All tubes beside the middle one. */
export function makeSideTubes(m: Maker, fine: boolean): void {
  for (const side of SIDES) sideTube(m, side, fine);
}
