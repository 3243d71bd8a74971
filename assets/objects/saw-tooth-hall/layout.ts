import type { Vec2 } from '../../craft/vec.ts';

// All lengths in metres at about 1 : 30. North is +x: every bay's curved back turns south (-x), its glass north.

/** Width of a bay and how many there are. */
export const BAY = 0.275;
export const BAYS = 4;
/** x of the southern column row. */
export const X0 = -0.665;
/** x of the northern column row, where the street begins. */
export const X1 = X0 + BAY * BAYS;
/** Height of the hall's floor. */
export const FLOOR = 0.1;
/** Above the floor: the valleys between the bays, and the tops of the arches. */
export const VALLEY = 0.185;
export const APEX = 0.315;
/** z of the section plane, of the inner face of the rear wall, and of the frames behind the section. */
export const CUT = 0.3;
export const REAR = -0.26;
export const FRAMES = [0.105, -0.078] as const;
/** Where the vaults of the second to fourth bay begin: before it their frames stand bare, to look in. */
export const OPEN = 0.111;
/** Half the ground's width; its rear edge. */
export const HALF_W = 0.69;
export const GROUND_REAR = -0.37;

const START = (14 * Math.PI) / 180;
const RISE = (APEX - VALLEY) / (1 - Math.sin(START));
const REACH = 0.2;
const FOOT = 0.009;

/** Point of the vault over a bay (from its own column, above the floor): t 0 at the valley, 1 at the top; `out` metres outside the line. */
export function vault(t: number, out = 0): Vec2 {
  const angle = START + t * (Math.PI / 2 - START);
  const [nx, ny] = [-RISE * Math.cos(angle), REACH * Math.sin(angle)];
  const length = Math.hypot(nx, ny);
  return [
    FOOT + REACH * (Math.cos(START) - Math.cos(angle)) + (nx / length) * out,
    APEX - RISE + RISE * Math.sin(angle) + (ny / length) * out,
  ];
}

/** The sloping glass of a bay, from under the eaves to the gutter, in the same frame. */
export const GLASS_TOP: Vec2 = [vault(1)[0] + 0.0035, APEX - 0.004];
export const GLASS_FOOT: Vec2 = [BAY - 0.007, VALLEY + 0.011];

/** Point on the glass line: t 0 at the eaves, 1 at the gutter, `out` metres outside it. */
export function pane(t: number, out = 0): Vec2 {
  const [dx, dy] = [GLASS_FOOT[0] - GLASS_TOP[0], GLASS_FOOT[1] - GLASS_TOP[1]];
  const length = Math.hypot(dx, dy);
  return [GLASS_TOP[0] + dx * t - (dy / length) * out, GLASS_TOP[1] + dy * t + (dx / length) * out];
}

/** From a bay's own frame to the model's. */
export const inBay = (bay: number, [x, y]: Vec2): Vec2 => [X0 + bay * BAY + x, FLOOR + y];
