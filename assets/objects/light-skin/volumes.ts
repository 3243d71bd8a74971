import type { Maker } from '../../craft/maker.ts';
import { mix } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { bar, block } from '../virtual-stage/small-parts.ts';
import { BASE, LOW, SKIN_FOOT, TALL } from './layout.ts';
import type { Volume } from './layout.ts';
import { makePanes, paneAt } from './panes.ts';
import { makePerson } from './people.ts';
import { middleOf, prism, roofAt } from './prism.ts';

const PARAPET = 0.015;

const between = (a: Vec3, b: Vec3, t: number): Vec3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];

/** The plan shrunk towards its middle: by `share`. */
function shrunk(volume: Volume, share: number): Vec2[] {
  const [cx, cz] = middleOf(volume);
  return volume.plan.map(([x, z]): Vec2 => [mix(x, cx, share), mix(z, cz, share)]);
}

/** The glazed ground floor under a skin: set back, lit warm, with people in it. */
function lobby(m: Maker, volume: Volume): void {
  const [foot, head] = [BASE.deck, SKIN_FOOT];
  const ring = (plan: readonly Vec2[], y: number) => plan.map(([x, z]): Vec3 => [x, y, z]);
  const warm = ([, y]: Vec3): Rgb => [1, mix(0.56, 0.8, (y - foot) / (head - foot)), mix(0.17, 0.4, (y - foot) / (head - foot))];
  m.tint(warm, () => m.loft('plaster', [ring(shrunk(volume, 0.24), foot), ring(shrunk(volume, 0.24), head)], undefined, undefined, 0.5, false));
  // The soffit glows, as lamps are set in it.
  m.tint([1, 0.84, 0.58], () => m.loft('plaster', [ring(shrunk(volume, 0.012), head - 0.0018), ring(shrunk(volume, 0.004), head)], undefined, undefined, 0.5));
  // Screens of the shows inside hang on its front and back.
  const core = shrunk(volume, 0.24);
  m.only('near', () => [0, 2].forEach((i) => {
    const [a, b] = [core[i]!, core[(i + 1) % 4]!];
    const turn = Math.atan2(-(b[1] - a[1]), b[0] - a[0]);
    const count = volume.name === 'tall' ? 5 : 3;
    for (let k = 0; k < count; k++) {
      const t = (k + 0.5) / count;
      const tints: readonly Rgb[] = [[1, 0.3, 0.2], [0.12, 0.8, 0.7], [0.5, 0.16, 0.75], [0.1, 0.2, 0.7], [1, 0.9, 0.7]];
      m.tint(tints[(k * 2 + i) % 5]!, () => m.at({ position: [mix(a[0], b[0], t), mix(foot, head, 0.54), mix(a[1], b[1], t)], rotation: [0, turn, 0] }, () => {
        m.surface('lamp', (u, v) => [(u - 0.5) * 0.03, (v - 0.5) * 0.019, 0.0008], 1, 1);
      }));
    }
  }));
  const glass = shrunk(volume, 0.1);
  glass.forEach((a, i) => {
    const b = glass[(i + 1) % 4]!;
    m.surface('glass', (u, v) => [mix(a[0], b[0], u), mix(foot, head - 0.002, v), mix(a[1], b[1], u)], 1, 1);
    const count = i % 2 ? 4 : volume.name === 'tall' ? 8 : 5;
    m.only('near', () => {
      for (let k = 0; k < count; k++) bar(m, 'dark', [mix(a[0], b[0], k / count), foot, mix(a[1], b[1], k / count)], [mix(a[0], b[0], k / count), head, mix(a[1], b[1], k / count)], 0.0012, 3);
    });
    bar(m, 'dark', [a[0], foot + 0.001, a[1]], [b[0], foot + 0.001, b[1]], 0.0014, 4);
  });
}

