import type { FarVoice } from './voice.ts';

/** Kinds of messages up and of records down: one byte each. */
export const voiceKind = {
  /** Up `u8 1, u16 seq, u8 flags, opus`; down `u16 speaker, u16 seq, u8 flags, opus`. */
  frame: 1,
  /** Up `u8 2, u16 count`: messages taken in on this line, modulo 65536. */
  ack: 2,
  /** Down `u16 self, u8 canPublish, token`: first on every line; the token opens the next one. */
  hello: 3,
  /** Down `u8 canPublish`: whether one may talk has changed. */
  publish: 4,
  /** Down `u16 speaker` each: all who talk now in the gallery. */
  talking: 5,
  /** Down JSON of `FarVoice[]`: voices of the tour from its other galleries, all there are. */
  far: 6,
  /** Down, empty: the line lives. */
  beat: 7,
} as const;

/** Bits of a frame's flags. */
export const frameFlag = {
  /** Last frame of a talk spurt: what follows is silence, not loss. */
  end: 1,
} as const;

/** Bytes of a frame before its Opus: up without the kind, seq and flags. */
export const FRAME_HEAD = 3;
/** Bytes of a record before its body: kind and u16 length. */
export const RECORD_HEAD = 3;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function writeFrame(seq: number, flags: number, opus: Uint8Array): Uint8Array {
  const out = new Uint8Array(1 + FRAME_HEAD + opus.length);
  out[0] = voiceKind.frame;
  viewOf(out).setUint16(1, seq & 0xffff);
  out[3] = flags;
  out.set(opus, 1 + FRAME_HEAD);
  return out;
}

export function writeAck(count: number): Uint8Array {
  const out = new Uint8Array(3);
  out[0] = voiceKind.ack;
  viewOf(out).setUint16(1, count & 0xffff);
  return out;
}

function record(kind: number, length: number): Uint8Array {
  const out = new Uint8Array(RECORD_HEAD + length);
  out[0] = kind;
  viewOf(out).setUint16(1, length);
  return out;
}

/** `body` is a frame as it came up, without its kind: seq, flags, Opus. */
export function writeSpoken(speaker: number, body: Uint8Array): Uint8Array {
  const out = record(voiceKind.frame, 2 + body.length);
  viewOf(out).setUint16(RECORD_HEAD, speaker);
  out.set(body, RECORD_HEAD + 2);
  return out;
}

export function writeHello(self: number, canPublish: boolean, token: string): Uint8Array {
  const text = new TextEncoder().encode(token);
  const out = record(voiceKind.hello, 3 + text.length);
  viewOf(out).setUint16(RECORD_HEAD, self);
  out[RECORD_HEAD + 2] = Number(canPublish);
  out.set(text, RECORD_HEAD + 3);
  return out;
}

export function writePublish(canPublish: boolean): Uint8Array {
  const out = record(voiceKind.publish, 1);
  out[RECORD_HEAD] = Number(canPublish);
  return out;
}

export function writeTalking(speakers: readonly number[]): Uint8Array {
  const out = record(voiceKind.talking, 2 * speakers.length);
  speakers.forEach((speaker, i) => viewOf(out).setUint16(RECORD_HEAD + 2 * i, speaker));
  return out;
}

export function writeFarVoices(voices: readonly FarVoice[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(voices));
  const out = record(voiceKind.far, text.length);
  out.set(text, RECORD_HEAD);
  return out;
}

export const writeBeat = (): Uint8Array => record(voiceKind.beat, 0);

/** What came down. `opus` of a frame is a view of the message. */
export type Heard =
  | { kind: 'frame'; speaker: number; seq: number; flags: number; opus: Uint8Array }
  | { kind: 'hello'; self: number; canPublish: boolean; token: string }
  | { kind: 'publish'; canPublish: boolean }
  | { kind: 'talking'; speakers: number[] }
  | { kind: 'far'; voices: FarVoice[] }
  | { kind: 'beat' };

function readBody(kind: number, body: Uint8Array): Heard | null {
  const view = viewOf(body);
  switch (kind) {
    case voiceKind.frame:
      return body.length <= 2 + FRAME_HEAD ? null : { kind: 'frame', speaker: view.getUint16(0), seq: view.getUint16(2), flags: view.getUint8(4), opus: body.subarray(5) };
    case voiceKind.hello:
      return body.length < 3 ? null : { kind: 'hello', self: view.getUint16(0), canPublish: view.getUint8(2) === 1, token: new TextDecoder().decode(body.subarray(3)) };
    case voiceKind.publish:
      return body.length < 1 ? null : { kind: 'publish', canPublish: view.getUint8(0) === 1 };
    case voiceKind.talking:
      return { kind: 'talking', speakers: Array.from({ length: body.length >> 1 }, (_, i) => view.getUint16(2 * i)) };
    case voiceKind.far:
      return { kind: 'far', voices: JSON.parse(new TextDecoder().decode(body)) as FarVoice[] };
    case voiceKind.beat:
      return { kind: 'beat' };
    default:
      return null;
  }
}

/** The records of a message in their order; those of a kind one does not know are passed over, one that is cut off ends it. */
export function* readDown(message: Uint8Array): Generator<Heard> {
  for (let at = 0; at + RECORD_HEAD <= message.length; ) {
    const length = viewOf(message).getUint16(at + 1);
    const body = message.subarray(at + RECORD_HEAD, at + RECORD_HEAD + length);
    if (body.length < length) return;
    const heard = readBody(message[at] ?? 0, body);
    if (heard !== null) yield heard;
    at += RECORD_HEAD + length;
  }
}
