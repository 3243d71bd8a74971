import { ALSO_QUERY, type FarVoice, TICKET_QUERY, type VoiceTicket } from '#protocol/voice.ts';
import { type Heard, readDown, writeAck, writeFrame } from '#protocol/voice-codec.ts';
import { WebSocket } from 'ws';
import { type Visitor, until } from './visitors.ts';

type Frame = Extract<Heard, { kind: 'frame' }>;

/** The server answered a dial with something else than a line. */
export class NotPutThrough extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`not put through: ${status}`);
    this.status = status;
  }
}

/** One voice line as a test has it: everything it was sent, and what it can send. */
export class Caller {
  readonly socket: WebSocket;
  readonly frames: Frame[] = [];
  hello: Extract<Heard, { kind: 'hello' }> | null = null;
  canPublish = false;
  talking: number[] = [];
  far: FarVoice[] = [];
  beats = 0;
  /** Messages that came, and how many of them were acknowledged. */
  messages = 0;
  acknowledged = 0;
  acknowledges = true;
  closedWith: number | null = null;
  seq = 0;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (message) => this.#take(message as Buffer));
    socket.on('close', (code) => (this.closedWith = code));
  }

  /** Words stand for Opus: the server does not look inside. */
  speak(words: string, options: { flags?: number; seq?: number } = {}): void {
    this.socket.send(writeFrame(options.seq ?? this.seq++, options.flags ?? 0, Buffer.from(words)));
  }

  /** What was heard of a speaker, or of everybody. */
  words(speaker?: number): string[] {
    return this.frames.filter((frame) => speaker === undefined || frame.speaker === speaker).map(({ opus }) => Buffer.from(opus).toString());
  }

  acknowledge(count = this.messages): void {
    this.acknowledged = count;
    this.socket.send(writeAck(count));
  }

  #take(message: Buffer): void {
    this.messages += 1;
    for (const heard of readDown(message)) {
      if (heard.kind === 'frame') this.frames.push({ ...heard, opus: heard.opus.slice() });
      else if (heard.kind === 'hello') {
        this.hello = heard;
        this.canPublish = heard.canPublish;
      } else if (heard.kind === 'publish') this.canPublish = heard.canPublish;
      else if (heard.kind === 'talking') this.talking = heard.speakers;
      else if (heard.kind === 'far') this.far = heard.voices;
      else this.beats += 1;
    }
    if (this.acknowledges) this.acknowledge();
  }
}

/** Dials with a ticket's token; resolves once the server has said who one is, throws `NotPutThrough` when it does not open. */
export async function dial(url: string, token: string, options: { also?: boolean; origin?: string } = {}): Promise<Caller> {
  const query = new URLSearchParams({ [TICKET_QUERY]: token, ...(options.also === true && { [ALSO_QUERY]: '1' }) });
  const socket = new WebSocket(`${url.replace('http', 'ws')}/voice?${query}`, { perMessageDeflate: false, ...(options.origin !== undefined && { origin: options.origin }) });
  const caller = new Caller(socket);
  await new Promise<void>((open, failed) => {
    socket.once('open', open);
    socket.once('unexpected-response', (request, response) => {
      request.destroy();
      failed(new NotPutThrough(response.statusCode ?? 0));
    });
    socket.on('error', failed);
  });
  await until(() => caller.hello, 'the greeting of a voice line');
  return caller;
}

/** A ticket of a visitor; throws when it is refused. */
export async function ticketOf(visitor: Visitor): Promise<VoiceTicket> {
  const answer = await visitor.ask('voice-ticket', {});
  if (!answer.ok) throw new Error(`no ticket: ${answer.refusal.code}`);
  return answer.ticket;
}

/** Asks for a ticket and dials with it. */
export const call = async (visitor: Visitor, url: string): Promise<Caller> => dial(url, (await ticketOf(visitor)).token);