/** Roof: pale gravel, a railing of glass where the skin rises past it, machines and sun panels. */
function roof(m: Maker, volume: Volume): void {
  const { top } = prism(volume);
  const { top: rim } = prism(volume, PARAPET);
  const [cx, cz] = middleOf(volume);
  const [, sx, sz] = volume.roof;
  top.forEach((a, i) => {
    const j = (i + 1) % 4;
    m.surface('glass', (u, v) => between(between(a, top[j]!, u), between(rim[i]!, rim[j]!, u), v), 1, 1);
    bar(m, 'alloy', rim[i]!, rim[j]!, 0.0013, 5);
    m.only('near', () => {
      for (let k = 1; k < 6; k++) bar(m, 'alloy', between(a, top[j]!, k / 6), between(rim[i]!, rim[j]!, k / 6), 0.0007, 3);
    });
  });
  const on = (x: number, z: number): Vec3 => [x, roofAt(volume, x, z), z];
  const tilt: Vec3 = [Math.atan(-sz), 0, Math.atan(sx)];
  if (volume.name === 'tall') {
    m.only('far', () => m.at({ position: on(cx - 0.02, cz - 0.045), rotation: tilt }, () => block(m, 'panel', [0.29, 0.004, 0.11], [0, 0.002, 0], 0.001)));
    m.only('near', () => {
    for (let i = 0; i < 7; i++) {
      for (let j = 0; j < 3; j++) {
        const [x, y, z] = on(cx - 0.15 + i * 0.043, cz - 0.085 + j * 0.04);
        m.at({ position: [x, y + 0.0036, z], rotation: tilt }, () => {
          block(m, 'panel', [0.036, 0.0016, 0.027], [0, 0.001, 0], 0.0006, [0.2, 0, 0]);
          m.only('near', () => {
            bar(m, 'alloy', [0, -0.0045, -0.009], [0, 0.002, -0.009], 0.0011, 3);
          });
        });
      }
    }
    });
    for (const [dx, dz, w, h, d] of [[-0.18, 0.1, 0.07, 0.024, 0.04], [-0.09, 0.105, 0.04, 0.016, 0.03], [0.13, 0.1, 0.05, 0.018, 0.034]] as const) {
      const [x, y, z] = on(cx + dx, cz + dz);
      block(m, 'paint', [w, h + 0.014, d], [x, y + h / 2 - 0.007, z], 0.0024);
      m.only('near', () => {
        for (let k = 0; k < 3; k++) bar(m, 'dark', [x - w * 0.36, y + h * 0.3 + k * 0.0028, z + d / 2], [x + w * 0.36, y + h * 0.3 + k * 0.0028, z + d / 2], 0.0007, 4);
        m.lathe('dark', [[w * 0.13, 0], [w * 0.13, 0.0012], [w * 0.1, 0.0014], [0, 0.0006]], [x, y + h + 0.0001, z], undefined, 10, 2);
      });
    }
    return;
  }
  // The low roof is a terrace.
  m.tint([0.62, 0.44, 0.28], () => m.at({ position: on(cx, cz + 0.02), rotation: tilt }, () => block(m, 'paint', [0.2, 0.003, 0.17], [0, 0.0015, 0], 0.001)));
  m.only('near', () => {
    for (const [dx, dz, turn] of [[-0.05, 0.07, 0.2], [-0.03, 0.075, -0.5], [0.06, 0.06, 0.4]] as const) makePerson(m, on(cx + dx, cz + dz + 0.003), turn, Math.round(dx * 200 + 30));
  });
  for (const dx of [-0.06, 0.02]) {
    const [x, y, z] = on(cx + dx, cz - 0.03);
    block(m, 'paint', [0.05, 0.012, 0.02], [x, y + 0.0075, z], 0.002);
    m.only('near', () => m.tint([0.16, 0.3, 0.12], () => {
      for (let k = 0; k < 3; k++) m.lathe('leaf', [[0, -0.004], [0.0068, 0], [0.005, 0.0065], [0, 0.009]], [x - 0.014 + k * 0.014, y + 0.0155, z + (k % 2) * 0.003], undefined, 6, 2);
    }));
  }
}

/** One slanted volume: dark body, panes before it, profiles along its edges. */
function makeVolume(m: Maker, volume: Volume): void {
  const { walls, foot, top } = prism(volume);
  m.tint(([, y]) => (y > SKIN_FOOT + 0.05 ? [1, 1, 1] : [1, 1, 1.1]), () => m.loft('body', [foot, top], undefined, undefined, 0.4));
  // The roof lies on the body's top.
  const [a, b, c, d] = top as [Vec3, Vec3, Vec3, Vec3];
  const gravel = (alongX: number, alongZ: number) => m.surface('gravel', (u, v) => {
    const p = between(between(d, c, u), between(a, b, u), 1 - v);
    return [p[0], p[1] + 0.0006, p[2]];
  }, alongX, alongZ);
  m.only('near', () => gravel(10, 6));
  m.only('far', () => gravel(4, 3));
  walls.forEach((wall, i) => makePanes(m, volume.name, i, wall));
  const { top: rim } = prism(volume, PARAPET);
  foot.forEach((corner, i) => {
    const j = (i + 1) % 4;
    bar(m, 'alloy', corner, foot[j]!, 0.0024, 6);
    bar(m, 'alloy', top[i]!, top[j]!, 0.002, 6);
    bar(m, 'alloy', corner, rim[i]!, 0.0025, 6);
  });
  lobby(m, volume);
  roof(m, volume);
}

/** Both volumes. */
export function makeVolumes(m: Maker): void {
  makeVolume(m, TALL);
  makeVolume(m, LOW);
}

const front = prism(TALL).walls[0]!;
/** Points on the skin that annotations speak of: in the tall bar, in the low bar, and on the corner's panes. */
export const tallBar = paneAt(front, 0, 2, 14);
export const lowBar = paneAt(front, 0, 16, 9);
export const cornerPane = paneAt(prism(TALL).walls[1]!, 1, 1, 6);
