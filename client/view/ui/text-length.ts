/** Code points, as the server counts them after normalising. */
export const textLength = (text: string): number => Array.from(text.normalize('NFC').trim()).length;
