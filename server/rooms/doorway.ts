import type { Doorway } from '../domain/admission.ts';
import type { Roster } from '../domain/roster.ts';
import type { GalleryTour } from './gallery-tour.ts';

/** How somebody stands to a gallery. `now`: milliseconds of the server's steady clock. */
export function doorwayOf(its: { gallery: string; code: string; roster: Roster; tour: GalleryTour }, key: string, tab: string, remote: boolean, now: number): Doorway {
  const { gallery, code, roster } = its;
  const { live: tour, part } = its.tour;
  const inTour = its.tour.personOf(key);
  const belongs = inTour !== undefined && (inTour.following || inTour.coGuide || inTour.account !== null);
  const door = { gallery, code, free: roster.free(now, remote), tour, part, belongs, isBanned: its.tour.isBanned(key) };
  const member = roster.get(key);
  if (member === undefined && roster.isPromised(key, now)) return { ...door, person: 'held' };
  if (member === undefined) return { ...door, person: part === 'home' && inTour !== undefined ? 'remembered' : 'unknown' };
  if (member.presence !== 'here') return { ...door, person: member.presence === 'held' && member.remote === remote ? 'held' : 'remembered' };
  return { ...door, person: member.tab === tab ? 'here-same-window' : 'here-other-window' };
}
