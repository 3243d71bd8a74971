import { Client, type Room } from '@colyseus/sdk';
import type { Intention, IntentionBody, Moment, MomentBody } from '#protocol/intentions.ts';
import { type Answers, type JoinAnswer, type News, binary } from '#protocol/messages.ts';
import { GalleryState } from '#protocol/state.ts';

type Seat = Extract<JoinAnswer, { ok: true }>['seat'];

/** Milliseconds after which a line that does not come about is given up. */
const PATIENCE = 10_000;

export type LineEvents = {
  /** Anything came in; bytes of WebSocket payload. */
  onHeard: (bytes: number) => void;
  onSent: (bytes: number) => void;
  onNews: { [K in keyof News]: (news: News[K]) => void };
  onPoses: (frame: Uint8Array) => void;
  onState: (state: GalleryState) => void;
  onClosed: (code: number) => void;
};

/** One open connection to a gallery: the only thing that touches the rooms' library. Not opened again once closed. */
export class GalleryLine {
  readonly #room: Room<unknown, GalleryState>;
  readonly #events: LineEvents;
  #closed = false;

  private constructor(room: Room<unknown, GalleryState>, events: LineEvents) {
    this.#room = room;
    this.#events = events;
    // Coming back is the link's own work: by identity, which also survives a server that was started anew.
    room.reconnection.enabled = false;
    this.#count();
    for (const name of ['welcome', 'chat', 'reaction', 'point', 'circle', 'snap', 'slow-down', 'going-down'] as const) this.#listen(name);
    room.onMessage(binary.poses, (bytes: Uint8Array) => events.onPoses(bytes));
    room.onMessage(binary.beat, () => undefined);
    room.onStateChange((state) => events.onState(state));
    room.onLeave((code) => this.#end(code));
    // The close that follows an error says what there is to know.
    room.onError((code, message) => console.debug('The line to the gallery reports a problem.', code, message));
  }

  /** Opens the line for a seat; rejects when it does not come about in time. */
  static async open(url: string, seat: Seat, events: LineEvents): Promise<GalleryLine> {
    const joining = new Client(url).consumeSeatReservation<GalleryState>(seat, GalleryState);
    let late: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      late = setTimeout(() => {
        reject(new Error('the line to the gallery did not come about in time'));
        joining.then((room) => room.connection.close(), (cause: unknown) => console.debug('A late line failed too.', cause));
      }, PATIENCE);
    });
    try {
      return new GalleryLine(await Promise.race([joining, tooLate]), events);
    } finally {
      clearTimeout(late);
    }
  }

  get state(): GalleryState {
    return this.#room.state;
  }

  /** Asks for something. Resolves with the answer, undefined when the server failed over it; rejects when the line broke. */
  async ask<K extends Intention>(intention: K, body: IntentionBody<K>): Promise<Answers[K] | undefined> {
    return await this.#room.request<IntentionBody<K>, Answers[K] | undefined>(intention, body);
  }

  /** Tells something of the moment; lost without harm. */
  tell<K extends Moment>(moment: K, body: MomentBody<K>): void {
    if (!this.#closed) this.#room.send(moment, body);
  }

  sendPose(bytes: Uint8Array): void {
    if (!this.#closed) this.#room.sendBytes(binary.pose, bytes);
  }

  beat(): void {
    if (!this.#closed) this.#room.sendBytes(binary.beat, new Uint8Array([0]));
  }

  /** Leaves for good: the others see it at once. */
  leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    // The library's promise stays open for ever when the line is already dead; nobody waits for it.
    void this.#room.leave();
  }

  /** Gives up a line that is dead: does not wait for the other end. */
  abandon(): void {
    if (this.#closed) return;
    this.#end(1006);
    this.#room.connection.close();
  }

  #end(code: number): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#events.onClosed(code);
  }

  #listen(name: keyof News): void {
    const handle = this.#events.onNews[name] as (news: unknown) => void;
    this.#room.onMessage(name, (news: unknown) => handle(news));
  }

  #count(): void {
    const { connection } = this.#room;
    const { onmessage: pass } = connection.events;
    const count = (event: MessageEvent<ArrayBuffer>) => {
      this.#events.onHeard(event.data.byteLength);
      pass?.(event);
    };
    Object.assign(connection.events, { onmessage: count });
    const send = connection.send.bind(connection);
    connection.send = (data) => {
      this.#events.onSent(data.byteLength);
      if (connection.isOpen) send(data);
    };
  }
}
