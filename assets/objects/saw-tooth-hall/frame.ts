import type { Maker } from '../../craft/maker.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { APEX, BAY, BAYS, CUT, FRAMES, REAR, VALLEY, inBay, pane, vault } from './layout.ts';
import { block } from './forms.ts';
import { slab } from './slab.ts';

const HALF = 0.0078;
/** Depth of a frame under the vault: deepest where it grows out of the column. */
const depth = (t: number) => 0.0095 + 0.008 * (1 - t) ** 3;

/** Underside of one bay's frame from its own column to the next, in the bay's frame. */
function underside(steps: number): Vec2[] {
  const arch = Array.from({ length: steps }, (_, i) => vault(0.06 + (i / (steps - 1)) * 0.91, -depth(i / (steps - 1))));
  const low = APEX - depth(1);
  // Where the strut's inner line meets the arch's.
  const [a, b] = [pane(0, -0.0065), pane(1, -0.0065)];
  const meet = mix(a[0], b[0], (a[1] - low) / (a[1] - b[1]));
  return [
    [HALF, 0], [HALF, VALLEY - 0.06], [HALF + 0.0012, VALLEY - 0.04], [HALF + 0.0055, VALLEY - 0.018], ...arch, [meet - 0.004, low], [meet, low - 0.003],
    [b[0], b[1] - 0.002], [BAY - HALF - 0.0028, VALLEY - 0.018], [BAY - HALF - 0.0008, VALLEY - 0.04], [BAY - HALF, VALLEY - 0.06], [BAY - HALF, 0],
  ];
}

/** Upper side of one bay from the next column back to its own; `out` and `north` are the thickness of what lies on arch and glass. */
export function upside(out: number, north = 0.001, steps = 8): Vec2[] {
  const arch = Array.from({ length: steps }, (_, i) => vault(1 - i / (steps - 1), out));
  const nose: Vec2[] = [pane(1, north), pane(0.03, north), [vault(1)[0] + 0.0035 + north, APEX + out]];
  return [[BAY - 0.0066, VALLEY - 0.001], ...nose, ...arch, [0.0066 - out * 0.6, VALLEY - 0.001]];
}

/** The whole frame of the hall in one outline: five columns, four arches, four sloping struts. */
export function frameOutline(out: number, steps = 8): Vec2[] {
  const bays = Array.from({ length: BAYS }, (_, i) => i);
  const below = bays.flatMap((i) => underside(steps).map((p) => inBay(i, p)));
  const above = bays.reverse().flatMap((i) => upside(out, 0.001, steps).map((p) => inBay(i, p)));
  const left: Vec2[] = [[-HALF, VALLEY - 0.001], [-HALF, 0]];
  const right: Vec2[] = [[BAY + HALF, 0], [BAY + HALF, VALLEY - 0.001]];
  return [...below, ...right.map((p) => inBay(BAYS - 1, p)), ...above, ...left.map((p) => inBay(0, p))];
}

/** Concrete frames and the beams between them; the foremost is cut, and its cut face is red as on a drawing. */
export function makeFrame(m: Maker): void {
  for (const z of FRAMES) m.add('concrete', slab(frameOutline(0, 6), 0.014, 0), [0, 0, z + 0.007], [0, 0, 0], 0);
  m.add('cut', slab(frameOutline(0.006, 12), 0.012, 0.0011), [0, 0, CUT + 0.001], [0, 0, 0], 0);
  const length = CUT - 0.008 - REAR;
  const middle = (CUT - 0.008 + REAR) / 2;
  for (let bay = 0; bay <= BAYS; bay++) {
    const [x, y] = inBay(bay, [0, VALLEY - 0.016]);
    block(m, 'concrete', [0.0125, 0.026, length], [x, y, middle]);
    if (bay === BAYS) continue;
    const [ax, ay] = inBay(bay, [vault(1)[0] - 0.006, APEX - 0.0085]);
    block(m, 'concrete', [0.0105, 0.0145, length], [ax, ay, middle]);
    for (const t of [0.45]) {
      const [px, py] = inBay(bay, vault(t, -0.005));
      block(m, 'concrete', [0.006, 0.007, length], [px, py, middle], [0, 0, mix(1.1, 0, t)]);
    }
  }
}
