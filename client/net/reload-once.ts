import { PROTOCOL_VERSION, STATE_SHAPE } from '#protocol/version.ts';
import type { Page } from './link-options.ts';

const KEY = 'pavilion.reloaded';
const MINE = `${PROTOCOL_VERSION}-${STATE_SHAPE}`;

/**
 * Loads the page anew because the server no longer understands it; once per window only, lest a page that stays old goes
 * round in circles. True when it is being reloaded.
 */
export function reloadOnce(page: Pick<Page, 'sessionStorage' | 'location'>): boolean {
  try {
    const { sessionStorage: shelf } = page;
    if (shelf.getItem(KEY) === MINE) return false;
    shelf.setItem(KEY, MINE);
  } catch (cause) {
    console.warn('Nothing can be kept here, so the page is not reloaded by itself.', cause);
    return false;
  }
  page.location.reload();
  return true;
}
