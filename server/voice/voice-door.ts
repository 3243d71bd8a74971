import { type IncomingMessage, STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import { ALSO_QUERY, TICKET_QUERY, VOICE_PATH } from '#protocol/voice.ts';
import { WebSocketServer } from 'ws';
import type { Log } from '../log.ts';
import type { Meters } from '../meters.ts';
import { takeIn } from './voice-intake.ts';
import type { VoiceRelay } from './voice-relay.ts';

/** Largest message a visitor may send, in bytes. */
const LARGEST_MESSAGE = 4 * 1024;
/** Closing code for a mistake of ours. */
const MISTAKE = 1011;

export type VoiceDoorDeps = { server: Server; relay: VoiceRelay; allowed: (origin: string | undefined, host: string | undefined) => boolean; closing: () => boolean; meters: Meters; log: Log; now: () => number };

/** Whether a request is for a voice line, whose door opens it beside that of the galleries. */
export const isForVoice = (request: IncomingMessage): boolean => request.url?.split('?', 1)[0] === VOICE_PATH;

/** Opens voice lines: one for each ticket. */
export function openVoiceDoor(deps: VoiceDoorDeps): void {
  const { relay, meters, log, now } = deps;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false, clientTracking: false });
  const intake = { meters, now, speak: relay.speak.bind(relay) };
  deps.server.on('upgrade', (request, wire: Duplex, head) => {
    if (!isForVoice(request)) return;
    if (deps.closing()) return refuse(wire, 503);
    if (!deps.allowed(request.headers.origin, request.headers.host)) return refuse(wire, 403);
    const query = new URLSearchParams(request.url?.slice(VOICE_PATH.length));
    const party = relay.redeem(query.get(TICKET_QUERY) ?? '');
    if (party === null) return refuse(wire, 401);
    if (wire instanceof Socket) wire.setNoDelay(true);
    sockets.handleUpgrade(request, wire, head, (socket) => {
      const line = relay.admit(party, socket, wire, query.has(ALSO_QUERY));
      socket.on('message', (message, isBinary) => {
        try {
          // With one chunk per message, which is what a socket gives unless told otherwise.
          takeIn(intake, party, line, message as Buffer, isBinary);
        } catch (cause) {
          meters.exceptions.inc({ where: 'voice' });
          log.error({ where: 'voice', mistake: cause instanceof Error ? cause.stack : String(cause) }, 'a handler failed');
          socket.close(MISTAKE);
        }
      });
      socket.on('close', () => relay.gone(party, line));
      // The socket closes itself, with the code that tells why.
      socket.on('error', () => meters.voiceDropped.inc({ why: 'wire' }));
    });
  });
}

function refuse(wire: Duplex, status: 401 | 403 | 503): void {
  wire.on('error', () => wire.destroy());
  wire.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
