import type { Maker } from '../../craft/maker.ts';
import { outline } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { GAUGE, MAST_Z, ROPE_RADIUS, TOWER, ground, ropeY } from './layout.ts';
import { bar, block, bolt } from './small-parts.ts';
import { ladder } from './wheels.ts';

const HALF_PI = Math.PI / 2;
const ROLLER = 0.0205;
/** Length of the walkways. */
const WALKWAY = 0.224;
const { x: X, ropeY: TOP } = TOWER;

/** Height of the cross-arm's axis. */
const ARM_Y = TOP - 0.062;

function mast(m: Maker): void {
  const foot = ground(X, MAST_Z) - 0.01;
  m.box('concrete', [0.13, 0.09, 0.13], [X, foot + 0.005, MAST_Z], 0.007);
  const y0 = foot + 0.05;
  const height = ARM_Y + 0.028 - y0;
  const joint = (y: number, r: number): Vec2[] => [[r, y - 0.006], [r + 0.0075, y - 0.0045], [r + 0.0075, y + 0.0045], [r - 0.0005, y + 0.006]];
  m.lathe('mast', [
    [0.056, 0], [0.056, 0.006], [0.0395, 0.0085], [0.036, 0.014], ...joint(height * 0.52, 0.0302),
    [0.0245, height - 0.006], [0.019, height], [0, height + 0.002],
  ], [X, y0, MAST_Z], [0, 0, 0], 15, 0.5);
  for (let i = 0; i < 8; i++) {
    const a = ((i + 0.5) / 8) * 2 * Math.PI;
    bolt(m, 'steel', [X + Math.cos(a) * 0.048, y0 + 0.006, MAST_Z + Math.sin(a) * 0.048], 0.0046);
  }
  for (let i = 0; i < 4; i++) {
    const a = (i / 4) * 2 * Math.PI;
    m.plate('mast', outline([[0.033, 0], [0.054, 0], [0.054, 0.004], [0.0375, 0.03], [0.033, 0.03]]), 0.005, 0, [X, y0 + 0.005, MAST_Z], [0, a, 0]);
  }
  m.only('near', () => ladder(m, [X + 0.004, y0 + 0.02, MAST_Z + 0.046], [X + 0.004, ARM_Y - 0.012, MAST_Z + 0.0385]));
  m.only('near', () => {
    for (let i = 0; i < 5; i++) {
      const t = 0.28 + i * 0.16;
      const y = y0 + 0.02 + (ARM_Y - y0 - 0.03) * t;
      const z = MAST_Z + 0.046 - 0.0075 * t;
      m.tube('railing', [[X - 0.0075, y, z], [X - 0.0135, y, z + 0.012], [X + 0.004, y, z + 0.025], [X + 0.0215, y, z + 0.012], [X + 0.0155, y, z]], 0.0011, 5, false, 3);
    }
  });
}

/** The cross-arm: a box beam that tapers to both ends. */
function crossArm(m: Maker): void {
  const reach = GAUGE - 0.012;
  const ring = (z: number, half: number, low: number): Vec3[] => {
    const [w, c] = [half, half * 0.3];
    const top = ARM_Y + 0.02;
    return ([[-w + c, low], [w - c, low], [w, low + c], [w, top - c], [w - c, top], [-w + c, top], [-w, top - c], [-w, low + c]] as const)
      .map(([dx, y]): Vec3 => [X + dx, y, MAST_Z + z]);
  };
  m.loft('mast', [ring(-reach, 0.013, ARM_Y - 0.004), ring(-0.045, 0.022, ARM_Y - 0.022), ring(0.045, 0.022, ARM_Y - 0.022), ring(reach, 0.013, ARM_Y - 0.004)], [0, 0, 0], [0, 0, 0], 0.4);
  m.lathe('mast', [[0.03, -0.036], [0.033, -0.032], [0.033, 0.022], [0.029, 0.026], [0, 0.0262]], [X, ARM_Y, MAST_Z], [0, 0, 0], 15, 0.5);
}

