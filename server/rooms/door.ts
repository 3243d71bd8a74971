import { type Intention, type IntentionBody, type Moment, type MomentBody, intentions, moments } from '#protocol/intentions.ts';
import { type Answers, BEAT_EVERY, binary } from '#protocol/messages.ts';
import { closing, refused } from '#protocol/refusals.ts';
import { type TourIntention, tourIntentions } from '#protocol/tour-intentions.ts';
import { FLOOD_PATIENCE, MALFORMED_PATIENCE, limits } from '../domain/limits.ts';
import { take } from '../domain/token-bucket.ts';
import type { Meters } from '../meters.ts';
import type { Line } from './line.ts';
import type { GalleryClient } from './wire.ts';

/** The part of a room that registers handlers. */
type Listening = {
  onMessage(type: string, handle: (client: GalleryClient, body: unknown) => unknown): unknown;
  onMessageBytes(type: number, handle: (client: GalleryClient, bytes: unknown) => void): unknown;
};

/** Intentions of a live tour: answered once what they did is written down. */
export type TourHandler = (line: Line, name: TourIntention, body: IntentionBody<TourIntention>) => Promise<Answers[Intention]>;

type Plain = Exclude<Intention, TourIntention>;

export type Handlers = {
  intentions: { [K in Plain]: (line: Line, body: IntentionBody<K>) => Answers[K] | Promise<Answers[K]> };
  tour: TourHandler;
  moments: { [K in Moment]: (line: Line, body: MomentBody<K>) => void };
  pose: (line: Line, bytes: Uint8Array) => void;
};

/** Longest sign of life that is sent back, in bytes. */
const LONGEST_BEAT = 8;

/**
 * The door through which every message comes in: counted, limited, checked against its schema, and only then handled.
 * What makes no sense is dropped and counted; whoever goes on with it is shown out.
 */
export class Door {
  readonly #meters: Meters;
  readonly #now: () => number;
  readonly #lineOf: (client: GalleryClient) => Line | undefined;
  /** The last intention of a line that takes time. */
  readonly #asking = new WeakMap<Line, Promise<unknown>>();

  constructor(deps: { meters: Meters; now: () => number; lineOf: (client: GalleryClient) => Line | undefined }) {
    this.#meters = deps.meters;
    this.#now = deps.now;
    this.#lineOf = deps.lineOf;
  }

  /** Registers all messages there are, and one handler for all there are not. */
  open(room: Listening, handlers: Handlers): void {
    for (const name of Object.keys(intentions)) this.#intention(room, name as Intention, handlers);
    for (const name of Object.keys(moments)) this.#moment(room, name as Moment, handlers);
    room.onMessageBytes(binary.pose, (client, bytes) => {
      const line = this.#heard(client, 'pose');
      if (line !== null && bytes instanceof Uint8Array) handlers.pose(line, bytes);
    });
    room.onMessageBytes(binary.beat, (client, bytes) => {
      const line = this.#heard(client, 'beat');
      if (line === null || !(bytes instanceof Uint8Array)) return;
      if (bytes.length > LONGEST_BEAT) this.senseless(line, 'beat');
      else client.sendBytes(binary.beat, bytes);
    });
    room.onMessage('*', (client) => {
      const line = this.#heard(client, 'unknown');
      if (line !== null) this.senseless(line, 'unknown');
    });
  }

  /** A message that makes no sense: dropped, counted, and after a few the line is closed. */
  senseless(line: Line, why: string): void {
    this.#meters.dropped.inc({ why: `malformed-${why}` });
    line.malformed += 1;
    if (line.malformed >= MALFORMED_PATIENCE) this.#close(line, 'malformed');
  }

  #intention(room: Listening, name: Intention, handlers: Handlers): void {
    const handle = this.#handlerOf(name, handlers);
    room.onMessage(name, (client, raw) => {
      const line = this.#heard(client, name);
      if (line === null) return refused('too-fast', 1000);
      const body = intentions[name].safeParse(raw);
      if (!body.success) {
        this.senseless(line, name);
        return refused('malformed');
      }
      const answer = handle(line, body.data);
      return answer instanceof Promise ? answer.then((late) => this.#counted(late)) : this.#counted(answer);
    });
  }

  #counted(answer: Answers[Intention]): Answers[Intention] {
    if (!answer.ok) this.#meters.refusals.inc({ code: answer.refusal.code });
    return answer;
  }

  #moment(room: Listening, name: Moment, handlers: Handlers): void {
    // As with intentions: schema and handler of one name.
    const handle = handlers.moments[name] as (line: Line, body: unknown) => void;
    room.onMessage(name, (client, raw) => {
      const line = this.#heard(client, name);
      if (line === null) return;
      const body = moments[name].safeParse(raw);
      if (body.success) handle(line, body.data);
      else this.senseless(line, name);
    });
  }

  /** The line a message came over, or null when the message is to be dropped. */
  #heard(client: GalleryClient, type: string): Line | null {
    const line = this.#lineOf(client);
    if (line === undefined) return null;
    const now = this.#now();
    line.heardAt = now;
    if (take(line.messages, limits.messagesPerPerson, now)) {
      if (line.messages.left > limits.messagesPerPerson.burst / 2) line.floodingSince = null;
      this.#meters.messages.inc({ type });
      return line;
    }
    this.#meters.dropped.inc({ why: 'too-many' });
    line.floodingSince ??= now;
    if (now - line.floodingSince > FLOOD_PATIENCE) this.#close(line, 'flooding');
    else if (now - line.warnedAt >= 1000) {
      line.warnedAt = now;
      client.send('slow-down', { retryAfterMs: BEAT_EVERY });
    }
    return null;
  }

  #close(line: Line, why: 'malformed' | 'flooding'): void {
    this.#meters.closed.inc({ why });
    line.client.leave(closing[why]);
  }

  // Schema and handler of one name belong together, which a lookup by name cannot show.
  #handlerOf(name: Intention, handlers: Handlers): (line: Line, body: unknown) => Answers[Intention] | Promise<Answers[Intention]> {
    if (isOfTour(name)) return (line, body) => this.#inTurn(line, () => handlers.tour(line, name, body as IntentionBody<TourIntention>));
    return handlers.intentions[name] as (line: Line, body: unknown) => Answers[Intention] | Promise<Answers[Intention]>;
  }

  /** What takes time is done, and answered, in the order in which one asked for it. */
  #inTurn<T>(line: Line, act: () => Promise<T>): Promise<T> {
    const turn = (this.#asking.get(line) ?? Promise.resolve()).then(act, act);
    this.#asking.set(line, turn);
    return turn;
  }
}

const isOfTour = (name: Intention): name is TourIntention => Object.hasOwn(tourIntentions, name);
