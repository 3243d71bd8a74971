import { Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Rgb } from '../../craft/vec.ts';
import { WALL } from './layout.ts';
import { block } from './block.ts';

// All in a wall's own frame: x along it, y up from the ground, its outer face at z = WALL / 2.
const OUT = WALL / 2;
/** Green-blue joinery paint. */
const JOINERY: Rgb = [0.07, 0.17, 0.19];

/** Boards, frame and panels of one leaf of joinery, set back in the wall. */
function leaf(m: Maker, at: number, bottom: number, width: number, height: number, glazed: boolean): void {
  const z = OUT - 0.013;
  m.tint(JOINERY, () => {
    block(m, 'joinery', [width, 0.004, 0.005], [at, bottom + 0.002, z]);
    block(m, 'joinery', [width, 0.004, 0.005], [at, bottom + height - 0.002, z]);
    for (const edge of [-1, 0, 1]) block(m, 'joinery', [0.004, height, 0.005], [at + edge * (width / 2 - 0.002), bottom + height / 2, z]);
    block(m, 'joinery', [width, 0.0032, 0.0046], [at, bottom + height * (glazed ? 0.34 : 0.5), z]);
    for (const half of [-1, 1]) {
      const low = glazed ? height * 0.34 : height * 0.5;
      block(m, 'joinery', [width / 2 - 0.0065, low - 0.006, 0.003], [at + (half * width) / 4, bottom + low / 2, z - 0.0004]);
      if (!glazed) block(m, 'joinery', [width / 2 - 0.0065, low - 0.006, 0.003], [at + (half * width) / 4, bottom + height * 0.75, z - 0.0004]);
    }
    if (glazed) block(m, 'joinery', [width, 0.0022, 0.0036], [at, bottom + height * 0.67, z]);
  });
  block(m, 'ink', [width, height, 0.002], [at, bottom + height / 2, z - 0.0042]);
}

/** A plastered surround that stands a little proud of the wall. */
function surround(m: Maker, at: number, bottom: number, width: number, height: number): void {
  const t = 0.006;
  m.tint([0.98, 0.93, 0.84], () => {
    for (const edge of [-1, 1]) block(m, 'limewash', [t, height + t, 0.005], [at + (edge * (width + t)) / 2, bottom + (height + t) / 2, OUT + 0.0012]);
    block(m, 'limewash', [width + 2 * t + 0.006, t, 0.0065], [at, bottom + height + t / 2, OUT + 0.0018]);
    block(m, 'limewash', [width + 2 * t + 0.008, 0.0045, 0.009], [at, bottom + height + t + 0.002, OUT + 0.003]);
  });
}

/** A ground-floor window behind an iron grille. */
export function window(m: Maker, at: number, bottom: number, width: number, height: number): void {
  surround(m, at, bottom, width, height);
  leaf(m, at, bottom, width, height, true);
  block(m, 'stone', [width + 0.018, 0.005, 0.014], [at, bottom - 0.0022, OUT + 0.002]);
  for (let k = 0; k < 5; k++) block(m, 'paintedIron', [0.0016, height, 0.0016], [at + (k / 4 - 0.5) * width, bottom + height / 2, OUT + 0.006]);
  for (const y of [0.12, 0.5, 0.88]) block(m, 'paintedIron', [width + 0.004, 0.0016, 0.0012], [at, bottom + height * y, OUT + 0.006]);
}

/** A shuttered window, for the sides that look away from the street. */
export function shutters(m: Maker, at: number, bottom: number, width: number, height: number): void {
  surround(m, at, bottom, width, height);
  m.tint(JOINERY, () => {
    for (const half of [-1, 1]) {
      block(m, 'joinery', [width / 2 - 0.001, height, 0.005], [at + (half * width) / 4, bottom + height / 2, OUT - 0.004]);
      block(m, 'joinery', [width / 2 - 0.008, height * 0.8, 0.003], [at + (half * width) / 4, bottom + height / 2, OUT - 0.0012]);
    }
  });
  block(m, 'stone', [width + 0.018, 0.005, 0.014], [at, bottom - 0.0022, OUT + 0.002]);
}

