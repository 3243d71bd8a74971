import { PROTOCOL_VERSION, STATE_SHAPE } from '#protocol/version.ts';
import type { Shelf } from './identity.ts';

const KEY = 'pavilion.reloaded';
const MINE = `${PROTOCOL_VERSION}-${STATE_SHAPE}`;

/**
 * Loads the page anew because the server no longer understands it; once only, lest a page that stays old goes round in
 * circles. `shelf` lasts as long as the window (`sessionStorage`). True when it is being reloaded.
 */
export function reloadOnce(shelf: Shelf, reload: () => void): boolean {
  try {
    if (shelf.getItem(KEY) === MINE) return false;
    shelf.setItem(KEY, MINE);
  } catch (cause) {
    console.warn('Nothing can be kept here, so the page is not reloaded by itself.', cause);
    return false;
  }
  reload();
  return true;
}
