import { LocalPresence } from '@colyseus/core';
import { pino } from 'pino';
import { expect, vi } from 'vitest';
import type { Outcome } from '#protocol/refusals.ts';
import { GalleryState } from '#protocol/state.ts';
import { createMover } from '../../../server/domain/pose-check.ts';
import type { LiveTour } from '../../../server/domain/tour/live-tour.ts';
import { type Between, betweenOver } from '../../../server/rooms/between.ts';
import { GalleryTour } from '../../../server/rooms/gallery-tour.ts';
import { type Line, createLine } from '../../../server/rooms/line.ts';
import type { Resumed } from '../../../server/rooms/tour-keeper.ts';
import { showTour } from '../../../server/rooms/tour-view.ts';
import type { GalleryClient } from '../../../server/rooms/wire.ts';
import { SCORE, guideOf, touringExhibition } from './tour-kit.ts';

const { scores, place } = touringExhibition();
const log = pino({ level: 'silent' });
const start = { once: 'once-start', tour: SCORE, languages: ['en'], capacity: 25, link: false };

export type Gallery = { id: string; lines: Map<string, Line>; tour: GalleryTour; state: GalleryState; pointed: string[]; orphaned: number };

/** A gallery without a room: lines are put in and taken out by hand. */
export function gallery(id: string, between: Between, resumed: Resumed | null = null): Gallery {
  const lines = new Map<string, Line>();
  const state = new GalleryState({ gallery: id, exhibition: 'small', revision: 'r', code: 'c', capacity: 50 });
  const own: Gallery = { id, lines, state, pointed: [], orphaned: 0, tour: undefined as unknown as GalleryTour };
  own.tour = new GalleryTour(
    {
      exhibition: 'small', gallery: id, code: 'c', revision: 'r', scores, place, lines, between, log,
      keeper: { save: () => Promise.resolve(), open: () => Promise.resolve([]) },
      transcriptOver: () => undefined,
      planned: { mayOpen: () => Promise.reject(new Error('nothing is planned')), opened: () => Promise.resolve() },
      show: (tour, number) => showTour(state, tour, number),
      tell: ({ news }) => void own.pointed.push(news.id),
      close: (line) => void lines.delete(line.member.key),
      watchGuide: () => () => undefined,
      lost: () => void (own.orphaned += 1),
      newId: () => `tour-${id}`,
      newLink: () => 'link',
      now: () => performance.now(),
      time: () => Date.now(),
    },
    resumed,
  );
  return own;
}

export function comeIn({ id, lines, tour }: Gallery, key: string, account: string | null = null): Line {
  const member = { key, id: `${key}-in-${id}`, slot: 0, number: 1, name: key, colour: 0, at: '', place: { x: 0, z: 4, yaw: 0 }, remote: false, tab: 'tab', presence: 'here' as const, since: 0 };
  const line = createLine({} as GalleryClient, member, { address: '', guide: account === null ? null : guideOf(account) }, createMover(0, 4, 0), 0, performance.now());
  lines.set(key, line);
  tour.cameIn(line);
  return line;
}

export function goAway({ lines, tour }: Gallery, key: string, onPurpose: boolean): void {
  if (lines.delete(key)) tour.left(key, onPurpose);
}

/** A wire that loses what the test wants lost. */
function lossy() {
  const presence = new LocalPresence();
  presence.subscriptions.setMaxListeners(100);
  const sound = betweenOver(presence, log);
  const wire = { loses: () => false, lost: 0 };
  const between: Between = {
    ...sound,
    publish(topic, news) {
      if (wire.loses()) wire.lost += 1;
      // As through Redis: nothing is shared but what JSON carries.
      else sound.publish(topic, JSON.parse(JSON.stringify(news)) as object);
    },
  };
  return { between, wire };
}

/** Those that stand now, in their order. */
export const galleries: Gallery[] = [];
/** From now on these stand, and no others. */
export const stand = (...now: Gallery[]): void => void galleries.splice(0, Infinity, ...now);

/** Lets time pass for everybody, as rooms do, four times a second; whoever has a line is heard of. */
export async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 250) {
    await vi.advanceTimersByTimeAsync(250);
    for (const { lines, tour } of galleries) {
      for (const line of lines.values()) line.heardAt = performance.now();
      tour.tick();
    }
  }
  await vi.advanceTimersByTimeAsync(50);
}

export const seenBy = ({ tour }: Gallery): LiveTour | null => (tour.tour === null ? null : (JSON.parse(JSON.stringify({ ...tour.tour, done: [] })) as LiveTour));
export const idle = (answer: Promise<Outcome>): Promise<Outcome | 'waits'> => Promise.race([answer, Promise.resolve().then(() => 'waits' as const)]);

/** A clock of the test's own, until `tidy`. */
export const freezeTime = (): void => void vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });

export async function tidy(): Promise<void> {
  await Promise.all(galleries.map(({ tour }) => tour.close()));
  stand();
  vi.useRealTimers();
}

/** A tour led in `home` and shown in two mirrors. */
export async function three() {
  const { between, wire } = lossy();
  const [home, left, right] = ['home', 'left', 'right'].map((id) => gallery(id, between)) as [Gallery, Gallery, Gallery];
  stand(home, left, right);
  const ada = comeIn(home, 'ada', 'acc');
  expect(await home.tour.act(ada, 'tour-start', start)).toMatchObject({ ok: true });
  for (const mirror of [left, right]) mirror.tour.mirror('tour-home');
  await pass(500);
  return { between, wire, home, left, right, ada };
}
