import type { Guide } from '../domain/guide.ts';
import type { Member } from '../domain/roster.ts';
import type { Bucket } from '../domain/token-bucket.ts';
import type { Arriving } from '../domain/tour/live-tour.ts';
import type { Actor } from '../domain/tour/rights.ts';

/** Somebody in the galleries of a live tour: at the end of a line of this gallery, or of a mirror's. */
export type Attendee = {
  member: Pick<Member, 'key' | 'id' | 'name' | 'number' | 'place' | 'remote'>;
  /** The guide they are signed in as; null for visitors, and from the moment a guide is one no longer. */
  guide: Guide | null;
  /** When they were last heard of, in milliseconds of this server's steady clock. */
  heardAt: number;
  tourActs: Bucket;
  /** Number of the mirror they are in; absent in the tour's home. */
  gallery?: number;
};

/** Everybody who may take part, by key. */
export type Attendees = { get: (key: string) => Attendee | undefined; values: () => Iterable<Attendee> };

export const actorOf = ({ member, guide }: Pick<Attendee, 'member' | 'guide'>): Actor => ({ key: member.key, account: guide?.id ?? null });

export function arrivingOf({ member, guide, gallery = 0 }: Pick<Attendee, 'member' | 'guide' | 'gallery'>): Arriving {
  return { key: member.key, id: member.id, name: member.name || (guide?.name ?? ''), number: member.number, account: guide?.id ?? null, gallery, remote: member.remote };
}
