import { Room, type RoomException, type RoomMethodName } from '@colyseus/core';
import type { Log } from '../log.ts';
import type { Meters } from '../meters.ts';
import type { GalleryState } from '#protocol/state.ts';
import { type GalleryClient, patchBeforeWhole } from './wire.ts';

/** A mistake in a handler is counted and logged, and never ends the process: the rooms' library would, without this. */
export abstract class BaseRoom extends Room<{ state: GalleryState; client: GalleryClient }> {
  protected abstract readonly log: Log;
  protected abstract readonly meters: Meters;

  constructor() {
    super();
    patchBeforeWhole(this);
  }

  override onUncaughtException(error: RoomException, method: RoomMethodName): void {
    this.meters.exceptions.inc({ where: method });
    // The cause is where the mistake is; the exception itself also carries what the visitor sent, which is not for the log.
    const { cause } = error;
    this.log.error({ where: method, mistake: cause instanceof Error ? cause.stack : String(cause) }, 'a handler failed');
  }
}