/** One side's battery: lined rollers in rocking pairs under a main beam (six in front, four behind). `dir` points away from the mast. */
function sheaves(m: Maker, dir: number): void {
  const z = MAST_Z + dir * GAUGE;
  const beamZ = z - dir * 0.0155;
  const face: Vec3 = [dir * HALF_PI, 0, 0];
  const sides = 13;
  const rollers = dir > 0 ? 6 : 4;
  const place = (i: number): Vec2 => {
    const x = X + ((i + 0.5) / rollers - 0.5) * 2 * TOWER.half;
    return [x, ropeY(x) - ROPE_RADIUS * 0.75 - ROLLER];
  };
  for (let i = 0; i < rollers; i++) {
    const [x, y] = place(i);
    m.tint([1.4, 1.4, 1.4], () => m.lathe('rubber', [[ROLLER, -0.0045], [ROLLER, 0.0045]], [x, y, z], face, sides, 1.2));
    m.lathe('castSteel', [[0.0205, 0.0045], [0.0244, 0.005], [0.0244, 0.0072], [0.0188, 0.0072], [0.0172, 0.0042], [0, 0.0042]], [x, y, z], face, sides, 0.5);
    bar(m, 'steel', [x, y, z], [x, y, beamZ - dir * 0.008], 0.0042, 5);
    bolt(m, 'brass', [x, y, z + dir * 0.0042], 0.0062, face);
  }
  const link = (a: Vec2, b: Vec2, drop: number, width: number): void => {
    const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - drop];
    const shape = outline([
      [a[0] - width, a[1] - width * 0.8], [mx - width, my - width], [mx + width, my - width], [b[0] + width, b[1] - width * 0.8], [b[0] + width, b[1] + width * 0.8], [mx, my + width * 1.2], [a[0] - width, a[1] + width * 0.8],
    ]);
    m.plate('steelPaint', shape, 0.006, 0.0012, [0, 0, beamZ], [0, 0, 0], 2);
  };
  const pivots: Vec2[] = [];
  for (let i = 0; i < rollers; i += 2) {
    link(place(i), place(i + 1), 0.009, 0.0065);
    const [ax, ay] = place(i);
    const [bx, by] = place(i + 1);
    pivots.push([(ax + bx) / 2, (ay + by) / 2 - 0.01]);
  }
  // The main beam lies nearer the mast and carries the three pairs on pins.
  const mainZ = beamZ - dir * 0.0095;
  const [first, last] = [pivots[0]!, pivots.at(-1)!];
  m.plate('mast', outline([
    [first[0] - 0.01, first[1] - 0.007], [X - 0.02, ARM_Y - 0.006], [X + 0.02, ARM_Y - 0.006], [last[0] + 0.01, last[1] - 0.007], [last[0] + 0.01, last[1] + 0.007], [X, ARM_Y + 0.03], [first[0] - 0.01, first[1] + 0.007],
  ]), 0.009, 0.0018, [0, 0, mainZ], [0, 0, 0], 2);
  for (const [x, y] of pivots) {
    bolt(m, 'steel', [x, y, beamZ + dir * 0.0045], 0.0045, face);
  }
  // Catchers at both ends would hold the cable if it left the rollers.
  for (const side of dir > 0 ? [-1, 1] : []) {
    const x = X + side * (TOWER.half + 0.008);
    const y = ropeY(x);
    m.tube('steel', [[x, y - 0.035, beamZ], [x + side * 0.006, y - 0.016, z], [x + side * 0.006, y - 0.008, z + dir * 0.016], [x + side * 0.006, y + 0.004, z + dir * 0.018]], 0.0022, 4, false, 4);
  }
}

