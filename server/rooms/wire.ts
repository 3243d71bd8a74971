import { type Client, ClientState, Protocol, type Room } from '@colyseus/core';
import type { WebSocketClient } from '@colyseus/ws-transport';
import { binary } from '#protocol/messages.ts';
import type { News } from '#protocol/messages.ts';

/** A visitor's line as the rooms' library has it, with the messages we send over it. */
export type GalleryClient = Client<{ messages: News }>;

/** The two bytes with which the rooms' library begins a binary message of pose frames. */
export const POSES_PREFIX = new Uint8Array([Protocol.ROOM_DATA_BYTES, binary.poses]);

/** The socket below a client: the only place that reaches past the rooms' library. */
function socketOf(client: GalleryClient): WebSocketClient['ref'] {
  return (client as unknown as WebSocketClient).ref;
}

/** True once the client has taken in the handshake; anything sent earlier would come before the state. */
export function isReady(client: GalleryClient): boolean {
  return client.state === ClientState.JOINED;
}

/** Bytes that wait because the reader is slower than we send. */
export function waitingBytes(client: GalleryClient): number {
  return socketOf(client).bufferedAmount;
}

/** Sends a whole message as it is, shared by as many receivers as there are. */
export function sendWhole(client: GalleryClient, bytes: Uint8Array): void {
  client.raw(bytes);
}

/** Ends the line at once, without waiting for what is queued. */
export function cut(client: GalleryClient): void {
  socketOf(client).terminate();
}

/**
 * Sends everybody else what is pending before somebody is told the state whole. Otherwise an item that was added to a list
 * before, and changed after, would come to them as added once more: the list would be too long for them.
 */
export function patchBeforeWhole(room: Room<{ client: GalleryClient }>): void {
  const inside = room as unknown as { sendFullState: (client: GalleryClient) => void };
  const whole = inside.sendFullState.bind(room);
  inside.sendFullState = (client) => {
    const { state } = client;
    client.state = ClientState.JOINING;
    room.broadcastPatch();
    client.state = state;
    whole(client);
  };
}
