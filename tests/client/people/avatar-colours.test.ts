import { describe, expect, it } from 'vitest';
import { AVATAR_COLOURS, colourIndex } from '../../../client/view/people/avatar-colours.ts';
import { COLOURS } from '#protocol/messages.ts';

type Rgb = [number, number, number];

/** Full dichromacy in linear light: Machado, Oliveira and Fernandes 2009, severity 1. */
const sight: Record<string, number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(hex: string): Rgb {
  return [1, 3, 5].map((at) => {
    const v = parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

function seen([r, g, b]: Rgb, m: number[]): Rgb {
  return [0, 3, 6].map((row) => Math.max(0, (m[row] ?? 0) * r + (m[row + 1] ?? 0) * g + (m[row + 2] ?? 0) * b)) as Rgb;
}

/** CIE Lab under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe('the eight coats', () => {
  it('are as many as the wire knows', () => expect(AVATAR_COLOURS).toHaveLength(COLOURS));

  it('are never undefined, whatever comes over the wire', () => {
    for (const wrong of [-1, 8, 2.5, Number.NaN]) expect(colourIndex(wrong)).toBe(0);
  });

  it.each(Object.entries(sight))('stay apart under %s', (_, matrix) => {
    const seenCoats = AVATAR_COLOURS.map(({ id, coat }) => ({ id, colour: lab(seen(linear(coat), matrix)) }));
    for (const [i, a] of seenCoats.entries()) {
      for (const b of seenCoats.slice(i + 1)) expect(apart(a.colour, b.colour), `${a.id} and ${b.id}`).toBeGreaterThan(12);
    }
  });
});
