import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { PIPE_Y } from './burner.ts';
import { AXIS_Z, GROUND } from './layout.ts';

const RIGHT: Vec3 = [0, 0, -Math.PI / 2];
/** Where along x the tap sits, and where the pipe turns down into the floor. */
const TAP_X = 0.312;
const DOWN_X = 0.392;

/** A turned fitting whose axis lies along +x from `x`. */
function fitting(m: Maker, material: string, x: number, profile: readonly Vec2[], sides = 14): void {
  m.lathe(material, profile, [x, PIPE_Y, AXIS_Z], RIGHT, sides, sides === 6 ? 0.9 : 0);
}

/** Six flats of a nut along x. */
function nut(m: Maker, material: string, x: number, radius: number, length: number): void {
  fitting(m, material, x, [[radius * 0.6, 0], [radius * 0.93, length * 0.06], [radius, length * 0.2], [radius, length * 0.8], [radius * 0.93, length * 0.94], [radius * 0.6, length]], 6);
}

/** The gas: from a flange in the floor up a yellow pipe, through a brass tap with a red lever, into the air mixer. */
export function makeGasLine(m: Maker): void {
  // Mixing tube: gas from the jet draws its own air in through the bell.
  fitting(m, 'iron', 0.03, [[0.0135, 0], [0.0125, 0.16], [0.0135, 0.185], [0.02, 0.2], [0.029, 0.208], [0.03, 0.212], [0.027, 0.212], [0.011, 0.19]], 16);
  fitting(m, 'steel', 0.2455, [[0.0105, 0], [0.0305, 0.0005], [0.0315, 0.002], [0.0305, 0.0036], [0.0105, 0.004]], 16);
  for (let i = 0; i < 4; i++) {
    const a = 0.4 + (i * Math.PI) / 2;
    m.only('near', () => m.tube('steel', [[0.238, PIPE_Y + Math.cos(a) * 0.0235, AXIS_Z + Math.sin(a) * 0.0235], [0.247, PIPE_Y + Math.cos(a) * 0.0235, AXIS_Z + Math.sin(a) * 0.0235]], 0.0022, 1, false, 4));
  }
  fitting(m, 'brass', 0.226, [[0.003, 0], [0.0055, 0.006], [0.0075, 0.01], [0.0075, 0.03]], 10);
  nut(m, 'brass', 0.251, 0.0135, 0.014);
  fitting(m, 'brass', 0.265, [[0.0075, 0], [0.0075, 0.03]], 12);
  nut(m, 'brass', TAP_X - 0.034, 0.0145, 0.012);
  fitting(m, 'brass', TAP_X - 0.024, [[0.0095, 0], [0.0145, 0.009], [0.0162, 0.024], [0.0145, 0.039], [0.0095, 0.048]], 14);
  nut(m, 'brass', TAP_X + 0.022, 0.0145, 0.012);
  m.lathe('brass', [[0.0085, 0], [0.0085, 0.022], [0.0065, 0.0245], [0.0048, 0.025], [0.0048, 0.031]], [TAP_X, PIPE_Y, AXIS_Z], [0, 0, 0], 10, 0);
  m.node('tap', [TAP_X, PIPE_Y + 0.028, AXIS_Z], () => {
    m.box('redPaint', [0.066, 0.0046, 0.0125], [TAP_X - 0.022, PIPE_Y + 0.0305, AXIS_Z], 0.0018, [0, 0, 0]);
    m.box('redPaint', [0.038, 0.0054, 0.0155], [TAP_X - 0.066, PIPE_Y + 0.0335, AXIS_Z], 0.0024, [0, 0, -0.16]);
    m.lathe('steel', [[0.0062, 0], [0.0062, 0.004], [0.005, 0.0052], [0, 0.0054]], [TAP_X, PIPE_Y + 0.0326, AXIS_Z], [0, 0, 0], 6);
  });
  // Supply pipe with its elbow.
  fitting(m, 'gasPaint', TAP_X + 0.034, [[0.0108, 0], [0.0108, DOWN_X - TAP_X - 0.054]], 12);
  m.tube('gasPaint', [[DOWN_X - 0.026, PIPE_Y, AXIS_Z], [DOWN_X - 0.018, PIPE_Y, AXIS_Z], [DOWN_X - 0.005, PIPE_Y - 0.005, AXIS_Z], [DOWN_X, PIPE_Y - 0.018, AXIS_Z], [DOWN_X, PIPE_Y - 0.026, AXIS_Z]], 0.0142, 5, false, 8);
  fitting(m, 'gasPaint', DOWN_X - 0.028, [[0.0108, -0.001], [0.0158, 0], [0.0164, 0.002], [0.0164, 0.007], [0.0142, 0.009]], 12);
  m.lathe('gasPaint', [[0.0142, -0.009], [0.0164, -0.007], [0.0164, -0.002], [0.0158, 0], [0.0108, 0.001]].map(([r, y]): Vec2 => [r!, y! + 0.0]), [DOWN_X, PIPE_Y - 0.026, AXIS_Z], [0, 0, 0], 12);
  m.rod('gasPaint', [DOWN_X, GROUND, AXIS_Z], [DOWN_X, PIPE_Y - 0.03, AXIS_Z], 0.0108, 12);
  m.lathe('iron', [[0.033, 0], [0.033, 0.005], [0.031, 0.007], [0.018, 0.0085], [0.016, 0.016], [0.0108, 0.018]], [DOWN_X, GROUND, AXIS_Z], [0, 0, 0], 14, 0);
  for (let i = 0; i < 4; i++) {
    const a = 0.785 + (i * Math.PI) / 2;
    m.only('near', () => m.lathe('steel', [[0.0046, 0], [0.0044, 0.0034], [0, 0.0044]], [DOWN_X + Math.sin(a) * 0.0245, GROUND + 0.007, AXIS_Z + Math.cos(a) * 0.0245], [0, 0, 0], 5, 0));
  }
}

/** On the lever of the tap. */
export const tapAnchor: Vec3 = [TAP_X - 0.06, PIPE_Y + 0.036, AXIS_Z];
