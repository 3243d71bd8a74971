/** Where things are, metres. The table stands on y = 0; the block lies on it, the tops of its characters towards the reader. */
export const TABLE = { width: 1.24, depth: 0.7, height: 0.262 } as const;

/** The block: its middle in x and z, its size, and how high its relief stands above the cut ground. */
export const BLOCK = { x: -0.165, z: 0.11, width: 0.6, depth: 0.412, ground: TABLE.height + 0.032, relief: 0.0034 } as const;

/** Height at which the block prints. */
export const PRINT_Y = BLOCK.ground + BLOCK.relief;

/** The printed area: one leaf, two pages wide; `fold` is the strip between them at which the leaf is folded. */
export const PAGE = { width: 0.54, height: 0.352, border: 0.0125, fold: 0.046, columns: 3, rows: 4 } as const;

/** The paper: its width, the margins below and above the printed area. */
export const SHEET = { width: 0.61, below: 0.092, above: 0.062 } as const;

/** Full length of the paper. */
export const SHEET_LENGTH = SHEET.below + PAGE.height + SHEET.above;
