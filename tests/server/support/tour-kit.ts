import { tour as tourSchema } from '#scenes/format/tour-schema.ts';
import { parseConfig } from '../../../server/config.ts';
import type { Guide } from '../../../server/domain/guide.ts';
import type { World } from '../../../server/domain/tour/acting.ts';
import { beginTour } from '../../../server/domain/tour/begin.ts';
import { type LiveTour, newPerson } from '../../../server/domain/tour/live-tour.ts';
import { host } from '../../../server/exhibitions.ts';
import { createLog } from '../../../server/log.ts';
import { openPavilion } from '../../../server/pavilion.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { Visitors, until } from '../../support/visitors.ts';
import { smallExhibition } from './small-exhibition.ts';

export const SCORE = 'walk';
export const guideOf = (id: string, tours: string[] | null = null): Guide => ({ id, name: `Guide ${id}`, tours });

const stop = (id: string, exhibit: string) => ({ id, exhibit, title: { en: id }, told: { en: 'Look at this.' }, notes: { en: `Point at the ${id}.` }, minutes: 1 });

/** The small exhibition with a tour of three stops in two of its halls. */
export function touringExhibition() {
  const { exhibition, plan, folder } = smallExhibition();
  const stops = [stop('first', 'harbour/title'), stop('second', 'harbour/story'), stop('third', 'harbour/title')];
  const tour = tourSchema.parse({ id: SCORE, title: { en: 'Walk' }, summary: { en: 'A short walk.' }, languages: ['en'], minutes: 3, stops });
  return host({ ...exhibition, tours: [...exhibition.tours, tour] }, plan, folder);
}

const touring = touringExhibition();

/** The world of a tour without a server; everybody stands at the start. */
export function worldAt(now: number): World {
  const score = touring.scores.get(SCORE);
  if (score === undefined) throw new Error('the touring exhibition has its tour');
  return { now, score, place: touring.place, where: () => ({ x: 0, z: 4 }) };
}

export const personOf = (key: string, account: string | null = null) => newPerson({ key, id: `id-${key}`, name: key, number: 1, account, gallery: 0 });

/** A tour that gathers, led by `ada` of the account `acc`, with others as roamers. */
export function gathering(others: readonly string[] = [], options: { link?: boolean; capacity?: number } = {}): LiveTour {
  const body = { once: 'once-start', tour: SCORE, languages: ['en'], capacity: options.capacity ?? 25, link: options.link ?? false };
  const begun = beginTour({ guide: guideOf('acc'), body, me: personOf('ada', 'acc'), others: others.map((key) => personOf(key)), id: 'tour-1', link: 'the-key' }, worldAt(1_000));
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.tour;
}

/** A server in this process with a tour to lead; with the same store it is the same server started anew. */
export async function openTouring(options: { store?: Store; settings?: Record<string, string> } = {}) {
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    JOINS_PER_MINUTE: '100000',
    LINES_PER_ADDRESS: '1000',
    SESSION_SECRET: 'a secret for tests, of forty characters.',
    VOICE: 'on',
    ...options.settings,
  });
  const store = options.store ?? (await openStore({ file: ':memory:' }));
  const small = touringExhibition();
  let passed = 0;
  const pavilion = await openPavilion({
    config,
    log: createLog(config),
    store,
    clientFiles: new Map(),
    template: () => Promise.resolve(''),
    exhibitions: { hosted: new Map([['small', small]]), broken: new Map(), warned: new Map() },
    clock: { now: () => performance.now() + passed, time: () => Date.now() + passed },
  });
  const url = `http://127.0.0.1:${pavilion.port}`;
  const pass = (milliseconds: number) => void (passed += milliseconds);
  const visitors = new Visitors(url, 'small', (request, guide) => pavilion.directory.join(request, '127.0.0.1', guide));
  /** Makes an account that the store knows, so that it stays a guide. */
  const account = async (id: string, tours: string[] | null = null) => {
    const guide = guideOf(id, tours);
    await store.guides.add({ ...guide, created: 0, expires: Date.now() + 1e12, revoked: null });
    return guide;
  };
  return { pavilion, url, pass, visitors, store, small, account };
}
export type Touring = Awaited<ReturnType<typeof openTouring>>;

/** Everybody leaves, and as much time passes as it takes for all galleries to close. */
export async function emptied({ visitors, pass, pavilion }: Touring): Promise<void> {
  await visitors.away();
  pass(200_000);
  await until(() => {
    pass(60_000);
    return pavilion.directory.census.galleries === 0;
  }, 'the galleries to close');
}
