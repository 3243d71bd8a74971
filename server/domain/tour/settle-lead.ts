import { type LiveTour, people } from './live-tour.ts';
import { leads } from './rights.ts';

/** The lead is with the device they lead from: one whose person is in the hall rather than a remote, and rather the one they led from before. */
export function settleLead(tour: LiveTour): void {
  const own = tour.people[tour.lead.key];
  const devices = people(tour).filter((person) => person.here && leads(tour, person));
  const inHall = devices.filter(({ remote }) => !remote);
  const [first] = inHall.length > 0 ? inHall : devices;
  const isOwn = own?.here === true && (!own.remote || first === undefined || first.remote);
  const device = isOwn ? own : first;
  if (device === undefined) return;
  tour.lead = { ...tour.lead, key: device.key, id: device.id };
  if (device !== own) Object.assign(device, { following: false, stand: null, arrived: false });
}
