import { FRAME_BYTES } from '#protocol/voice.ts';
import { FRAME_HEAD, voiceKind } from '#protocol/voice-codec.ts';
import { closing } from '#protocol/refusals.ts';
import { MALFORMED_PATIENCE, limits } from '../domain/limits.ts';
import { take } from '../domain/token-bucket.ts';
import type { Meters } from '../meters.ts';
import type { Party } from './party.ts';
import type { VoiceLine } from './voice-line.ts';

const ACK_BYTES = 3;
/** Closing code for text, where only binary messages make sense. */
const NO_TEXT = 1003;

export type IntakeDeps = { meters: Meters; now: () => number; speak: (party: Party, body: Uint8Array) => void };

/** Takes in one message of a visitor's line: an acknowledgement, or a frame that may go on. */
export function takeIn(deps: IntakeDeps, party: Party, line: VoiceLine, message: Buffer, isBinary: boolean): void {
  const now = deps.now();
  line.heardAt = now;
  if (!isBinary) {
    line.socket.close(NO_TEXT);
    return;
  }
  const kind = message[0];
  if (kind === voiceKind.frame && message.length > 1 + FRAME_HEAD) {
    const why = doubt(party, message, now);
    if (why === null) {
      deps.meters.voiceFramesIn.inc();
      deps.speak(party, message.subarray(1));
    } else if (why !== 'repeated') deps.meters.voiceDropped.inc({ why });
  } else if (kind !== voiceKind.ack || message.length !== ACK_BYTES || !line.acknowledge(message.readUInt16BE(1))) {
    deps.meters.voiceDropped.inc({ why: 'malformed' });
    line.senseless += 1;
    if (line.senseless >= MALFORMED_PATIENCE) line.socket.close(closing.malformed);
  }
}

/** Why a frame goes no further; null when it does. */
function doubt(party: Party, message: Buffer, now: number): 'muted' | 'size' | 'rate' | 'repeated' | null {
  if (!party.canPublish) return 'muted';
  if (message.length > 1 + FRAME_HEAD + FRAME_BYTES) return 'size';
  if (party.lines.size > 1 && party.isRepeated(message.readUInt16BE(1))) return 'repeated';
  return take(party.frames, limits.voiceFramesPerSpeaker, now) ? null : 'rate';
}
