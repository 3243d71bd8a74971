/**
 * The eight coats. Chosen by lightness as well as hue, so that they stay apart for people who confuse red and green
 * or blue and yellow (a test simulates both); each also wears a pattern of its own, a second cue beside colour.
 */
export type AvatarColour = { id: string; coat: string; trim: string };

export const AVATAR_COLOURS: readonly AvatarColour[] = [
  { id: 'midnight', coat: '#2b4072', trim: '#d9cfb8' },
  { id: 'sky', coat: '#8ab0cb', trim: '#f3ede0' },
  { id: 'pine', coat: '#437c68', trim: '#e3c77c' },
  { id: 'ochre', coat: '#d0a543', trim: '#5d3d1c' },
  { id: 'clay', coat: '#a8532f', trim: '#f0d9bf' },
  { id: 'plum', coat: '#7c3f68', trim: '#d9b8cf' },
  { id: 'rose', coat: '#e8c0bd', trim: '#8c3f4c' },
  { id: 'slate', coat: '#2c2b2b', trim: '#c9853f' },
];

/** A colour index as it comes over the wire or from storage, made safe. */
export function colourIndex(colour: number): number {
  return Number.isInteger(colour) && colour >= 0 && colour < AVATAR_COLOURS.length ? colour : 0;
}
