/** What the devices ask of the body, gathered between two frames. Mutated in place. */
export type Intents = {
  /** −1 back … 1 forward, from keys and stick. */
  forward: number;
  /** −1 left … 1 right. */
  sideways: number;
  /** −1 right … 1 left, as yaw grows. */
  turn: number;
  fast: boolean;
  /** Radians to turn the head by since the last frame. */
  lookYaw: number;
  lookPitch: number;
};

export function createIntents(): Intents {
  return { forward: 0, sideways: 0, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 };
}

/** Single acts a device may ask for; the page decides what they mean now. */
export type Act = 'stepBack' | 'list' | 'plan' | 'people' | 'chat' | 'settings' | 'help' | 'share';

/** Forgets the last frame's wishes before the devices are read again. */
export function clearIntents(intents: Intents): void {
  intents.forward = 0;
  intents.sideways = 0;
  intents.turn = 0;
  intents.fast = false;
  intents.lookYaw = 0;
  intents.lookPitch = 0;
}
