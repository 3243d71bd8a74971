import type { Ring } from './loft.ts';

/**
 * The figure's measures, in metres, standing at eye height 1.6 and looking to −z: a wooden head above a felt coat
 * with a rolled collar, trousers and small wooden shoes. All outlines are hand-set and smoothed by the loft.
 */

/** The neck joint about which the head turns. */
export const NECK_HEIGHT = 1.405;
/** Height of the eyes, as drawn, when the visitor's eye height is 1.6 m. */
export const EYE_HEIGHT = 1.585;

export const COAT: readonly Ring[] = [
  { y: 0.5, rx: 0.1, rz: 0.08, power: 2.2 },
  { y: 0.452, rx: 0.2, rz: 0.16, power: 2.2 },
  { y: 0.424, rx: 0.238, rz: 0.196, z: 0.008, power: 2.2 },
  { y: 0.436, rx: 0.248, rz: 0.206, z: 0.008, power: 2.2 },
  { y: 0.54, rx: 0.241, rz: 0.198, z: 0.007, power: 2.25 },
  { y: 0.74, rx: 0.221, rz: 0.176, z: 0.003, power: 2.3 },
  { y: 0.92, rx: 0.203, rz: 0.156, power: 2.35 },
  { y: 1.06, rx: 0.195, rz: 0.147, power: 2.35 },
  { y: 1.17, rx: 0.199, rz: 0.147, power: 2.35 },
  { y: 1.255, rx: 0.2, rz: 0.139, z: 0.002, power: 2.3 },
  { y: 1.315, rx: 0.184, rz: 0.121, z: 0.005, power: 2.15 },
  { y: 1.36, rx: 0.144, rz: 0.1, z: 0.008, power: 2 },
  { y: 1.392, rx: 0.095, rz: 0.085, z: 0.01, power: 2 },
  { y: 1.405, rx: 0.06, rz: 0.06, z: 0.01, power: 2 },
];

/** The rolled collar: out, up and over, then down inside. */
export const COLLAR: readonly Ring[] = [
  { y: 1.338, rx: 0.1, rz: 0.094, z: 0.008 },
  { y: 1.332, rx: 0.126, rz: 0.116, z: 0.008 },
  { y: 1.35, rx: 0.139, rz: 0.128, z: 0.008 },
  { y: 1.378, rx: 0.135, rz: 0.125, z: 0.01 },
  { y: 1.41, rx: 0.118, rz: 0.114, z: 0.012 },
  { y: 1.436, rx: 0.101, rz: 0.102, z: 0.014 },
  { y: 1.443, rx: 0.088, rz: 0.089, z: 0.014 },
  { y: 1.425, rx: 0.075, rz: 0.075, z: 0.012 },
  { y: 1.38, rx: 0.07, rz: 0.07, z: 0.01 },
];

export const NECK: readonly Ring[] = [
  { y: 1.36, rx: 0.058, rz: 0.058, z: 0.012 },
  { y: 1.45, rx: 0.054, rz: 0.056, z: 0.008 },
];

export const HEAD: readonly Ring[] = [
  { y: 1.43, rx: 0.004, rz: 0.004, z: -0.004 },
  { y: 1.432, rx: 0.04, rz: 0.044, z: -0.004 },
  { y: 1.447, rx: 0.077, rz: 0.083, z: -0.004 },
  { y: 1.482, rx: 0.108, rz: 0.114, z: -0.002 },
  { y: 1.53, rx: 0.124, rz: 0.13, z: 0 },
  { y: 1.585, rx: 0.131, rz: 0.138, z: 0.002 },
  { y: 1.64, rx: 0.129, rz: 0.138, z: 0.004 },
  { y: 1.69, rx: 0.115, rz: 0.124, z: 0.005 },
  { y: 1.73, rx: 0.087, rz: 0.095, z: 0.005 },
  { y: 1.754, rx: 0.047, rz: 0.051, z: 0.005 },
  { y: 1.76, rx: 0.004, rz: 0.004, z: 0.005 },
];

