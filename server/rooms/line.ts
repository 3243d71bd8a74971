import type { Guide } from '../domain/guide.ts';
import { limits } from '../domain/limits.ts';
import type { Mover } from '../domain/pose-check.ts';
import type { Member } from '../domain/roster.ts';
import { type Bucket, fullBucket } from '../domain/token-bucket.ts';
import type { GalleryClient } from './wire.ts';

/** What the join over HTTP has established; handed to the room with the seat. */
export type Seat = {
  key: string;
  tab: string;
  name: string;
  colour: number;
  place: Member['place'] | null;
  /** Digest of the address, for shared limits. */
  address: string;
  /** From a signed session; null for visitors. */
  guide: Guide | null;
  /** Comes only to lead; true for guides alone. */
  remote: boolean;
};

/** One open line: a client, the person at its end, and what they may still do. */
export type Line = {
  client: GalleryClient;
  member: Member;
  address: string;
  /** The guide at its end; null for visitors, and from the moment a guide is one no longer. */
  guide: Guide | null;
  /** When a message was last heard, in milliseconds of the server's clock. */
  heardAt: number;
  messages: Bucket;
  chat: Bucket;
  reactions: Bucket;
  renames: Bucket;
  readings: Bucket;
  catchUps: Bucket;
  tourActs: Bucket;
  points: Bucket;
  circles: Bucket;
  voiceTickets: Bucket;
  voiceWishes: Bucket;
  /** Since when the soft limit is passed; null when it is not. */
  floodingSince: number | null;
  warnedAt: number;
  malformed: number;
  doubted: number;
  snappedAt: number;
  mover: Mover;
  /** The page is hidden or the headset off, as the visitor's own poses say. */
  poseAway: boolean;
  /** Index of the grid of the hall they are in. */
  grid: number;
  /** Wants everybody's pose, moved or not: just came, or came into another hall. */
  wantsAll: boolean;
  /** Since when their socket is behind; null when it is not. */
  slowSince: number | null;
};

export function createLine(client: GalleryClient, member: Member, { address, guide }: Pick<Seat, 'address' | 'guide'>, mover: Mover, grid: number, now: number): Line {
  return {
    client,
    member,
    address,
    guide,
    heardAt: now,
    messages: fullBucket(limits.messagesPerPerson, now),
    chat: fullBucket(limits.chatPerPerson, now),
    reactions: fullBucket(limits.reactionsPerPerson, now),
    renames: fullBucket(limits.renamesPerPerson, now),
    readings: fullBucket(limits.readingPerPerson, now),
    catchUps: fullBucket(limits.catchUpPerPerson, now),
    tourActs: fullBucket(limits.tourActsPerPerson, now),
    points: fullBucket(limits.pointsPerPerson, now),
    circles: fullBucket(limits.circlesPerPerson, now),
    voiceTickets: fullBucket(limits.voiceTicketsPerPerson, now),
    voiceWishes: fullBucket(limits.voiceWishesPerPerson, now),
    floodingSince: null,
    warnedAt: -Infinity,
    malformed: 0,
    doubted: 0,
    snappedAt: -Infinity,
    mover,
    poseAway: false,
    grid,
    wantsAll: true,
    slowSince: null,
  };
}
