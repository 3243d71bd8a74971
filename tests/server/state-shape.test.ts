import { createHash } from 'node:crypto';
import { Encoder, Reflection } from '@colyseus/schema';
import { expect, it } from 'vitest';
import { GalleryState } from '#protocol/state.ts';
import { STATE_SHAPE } from '#protocol/version.ts';

it('J2: the state shape in version.ts is that of the state', () => {
  const state = new GalleryState({ gallery: '', exhibition: '', revision: '', code: '', capacity: 1 });
  const shape = createHash('sha256').update(Reflection.encode(new Encoder(state))).digest('hex').slice(0, 16);
  expect(STATE_SHAPE, `the state has changed: write STATE_SHAPE = '${shape}' in server/protocol/version.ts`).toBe(shape);
});