/** A small round nose, the mark by which one sees from afar which way somebody looks. */
export const NOSE: readonly Ring[] = [
  { y: 1.524, rx: 0.001, rz: 0.001, z: -0.128 },
  { y: 1.526, rx: 0.009, rz: 0.01, z: -0.129 },
  { y: 1.536, rx: 0.0165, rz: 0.02, z: -0.13 },
  { y: 1.547, rx: 0.017, rz: 0.021, z: -0.13 },
  { y: 1.56, rx: 0.0125, rz: 0.014, z: -0.129 },
  { y: 1.567, rx: 0.005, rz: 0.006, z: -0.127 },
  { y: 1.568, rx: 0.001, rz: 0.001, z: -0.127 },
];

/** One leg; mirrored for the other side. */
export const LEG: readonly Ring[] = [
  { y: 0.06, rx: 0.047, rz: 0.05, x: 0.088, z: 0.012 },
  { y: 0.1, rx: 0.056, rz: 0.06, x: 0.088, z: 0.012 },
  { y: 0.28, rx: 0.064, rz: 0.069, x: 0.09, z: 0.008 },
  { y: 0.49, rx: 0.07, rz: 0.074, x: 0.086, z: 0 },
];

/** One shoe, toe to −z. */
export const SHOE: readonly Ring[] = [
  { y: 0.001, rx: 0.002, rz: 0.002, x: 0.09, z: -0.03 },
  { y: 0, rx: 0.047, rz: 0.112, x: 0.09, z: -0.03, power: 2.4 },
  { y: 0.014, rx: 0.056, rz: 0.124, x: 0.09, z: -0.03, power: 2.4 },
  { y: 0.036, rx: 0.056, rz: 0.121, x: 0.09, z: -0.028, power: 2.3 },
  { y: 0.066, rx: 0.053, rz: 0.099, x: 0.09, z: -0.016, power: 2.2 },
  { y: 0.092, rx: 0.05, rz: 0.064, x: 0.089, z: 0.008, power: 2.1 },
  { y: 0.105, rx: 0.03, rz: 0.036, x: 0.089, z: 0.012 },
  { y: 0.106, rx: 0.002, rz: 0.002, x: 0.089, z: 0.012 },
];

/** A sleeve: ring radii along the arm, from inside the shoulder (t 0) to the cuff (t 1). */
export const SLEEVE: readonly { t: number; r: number }[] = [
  { t: -0.02, r: 0.02 },
  { t: 0.0, r: 0.045 },
  { t: 0.08, r: 0.068 },
  { t: 0.22, r: 0.075 },
  { t: 0.45, r: 0.071 },
  { t: 0.7, r: 0.063 },
  { t: 0.95, r: 0.057 },
  { t: 0.995, r: 0.055 },
  { t: 1.008, r: 0.042 },
  { t: 1.008, r: 0.001 },
];

/** A mitt about its wrist, pointing to −z: rings along z given as heights. */
export const MITT: readonly Ring[] = [
  { y: -0.03, rx: 0.004, rz: 0.004 },
  { y: -0.028, rx: 0.026, rz: 0.03 },
  { y: 0.02, rx: 0.028, rz: 0.038 },
  { y: 0.07, rx: 0.031, rz: 0.045 },
  { y: 0.115, rx: 0.026, rz: 0.038 },
  { y: 0.138, rx: 0.014, rz: 0.02 },
  { y: 0.143, rx: 0.002, rz: 0.002 },
];

/** Where a sleeve starts, and where the hand rests (in the coat's pocket) when nobody tracks it; right side. */
export const SHOULDER: readonly [number, number, number] = [0.15, 1.272, 0.004];
export const POCKET: readonly [number, number, number] = [0.133, 0.85, -0.066];
/** Length of a stretched arm, metres. */
export const ARM_REACH = 0.51;
