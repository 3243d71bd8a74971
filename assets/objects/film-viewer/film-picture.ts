import sharp from 'sharp';

/** Pictures in one round of the film: one beat of a gull's wings, so that the loop has no end. */
export const FRAMES = 8;

/** Length of one picture along the film, as a part of the film's width: that of the old four-hole film. */
export const PITCH = 19 / 35;

/** Pixels across the film. */
const ACROSS = 208;
const LONG = Math.round(ACROSS * PITCH);

/** One picture, upright, in tenths of its own width: a gull over the mouth of a harbour. */
function scene(frame: number): string {
  const beat = (frame / FRAMES) * 2 * Math.PI;
  const lift = Math.sin(beat);
  const trail = Math.sin(beat - 0.9);
  const bob = -lift * 0.35;
  const wing = (side: number) => {
    const [ex, ey] = [side * 1.35, -1.0 * lift - 0.12];
    const [tx, ty] = [side * 3.1, -1.75 * trail + 0.35];
    return `<path d="M0 0 Q${side * 0.7} ${ey * 0.9 - 0.25} ${ex} ${ey} Q${side * 2.3} ${ey - 0.2} ${tx} ${ty} Q${side * 2.1} ${ey + 0.5} ${ex} ${ey + 0.5} Q${side * 0.6} ${ey * 0.5 + 0.5} 0 0.5 Z"/>`;
  };
  const wave = (y: number, dark: string, phase: number, height: number) => {
    const x = (i: number) => -0.6 + i * 0.8;
    const crest = Array.from({ length: 15 }, (_, i) => `L${x(i)} ${(y + height * Math.sin(i * 1.57 + phase + beat)).toFixed(2)}`).join('');
    return `<path d="M-1 8 ${crest} L12 8 Z" fill="${dark}"/>`;
  };
  return `
    <rect width="10" height="7.2" fill="#efe6cd"/>
    <rect y="2.6" width="10" height="3" fill="#dccfae"/>
    <circle cx="7.6" cy="1.9" r="0.75" fill="#fffaf0"/>
    <path d="M-0.2 7 L-0.2 4.1 Q0.7 3.7 1.3 4.0 L1.7 4.4 Q2.4 4.45 2.8 5.0 L3.2 5.4 L3.2 7 Z" fill="#8d8068"/>
    <path d="M10.2 7 L10.2 4.6 Q9.4 4.5 8.9 4.8 Q8.2 4.9 7.9 5.3 L7.6 5.5 L7.6 7 Z" fill="#a1947a"/>
    <rect x="0.95" y="3.3" width="0.32" height="0.8" fill="#f4ecd8"/><path d="M0.9 3.3 L1.11 3.0 L1.32 3.3 Z" fill="#6b5f4b"/>
    ${wave(5.45, '#7d7460', 0, 0.1)}${wave(6.0, '#5f5747', 1.4, 0.14)}${wave(6.55, '#453e32', 2.6, 0.17)}
    <g transform="translate(5.1 ${(3.15 + bob).toFixed(2)}) rotate(-6)" fill="#191511">${wing(-1)}${wing(1)}
      <path d="M-0.3 0 Q0 -0.25 0.3 0 Q0.42 0.5 0.26 1.0 L0.52 1.7 L0 1.5 L-0.52 1.7 L-0.26 1.0 Q-0.42 0.5 -0.3 0 Z"/></g>`;
}

/** The film as a strip: u runs along it and repeats, v across; pictures lie on their side, holes along both edges. */
export async function paintFilm(): Promise<Uint8Array> {
  const width = LONG * FRAMES;
  const inner = ACROSS * 0.72;
  const unit = inner / 10;
  const parts: string[] = [];
  for (let f = 0; f < FRAMES; f++) {
    const x0 = f * LONG;
    // A picture's own up is along the film.
    parts.push(`<svg x="${x0 + LONG * 0.04}" y="${(ACROSS - inner) / 2}" width="${LONG * 0.92}" height="${inner}"><g transform="translate(${LONG * 0.92} 0) rotate(90) scale(${unit} ${(LONG * 0.92) / 7.2})">${scene(f)}</g></svg>`);
    for (let h = 0; h < 4; h++) {
      const x = x0 + LONG * (0.125 + h * 0.25);
      for (const y of [0.068, 0.932]) parts.push(`<rect x="${x - LONG * 0.06}" y="${ACROSS * y - ACROSS * 0.036}" width="${LONG * 0.12}" height="${ACROSS * 0.072}" rx="${LONG * 0.03}" fill="#0b0908"/>`);
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${ACROSS}"><rect width="100%" height="100%" fill="#5b4a35"/>${parts.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).removeAlpha().webp({ quality: 62, effort: 6 }).toBuffer());
}
