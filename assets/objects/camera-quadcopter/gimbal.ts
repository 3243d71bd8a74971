import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { GIMBAL_Z, LEVEL, ROD } from './layout.ts';
import { TO_X, TO_Z, block, pictured, screw, turned } from './forms.ts';
import { outline } from '../../craft/shapes.ts';

const Z = GIMBAL_Z;
const Y = LEVEL.camera;
const FLAT: Vec2[] = [[0.0062, -0.0052], [0.0085, -0.003], [0.0085, 0.003], [0.0062, 0.0052], [-0.0062, 0.0052], [-0.0085, 0.003], [-0.0085, -0.003], [-0.0062, -0.0052]];

/** A flat brushless motor of the gimbal, its axis along y before `rotation`. */
function pancake(m: Maker, at: Vec3, radius: number, rotation: Vec3): void {
  turned(m, 'anodised', [[0, -0.009], [radius - 0.0015, -0.009], [radius, -0.0075], [radius, -0.001], [radius - 0.0014, 0], [radius, 0.001], [radius, 0.0075], [radius - 0.0015, 0.009], [0, 0.009]], at, rotation, 16);
  turned(m, 'brass', [[radius * 0.42, 0.0088], [radius * 0.38, 0.0098], [0, 0.0094]], at, rotation, 10);
}

/** Two small plates with four rubber balls between: they keep the shake of the motors from the camera. */
function damper(m: Maker): void {
  const y = LEVEL.damper;
  const plate = (w: number, l: number): Vec2[] => [[w - 0.008, -l], [w, -l + 0.008], [w, l - 0.008], [w - 0.008, l], [-w + 0.008, l], [-w, l - 0.008], [-w, -l + 0.008], [-w + 0.008, -l]];
  pictured(m, 'carbon', 'dark', (carbon) => {
    m.plate(carbon, outline(plate(0.046, 0.036)), 0.004, 0, [0, y + 0.022, Z], [-Math.PI / 2, 0, 0]);
    m.plate(carbon, outline(plate(0.042, 0.032)), 0.004, 0, [0, y, Z], [-Math.PI / 2, 0, 0]);
  });
  for (const x of [-0.034, 0.034]) {
    for (const z of [-0.024, 0.024]) {
      m.tint([0.72, 0.16, 0.02], () => turned(m, 'matte', [[0.0046, 0.002], [0.0086, 0.0068], [0.0096, 0.011], [0.0086, 0.0152], [0.0046, 0.02]], [x, y, Z + z], [0, 0, 0], 11));
      screw(m, [x, y + 0.0238, Z + z], 0.0032);
    }
  }
  // Flat bars of the stand carry the upper plate.
  for (const x of [-ROD.x, ROD.x]) {
    m.box('brass', [0.011, 0.0046, Z - ROD.z + 0.012], [x, y + 0.0265, (Z + ROD.z) / 2 - 0.006], 0.0012);
  }
}

/** The camera: a magnesium body, a lens with its rings, a cooling grille, a microphone, a tally lamp. */
function camera(m: Maker): void {
  m.box('case', [0.078, 0.064, 0.056], [0, Y, Z + 0.002], 0.0125);
  m.box('caseLight', [0.066, 0.053, 0.006], [0, Y, Z + 0.0295], 0.0025);
  const front = Z + 0.0322;
  turned(m, 'satinDark', [[0.0252, -0.001], [0.0252, 0.0062], [0.0238, 0.0078], [0.0254, 0.0096], [0.0254, 0.0162], [0.0236, 0.0184], [0.0196, 0.0142], [0.0172, 0.007]], [0.0045, Y, front], TO_Z, 24);
  m.tint([0.8, 0.19, 0.015], () => turned(m, 'satin', [[0.0253, 0.0023], [0.0256, 0.0031], [0.0253, 0.0039]], [0.0045, Y, front], TO_Z, 24));
  turned(m, 'lensDeep', [[0.0188, 0.0082], [0.0135, 0.0085], [0.0125, 0.009]], [0.0045, Y, front], TO_Z, 20);
  turned(m, 'lens', [[0.0135, 0.0088], [0.0098, 0.0118], [0.0045, 0.0135], [0, 0.0138]], [0.0045, Y, front], TO_Z, 20);
  m.tint([0.95, 0.1, 0.05], () => turned(m, 'glow', [[0.0016, 0], [0.0012, 0.0009], [0, 0.0011]], [-0.028, Y + 0.0205, front], TO_Z, 8));
  for (let k = 0; k < 3; k++) turned(m, 'ink', [[0.0009, 0.0004], [0, 0.0004]], [-0.028, Y - 0.016 - k * 0.0032, front], TO_Z, 6);
  for (let k = 0; k < 4; k++) block(m, 'dark', [0.052, 0.0012, 0.0042], [0, Y + 0.0318, Z - 0.0125 + k * 0.0088]);
  for (let k = 0; k < 3; k++) block(m, 'dark', [0.0012, 0.03, 0.0042], [-0.0388, Y, Z - 0.01 + k * 0.0095]);
  for (const x of [-1, 1]) for (const y of [-1, 1]) screw(m, [x * 0.029, Y + y * 0.0225, front], 0.0019, TO_Z);
}

/** Three rings of freedom, each with its motor: yaw from the plate, roll behind the camera, pitch at its side. */
export function makeGimbal(m: Maker): void {
  damper(m);
  const back = Z - 0.062;
  m.node('gimbal-yaw', [0, LEVEL.damper - 0.011, Z], () => {
    pancake(m, [0, LEVEL.damper - 0.012, Z], 0.0205, [0, 0, 0]);
    m.sweep('caseLight', FLAT, [[0, LEVEL.damper - 0.026, Z + 0.012], [0, LEVEL.damper - 0.027, Z - 0.02], [0, LEVEL.damper - 0.033, back + 0.008], [0, Y + 0.03, back - 0.006], [0, Y - 0.012, back - 0.006]], { steps: 11, capped: true });
      pancake(m, [0, Y, back + 0.012], 0.0185, TO_Z);
      m.sweep('caseLight', FLAT.map(([x, y]): Vec2 => [y, x]), [[-0.008, Y, back + 0.027], [0.03, Y, back + 0.027], [0.056, Y, back + 0.031], [0.0665, Y, back + 0.046], [0.0672, Y, Z - 0.004], [0.0672, Y, Z + 0.014]], { steps: 12, capped: true });
      m.node('gimbal-pitch', [0, Y, Z], () => {
        pancake(m, [0.051, Y, Z + 0.002], 0.019, TO_X);
        camera(m);
      });
    // The flexible print that carries the picture up to the board.
    m.tint([0.55, 0.2, 0.02], () => {
      for (const face of [1, -1]) {
        m.surface('satin', (u, v) => {
          const a = v * 2.6;
          return [-0.022 + (u - 0.5) * 0.012 * face - 0.014 * Math.sin(v * Math.PI), Y + 0.03 + v * (LEVEL.damper - Y - 0.034) + 0.004 * Math.sin(a * 2), Z - 0.03 - 0.02 * Math.sin(v * Math.PI) + face * 0.0003];
        }, 1, 9);
      }
    });
  });
}
