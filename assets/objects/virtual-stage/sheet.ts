/** The sheet: the sea above, a strip of small pictures below. Pixels. */
export const WIDE = 1344;
export const SEA = 396;
export const STRIP = 100;
export const SHEET = { width: WIDE, height: SEA + STRIP } as const;

/** Cuts of the sheet as [left, top, right, bottom] in picture coordinates (v down, 0..1). */
export const CUT = {
  sea: [0, 0, 1, SEA / SHEET.height],
  back: [0.5 / WIDE, (SEA + 1) / SHEET.height, 99.5 / WIDE, 1],
  skeleton: [101 / WIDE, (SEA + 1) / SHEET.height, 259 / WIDE, 1],
  mesh: [261 / WIDE, (SEA + 1) / SHEET.height, 419 / WIDE, 1],
  plaque: [430 / WIDE, (SEA + 20) / SHEET.height, 1198 / WIDE, (SEA + 80) / SHEET.height],
  view: [0.1, 0.18, 0.38, 0.655],
} as const satisfies Record<string, readonly [number, number, number, number]>;
