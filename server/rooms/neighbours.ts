import { z } from 'zod';
import { type JoinRequest, joinRequest } from '#protocol/intentions.ts';
import type { JoinAnswer } from '#protocol/messages.ts';
import { Asking, answering } from './asking.ts';
import type { Between } from './between.ts';
import type { Seat } from './line.ts';
import { topics } from './mirror-news.ts';

/** Milliseconds for which other servers are waited for: whoever has nothing to say says nothing. */
const PATIENCE = 800;
/** Seconds for which a server that takes a tour up keeps others from it. */
const CLAIMED = 10;

/** What another server found for somebody: a seat there or a refusal, or only that the tour is led there. */
export type Found = { kind: 'answer'; answer: JoinAnswer } | { kind: 'full'; tour: string };

const seat = z.object({
  key: z.string(),
  tab: z.string(),
  name: z.string(),
  colour: z.int(),
  place: z.object({ x: z.number(), z: z.number(), yaw: z.number() }).nullable(),
  address: z.string(),
  guide: z.object({ id: z.string(), name: z.string(), tours: z.array(z.string()).nullable() }).nullable(),
  remote: z.boolean().default(false),
});
const news = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join'), from: z.string(), request: joinRequest, seat }),
  z.object({ kind: z.literal('came-in'), from: z.string(), key: z.string(), tab: z.string(), tour: z.string() }),
]);
const found = z.discriminatedUnion('kind', [z.object({ kind: z.literal('answer'), answer: z.custom<JoinAnswer>((value) => typeof value === 'object' && value !== null) }), z.object({ kind: z.literal('full'), tour: z.string() })]);

export type NeighboursDeps = {
  between: Between;
  /** Chance: tells this server from the others. */
  id: string;
  /** Somebody whom another server asks about; null when neither code nor tour is of here. */
  find: (request: JoinRequest, seat: Seat) => Promise<Found | null>;
  /** Somebody came in at another server, where this tour goes on. */
  cameIn: (who: Pick<Seat, 'key' | 'tab'>, tour: string) => void;
};

/** The other servers that share a Redis with this one: together they are one house. */
export class Neighbours {
  readonly #deps: NeighboursDeps;
  readonly #asking: Asking;
  #stop: (() => void) | null = null;

  constructor(deps: NeighboursDeps) {
    this.#deps = deps;
    this.#asking = new Asking(deps.between, topics.server(deps.id));
  }

  /** Others may ask, and be asked, once it resolves. */
  async open(): Promise<void> {
    await this.#asking.open();
    this.#stop = await answering(this.#deps.between, topics.servers, (raw) => {
      const { data } = news.safeParse(raw);
      if (data === undefined || data.from === this.#deps.id) return null;
      if (data.kind === 'join') return this.#deps.find(data.request, data.seat);
      this.#deps.cameIn(data, data.tour);
      return null;
    });
  }

  /** Whether another server has the gallery of a code, or leads a tour. */
  async find(request: JoinRequest, who: Seat): Promise<Found | null> {
    if (!this.#deps.between.shared) return null;
    const answer = found.safeParse(await this.#asking.ask(topics.servers, { kind: 'join', from: this.#deps.id, request, seat: who }, PATIENCE));
    return answer.success ? answer.data : null;
  }

  cameIn({ key, tab }: Pick<Seat, 'key' | 'tab'>, tour: string): void {
    if (this.#deps.between.shared) this.#deps.between.publish(topics.servers, { ask: '', to: '', body: { kind: 'came-in', from: this.#deps.id, key, tab, tour } });
  }

  /** Whether a tour may be taken up again here: no server leads it, and no other is about to. */
  async mayTakeUp(tour: string): Promise<boolean> {
    const { between } = this.#deps;
    if (!between.shared) return true;
    if ((await this.#asking.ask(topics.home(tour), { kind: 'where' }, PATIENCE)) !== null) return false;
    // Without Redis nobody can be asked: whoever can ask takes it up.
    return between.claim(topics.claim(tour), CLAIMED).catch(() => false);
  }

  close(): void {
    this.#stop?.();
    this.#asking.close();
  }
}
