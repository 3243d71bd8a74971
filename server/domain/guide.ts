import type { Allowance } from './token-bucket.ts';

/** Who the server knows as a guide, from a signed session; never from what a visitor says. */
export type Guide = {
  /** Of the account: the same on all of the guide's devices. */
  id: string;
  name: string;
  /** Ids of the tours they may lead; null means all. */
  tours: string[] | null;
};

/** Tries of a guide's link from one address. A link holds far more chance than guessing could exhaust; this keeps the noise out. */
export const LINK_TRIES: Allowance = { burst: 5, perSecond: 5 / 60 };
/** Links to further devices that one guide may ask for. */
export const DEVICE_LINKS: Allowance = { burst: 5, perSecond: 5 / 60 };
/** Milliseconds for which a link to another device of a guide can be used. */
export const DEVICE_LINK_LASTS = 10 * 60_000;

export const mayLead = (guide: Guide | null, tour: string): boolean => guide !== null && (guide.tours === null || guide.tours.includes(tour));
