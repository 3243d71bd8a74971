// People beside each other in a process of their own: `node tests/bench/listeners.ts <url> <exhibition> <speakers> <listeners>`.
// All have a voice line; the first so many talk without a pause.
import { createInterface } from 'node:readline';
import { ACK_EVERY, ACK_WITHIN, VOICE_PATH } from '#protocol/voice.ts';
import { readDown, writeAck, writeFrame } from '#protocol/voice-codec.ts';
import { WebSocket } from 'ws';
import { ticketOf } from '../support/caller.ts';
import { Visitors } from '../support/visitors.ts';
import { quantile } from './figures.ts';

const [url = '', exhibition = '', speaking = '1', listening = '1'] = process.argv.slice(2);
/** Speech at 32 kb/s: milliseconds and bytes of a frame. The first eight bytes tell when it was sent. */
const FRAME = 20;
const OPUS = 80;
/** Bytes before a message's payload on the wire. */
const headOf = (length: number) => (length <= 125 ? 2 : 4);

const visitors = new Visitors(url, exhibition);
const sums = { frames: 0, bytes: 0, sent: 0 };
let delays: number[] = [];

/** A line that acknowledges as the client does. */
async function lineOf(): Promise<WebSocket> {
  const { token } = await ticketOf(await visitors.join());
  const socket = new WebSocket(`${url.replace('http', 'ws')}${VOICE_PATH}?ticket=${token}`, { perMessageDeflate: false });
  let taken = 0;
  let told = 0;
  const acknowledge = () => {
    if (taken !== told && socket.readyState === WebSocket.OPEN) socket.send(writeAck(taken));
    told = taken;
  };
  socket.on('message', (message: Buffer) => {
    taken += 1;
    sums.bytes += headOf(message.length) + message.length;
    for (const heard of readDown(message)) {
      if (heard.kind !== 'frame') continue;
      sums.frames += 1;
      if (sums.frames % 7 === 0) delays.push(performance.now() - new DataView(heard.opus.buffer, heard.opus.byteOffset).getFloat64(0));
    }
    if (taken - told >= ACK_EVERY) acknowledge();
  });
  setInterval(acknowledge, ACK_WITHIN);
  await new Promise((open, failed) => socket.once('open', open).once('error', failed));
  return socket;
}

const lines: WebSocket[] = [];
const all = Number(speaking) + Number(listening);
while (lines.length < all) lines.push(...(await Promise.all(Array.from({ length: Math.min(10, all - lines.length) }, lineOf))));

const began = performance.now();
const speakers = lines.slice(0, Number(speaking)).map((socket, i) => ({ socket, seq: 0, from: began + (i * FRAME) / Number(speaking) }));
setInterval(() => {
  const now = performance.now();
  for (const one of speakers) {
    for (; now - one.from > one.seq * FRAME; one.seq += 1) {
      const opus = new Uint8Array(OPUS);
      new DataView(opus.buffer).setFloat64(0, performance.now());
      one.socket.send(writeFrame(one.seq, 0, opus));
      sums.sent += 1;
    }
  }
}, 2);
process.stdout.write('in\n');

for await (const line of createInterface({ input: process.stdin })) {
  const seconds = Number(line.split(' ')[1]);
  const before = { ...sums };
  delays = [];
  const started = performance.now();
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const took = (performance.now() - started) / 1000;
  const [frames, bytes, sent] = [sums.frames - before.frames, sums.bytes - before.bytes, sums.sent - before.sent];
  process.stdout.write(`${JSON.stringify({ seconds: took, frames, bytes, sent, p50: quantile(delays, 0.5), p99: quantile(delays, 0.99) })}\n`);
}
process.exit(0);
