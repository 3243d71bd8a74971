import type { Vec3 } from '../../craft/vec.ts';

/** Everything is built about the stack and then moved by this, so that the whole is centred; metres. */
export const SHIFT: Vec3 = [0.021, 0, -0.15];
/** Middle of the stack of boxes. */
export const STACK_X = -0.27;

/** A speaker box: its size, the middle of its foot, and how deep its front lies behind the rim. */
export interface Cabinet {
  readonly size: Vec3;
  readonly foot: Vec3;
}

const FRONT = 0.2;
const box = (w: number, h: number, d: number, x: number, y: number, front: number): Cabinet => ({ size: [w, h, d], foot: [x, y, front - d / 2] });

export const BASS: readonly Cabinet[] = [-1, 1].map((side) => box(0.46, 0.52, 0.42, STACK_X + side * 0.2325, 0.03, FRONT));
export const MIDS: readonly Cabinet[] = [-1, 1].map((side) => box(0.405, 0.31, 0.36, STACK_X + side * 0.2045, 0.552, FRONT - 0.012));
export const TOP: Cabinet = box(0.64, 0.22, 0.3, STACK_X, 0.864, FRONT - 0.026);
/** The bar of bullet tweeters and, behind it, the arched sign. */
export const BULLETS = { y: 1.143, z: 0.075, xs: [-0.2, -0.1, 0, 0.1, 0.2] } as const;
export const SIGN = { width: 0.7, y: 1.086, height: 0.35, z: 0.012, thick: 0.02 } as const;
/** How far a baffle lies behind the rim of its box. */
export const RECESS = 0.014;
/** Thickness of the boards. */
export const BOARD = 0.018;

export const DESK = { x: 0.485, z: -0.015, width: 0.46, depth: 0.38, height: 0.6 } as const;
/** The turntable's plinth stands on the desk; the record turns about SPINDLE. */
export const DECK = { width: 0.43, depth: 0.335, low: 0.612, high: 0.672 } as const;
export const SPINDLE: Vec3 = [DESK.x - 0.047, DECK.high, DESK.z - 0.002];
export const ARM: Vec3 = [DESK.x + 0.155, DECK.high, DESK.z - 0.1];
export const CRATE = { x: 0.487, z: 0.375, width: 0.345, depth: 0.29, height: 0.2 } as const;
export const SLEEVE = 0.285;
/** The six kinds of music that Kingston counts as its own, oldest first: one record each, the first in front. */
export const GENRES = ['MENTO', 'SKA', 'ROCKSTEADY', 'REGGAE', 'DUB', 'DANCEHALL'] as const;

export const shifted = ([x, y, z]: Vec3): Vec3 => [x + SHIFT[0], y + SHIFT[1], z + SHIFT[2]];