/** A door of the upper floor with a timber balcony on carved brackets. */
export function balcony(m: Maker, at: number, bottom: number, width: number, height: number): void {
  surround(m, at, bottom, width, height);
  leaf(m, at, bottom, width, height, true);
  const [reach, span] = [0.026, width + 0.026];
  const z = OUT + reach / 2;
  block(m, 'timber', [span, 0.0048, reach], [at, bottom - 0.0035, z]);
  for (const k of [-1, 0, 1]) block(m, 'timber', [0.005, 0.007, reach * 0.8], [at + k * (span / 2 - 0.006), bottom - 0.009, OUT + reach * 0.4]);
  const rail = (y: number, t: number) => {
    m.tint(JOINERY, () => {
      block(m, 'joinery', [span, t, t], [at, bottom + y, OUT + reach - 0.002]);
      for (const end of [-1, 1]) block(m, 'joinery', [t, t, reach - 0.002], [at + end * (span / 2 - 0.0015), bottom + y, z]);
    });
  };
  rail(0.031, 0.0036);
  rail(0.0035, 0.0026);
  const baluster = (x: number, depth: number) => m.tint(JOINERY, () => block(m, 'joinery', [0.0021, 0.027, 0.0021], [x, bottom + 0.0175, depth]));
  for (let k = 0; k < 7; k++) baluster(at + (k / 6 - 0.5) * (span - 0.004), OUT + reach - 0.002);
  for (const end of [-1, 1]) baluster(at + end * (span / 2 - 0.0015), OUT + reach * 0.45);
}

/** A plain side door. */
export function door(m: Maker, at: number, width: number, height: number): void {
  surround(m, at, 0, width, height);
  m.tint(JOINERY, () => block(m, 'joinery', [width, height, 0.005], [at, height / 2, OUT + 0.0006]));
  for (const half of [-1, 1]) for (const y of [0.27, 0.74]) m.tint(JOINERY, () => block(m, 'joinery', [width / 2 - 0.01, height * 0.38, 0.003], [at + (half * width) / 4, height * y, OUT + 0.0028]));
}

/** The street door: a stone portal with pilasters, an arch with its keystone, two studded leaves, a worn step. */
export function portal(m: Maker, at: number, width: number, height: number): void {
  const arch = new Shape();
  const [r, outer, top] = [width / 2 - 0.004, width / 2 + 0.014, height + 0.03];
  const spring = height - r - 0.006;
  arch.moveTo(-outer, 0);
  arch.lineTo(-r, 0);
  arch.lineTo(-r, spring);
  arch.absarc(0, spring, r, Math.PI, 0, true);
  arch.lineTo(r, 0);
  arch.lineTo(outer, 0);
  arch.lineTo(outer, top);
  arch.lineTo(-outer, top);
  m.plate('stone', arch, 0.014, 0.0016, [at, 0, OUT + 0.003], [0, 0, 0], 12);
  for (const edge of [-1, 1]) {
    block(m, 'stone', [0.014, 0.01, 0.02], [at + edge * (outer - 0.006), 0.005, OUT + 0.007]);
    m.lathe('stone', [[0.0055, 0.01], [0.006, 0.014], [0.0046, 0.018], [0.0042, 0.092], [0.0058, 0.097], [0.0066, 0.102]], [at + edge * (outer - 0.006), 0, OUT + 0.011], [0, 0, 0], 10);
    block(m, 'stone', [0.016, 0.005, 0.016], [at + edge * (outer - 0.006), 0.1045, OUT + 0.009]);
  }
  block(m, 'stone', [outer * 2 + 0.012, 0.008, 0.022], [at, top + 0.002, OUT + 0.007]);
  block(m, 'stone', [outer * 2 + 0.02, 0.004, 0.027], [at, top + 0.0075, OUT + 0.008]);
  block(m, 'stone', [0.011, 0.02, 0.006], [at, spring + r + 0.006, OUT + 0.0115]);
  for (const half of [-1, 1]) {
    m.tint([0.62, 0.4, 0.24], () => block(m, 'timber', [width / 2 - 0.003, height, 0.006], [at + (half * width) / 4, height / 2, OUT - 0.011]));
    for (let y = 0; y < 4; y++) for (const x of [0.3, 0.7]) m.lathe('brass', [[0.0019, 0], [0, 0.0016]], [at + half * x * (width / 2), 0.014 + y * 0.026, OUT - 0.008], [Math.PI / 2, 0, 0], 5);
  }
  block(m, 'stone', [width + 0.04, 0.007, 0.03], [at, 0.0025, OUT + 0.016]);
}
