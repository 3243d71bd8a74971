import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import type { Vec3 } from '../craft/vec.ts';
import { paintWood } from '../craft/wood-picture.ts';
import { APART, makeDrives } from './camera-quadcopter/drives.ts';
import { makeAntenna, makeBattery, makeBoard } from './camera-quadcopter/electronics.ts';
import { makeFrame } from './camera-quadcopter/frame.ts';
import { makeGimbal } from './camera-quadcopter/gimbal.ts';
import { DRIVES, GIMBAL_Z, LEVEL } from './camera-quadcopter/layout.ts';
import { cutLetters } from './camera-quadcopter/letters.ts';
import { paintCarbon, paintMat, paintTraces } from './camera-quadcopter/pictures.ts';
import { makeLowerShell, makeUpperShell } from './camera-quadcopter/shells.ts';
import { makeStand } from './camera-quadcopter/stand.ts';

/** The parts are drawn small enough to think of; the whole is made so much larger. */
const SCALE = 1.15;
const at = (x: number, y: number, z: number): Vec3 => [x * SCALE, y * SCALE, z * SCALE];

/** A camera quadcopter about twice life-size, taken apart layer by layer on a workshop stand. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  const letters = await cutLetters();
  m.at({ scale: SCALE }, () => {
    makeStand(m, letters);
    makeGimbal(m);
    makeLowerShell(m);
    makeFrame(m);
    makeDrives(m);
    makeBoard(m);
    makeBattery(m, letters);
    makeAntenna(m);
    makeUpperShell(m);
  });
  const { steel, brass, aluminium, rubber, ink, enamel, satin, matte } = standard;
  const right = DRIVES.find((d) => d.name === 'front-right')!.motor;
  const left = DRIVES.find((d) => d.name === 'front-left')!.motor;
  return {
    maker: m,
    palette: {
      steel, brass, aluminium, rubber, ink, enamel, satin, matte,
      shell: finish({ color: [1, 1, 1], mottle: 0.02, roughness: 0.4 }),
      dark: finish({ color: [0.026, 0.027, 0.03], worn: [0.09, 0.09, 0.09], wear: 0.4, mottle: 0.06, roughness: 0.5 }),
      satinDark: finish({ color: [0.02, 0.021, 0.023], worn: [0.12, 0.12, 0.12], wear: 0.4, mottle: 0.04, roughness: 0.28, metalness: 0.3 }),
      case: finish({ color: [0.075, 0.08, 0.088], worn: [0.2, 0.2, 0.2], wear: 0.35, mottle: 0.05, roughness: 0.44 }),
      caseLight: finish({ color: [0.2, 0.21, 0.22], worn: [0.42, 0.42, 0.42], wear: 0.4, mottle: 0.05, roughness: 0.36, metalness: 0.5 }),
      anodised: finish({ color: [0.055, 0.058, 0.064], worn: [0.5, 0.5, 0.5], wear: 0.5, mottle: 0.05, roughness: 0.32, metalness: 0.6 }),
      brassRing: { ...brass, wear: 0 },
      copper: finish({ color: [0.66, 0.27, 0.11], worn: [0.85, 0.45, 0.25], wear: 0.5, mottle: 0.15, grain: 200, roughness: 0.3, metalness: 0.9 }),
      iron: finish({ color: [0.2, 0.2, 0.2], worn: [0.4, 0.4, 0.4], wear: 0.4, roughness: 0.45, metalness: 0.8 }),
      rod: finish({ color: [0.6, 0.6, 0.6], mottle: 0.05, roughness: 0.3, metalness: 0.45 }),
      plainBeech: finish({ color: [0.5, 0.33, 0.19], mottle: 0.1, roughness: 0.46 }),
      plainMat: finish({ color: [0.03, 0.14, 0.115], mottle: 0.1, roughness: 0.82 }),
      blade: finish({ color: [1, 1, 1], mottle: 0.03, roughness: 0.3 }),
      carbon: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.3, picture: await paintCarbon(), tile: 0.022 }),
      pcb: finish({ color: [0.012, 0.1, 0.055], mottle: 0.06, roughness: 0.4 }),
      pcbBlue: finish({ color: [0.012, 0.05, 0.16], mottle: 0.06, roughness: 0.4 }),
      traces: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.38, picture: await paintTraces() }),
      shield: finish({ color: [0.6, 0.6, 0.58], worn: [0.8, 0.8, 0.8], wear: 0.4, mottle: 0.06, roughness: 0.3, metalness: 0.9 }),
      capacitor: finish({ color: [0.5, 0.5, 0.52], mottle: 0.05, roughness: 0.3, metalness: 0.8 }),
      ceramic: finish({ color: [0.58, 0.45, 0.3], mottle: 0.08, roughness: 0.5 }),
      gilt: finish({ color: [0.8, 0.54, 0.2], mottle: 0.03, roughness: 0.3, metalness: 0.6 }),
      lens: finish({ color: [0.012, 0.014, 0.05], mottle: 0, roughness: 0.04 }),
      lensDeep: finish({ color: [0.03, 0.012, 0.07], mottle: 0, roughness: 0.12 }),
      glow: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.3 }),
      paint: finish({ color: [1, 1, 1], mottle: 0.04, roughness: 0.5 }),
      beech: finish({ color: [0.55, 0.35, 0.19], worn: [0.66, 0.48, 0.3], wear: 0.3, mottle: 0.06, roughness: 0.46, picture: await paintWood(5, 0.25), tile: 0.35 }),
      mat: finish({ color: [1, 1, 1], mottle: 0.04, roughness: 0.82, picture: await paintMat() }),
    },
    finish: { reach: 0.09, longestEdge: 1 },
    anchors: {
      propeller: at(left[0] + 0.1 * Math.cos(0.5), left[1] + 0.044, left[2] + 0.1 * Math.sin(0.5)),
      motor: at(right[0], right[1] + APART.stator + 0.012, right[2] + 0.0225),
      camera: at(0.0045, LEVEL.camera, GIMBAL_Z + 0.0467),
      damper: at(0.034, LEVEL.damper + 0.011, GIMBAL_Z + 0.0334),
      board: at(0, LEVEL.board + 0.0072, 0.025),
      battery: at(0.0393, LEVEL.battery + 0.024, -0.03),
      shell: at(0, LEVEL.shell + 0.0428, 0.155),
    },
  };
}
