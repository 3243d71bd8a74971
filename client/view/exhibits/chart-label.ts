import type { TextStyle } from './typeset.ts';

/** How figures and captions of charts are set; `size` in millimetres. */
export const chartLabel = (size: number, colour: string, weight = 400): TextStyle => ({ face: 'label', size, leading: size * 1.32, weight, colour });
