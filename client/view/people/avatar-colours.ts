/**
 * The eight coats. Chosen by lightness as well as hue, so that they stay apart for people who confuse red and green
 * or blue and yellow (a test simulates both); each also wears a pattern of its own, a second cue beside colour.
 */
export type AvatarColour = { id: string; coat: string; trim: string };

export const AVATAR_COLOURS: readonly AvatarColour[] = [
  { id: 'midnight', coat: '#35415f', trim: '#d9cfb8' },
  { id: 'sky', coat: '#91b1c4', trim: '#f3ede0' },
  { id: 'pine', coat: '#3b6457', trim: '#e3c77c' },
  { id: 'ochre', coat: '#cba24f', trim: '#5d3d1c' },
  { id: 'clay', coat: '#ad5a3d', trim: '#f0d9bf' },
  { id: 'plum', coat: '#643e58', trim: '#d9b8cf' },
  { id: 'rose', coat: '#dca9a2', trim: '#8c3f4c' },
  { id: 'slate', coat: '#3e3f42', trim: '#c9853f' },
];

/** A colour index as it comes over the wire or from storage, made safe. */
export function colourIndex(colour: number): number {
  return Number.isInteger(colour) && colour >= 0 && colour < AVATAR_COLOURS.length ? colour : 0;
}