/** A grated walkway along the battery, on the side of the mast. */
function catwalk(m: Maker, dir: number): void {
  const [inner, outer] = [MAST_Z + dir * 0.042, MAST_Z + dir * 0.094];
  const y = ARM_Y + 0.0255;
  const half = WALKWAY / 2;
  const z = (inner + outer) / 2;
  for (const edge of [inner, outer]) block(m, 'mast', [half * 2, 0.008, 0.004], [X, y, edge]);
  m.only('near', () => {
    for (let i = 0; i < 6; i++) block(m, 'steel', [0.009, 0.0022, outer > inner ? outer - inner : inner - outer], [X + (i / 2.5 - 1) * (half - 0.002), y + 0.0028, z]);
  });
  m.only('far', () => block(m, 'steel', [half * 2, 0.002, Math.abs(outer - inner)], [X, y + 0.0028, z]));
}

/** The yellow railing of a walkway. */
function railing(m: Maker, dir: number): void {
  const [inner, outer] = [MAST_Z + dir * 0.042, MAST_Z + dir * 0.094];
  const y = ARM_Y + 0.0255;
  const half = WALKWAY / 2;
  const h = 0.062;
  for (const px of [-half, -half / 3, half / 3, half]) bar(m, 'railing', [X + px, y, inner], [X + px, y + h, inner], 0.002, 4);
  for (const share of [0.5, 1]) bar(m, 'railing', [X - half, y + h * share, inner], [X + half, y + h * share, inner], 0.0018, 4);
  for (const px of [-half, half]) {
    m.tube('railing', [[X + px, y + h, inner], [X + px, y + h, outer - dir * 0.01], [X + px, y + h - 0.01, outer], [X + px, y, outer]], 0.0019, 6, false, 4);
    bar(m, 'railing', [X + px, y + h * 0.5, inner], [X + px, y + h * 0.5, outer], 0.0016, 4);
  }
}

/** The lifting frame over one battery, from which the crew hoists the cable. */
function liftingFrame(m: Maker, dir: number): void {
  const [near, far] = [MAST_Z + dir * 0.03, MAST_Z + dir * (GAUGE + 0.004)];
  const top = TOP + 0.084;
  m.tube('mast', [[X, ARM_Y + 0.02, near], [X, top - 0.03, near + dir * 0.004], [X, top - 0.006, near + dir * 0.016], [X, top, near + dir * 0.04], [X, top, far]], 0.0062, 9, false, 6);
  m.lathe('mast', [[0.0078, 0], [0.0085, 0.002], [0.0085, 0.01], [0, 0.0105]], [X, top, far - dir * 0.002], [dir * HALF_PI, 0, 0], 6, 1.2);
  bar(m, 'steel', [X, top, far - dir * 0.004], [X, top - 0.02, far - dir * 0.004], 0.0016, 4);
  m.tube('steel', [[X, top - 0.019, far - dir * 0.004], [X + 0.006, top - 0.026, far - dir * 0.004], [X, top - 0.033, far - dir * 0.004], [X - 0.005, top - 0.028, far - dir * 0.004]], 0.0016, 5, false, 3);
}

/** Rollers and railing of one side as seen from afar. */
function plainHead(m: Maker, dir: number): void {
  block(m, 'castSteel', [TOWER.half * 2 + 0.03, 0.044, 0.022], [X, TOP - 0.028, MAST_Z + dir * (GAUGE - 0.006)]);
  block(m, 'railing', [WALKWAY, 0.009, 0.009], [X, ARM_Y + 0.085, MAST_Z + dir * 0.042]);
}

/** The tower: tubular mast, cross-arm, and on both sides rollers, walkway and lifting frame. */
export function makeTower(m: Maker): void {
  mast(m);
  crossArm(m);
  for (const dir of [1, -1]) {
    m.only('near', () => {
      sheaves(m, dir);
      liftingFrame(m, dir);
      railing(m, dir);
    });
    m.only('far', () => plainHead(m, dir));
    catwalk(m, dir);
  }
}
