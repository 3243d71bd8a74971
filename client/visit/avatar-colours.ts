/** Eight colours a visitor may wear: distinct under the common colour-vision deficiencies by lightness and hue. */
export const avatarColours = [
  '#b5523b',
  '#d99a2b',
  '#6f8f3a',
  '#2f7d6d',
  '#3f7fb5',
  '#3b4a8c',
  '#85508c',
  '#7a6a58',
] as const;

/** The colour of an index from the wire or from storage; wraps rather than failing. */
export function avatarColour(index: number): string {
  return avatarColours[((Math.trunc(index) % avatarColours.length) + avatarColours.length) % avatarColours.length] ?? avatarColours[0];
}
