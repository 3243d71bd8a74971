const KEY = 'pavilion.identity';
const SECRET = /^[\w-]{22,64}$/;

/** Where the secret is kept; `localStorage` has this shape. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

function randomText(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A secret that makes this browser's visitor the same person after a reload. It is told to the server only. */
export function ownIdentity(shelf: Shelf | null): string {
  const fresh = randomText(24);
  try {
    const kept = shelf?.getItem(KEY);
    if (kept && SECRET.test(kept)) return kept;
    shelf?.setItem(KEY, fresh);
  } catch (cause) {
    console.warn('The identity could not be kept; a reload makes this visitor somebody new.', cause);
  }
  return fresh;
}

/** Different for each loading of a page, so that two windows of one person can be told apart; never stored, as windows can be cloned. */
export const newTab = (): string => randomText(9);
/** Id of a line of chat: a retry under the same id is not a second line. */
export const newLine = (): string => randomText(9);
