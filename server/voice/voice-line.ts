import type { Duplex } from 'node:stream';
import { WINDOW } from '#protocol/voice.ts';
import { WebSocket } from 'ws';

/** One socket of a visitor: counts what is on its way, and takes no more than the window holds. Times are milliseconds. */
export class VoiceLine {
  /** Opens the visitor's next line. */
  readonly token: string;
  readonly socket: WebSocket;
  readonly #wire: Duplex;
  #sent = 0;
  #acknowledged = 0;
  sentAt: number;
  heardAt: number;
  /** Messages that made no sense. */
  senseless = 0;

  /** `wire` is what the socket writes to. */
  constructor(socket: WebSocket, wire: Duplex, token: string, now: number) {
    this.socket = socket;
    this.#wire = wire;
    this.token = token;
    this.sentAt = now;
    this.heardAt = now;
  }

  /** Messages on their way. */
  get underWay(): number {
    return this.#sent - this.#acknowledged;
  }

  /** Sends a framed message as it is, past the socket's own framing; false when it is dropped. */
  send(message: Buffer, now: number): boolean {
    if (this.underWay >= WINDOW || this.socket.readyState !== WebSocket.OPEN || !this.#wire.writable) return false;
    this.#wire.write(message);
    this.#sent += 1;
    this.sentAt = now;
    return true;
  }

  /** `count`: messages the client has taken in, modulo 65536. False when that is more than there were. */
  acknowledge(count: number): boolean {
    const more = (count - this.#acknowledged) & 0xffff;
    if (more > this.underWay) return false;
    this.#acknowledged += more;
    return true;
  }
}
