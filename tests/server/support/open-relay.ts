import { createServer } from 'node:http';
import { LocalPresence } from '@colyseus/core';
import { pino } from 'pino';
import { createMeters } from '../../../server/meters.ts';
import { betweenOver } from '../../../server/rooms/between.ts';
import { carrierOver } from '../../../server/rooms/voice-carrier.ts';
import { openVoiceDoor } from '../../../server/voice/voice-door.ts';
import { VoiceRelay } from '../../../server/voice/voice-relay.ts';
import { dial } from '../../support/caller.ts';

/** A relay behind its door, without galleries: who hears whom is said by the test. */
export async function openRelay() {
  let tokens = 0;
  const now = () => performance.now();
  const log = pino({ level: 'silent' });
  const meters = createMeters(() => ({ visitors: 0, galleries: 0 }));
  const relay = new VoiceRelay({ meters, carrier: carrierOver(betweenOver(new LocalPresence(), log), now, log), now, newToken: () => `token-${(tokens += 1)}` });
  const server = createServer();
  openVoiceDoor({ server, relay, allowed: () => true, closing: () => false, meters, log, now });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    relay,
    call: async (gallery: string, number: number) => dial(url, (await relay.issue(gallery, number, true)).token),
    close: async () => {
      await relay.drain();
      await new Promise((closed) => server.close(closed));
    },
  };
}
