import { createStore } from 'zustand/vanilla';

/** Whether I point at things for all: while the key is held, or since the console's button was pressed. Only the lead and whoever is in the spotlight are shown. */
export const ownPointer = createStore<{ held: boolean; kept: boolean }>(() => ({ held: false, kept: false }));

/** The console's button: points until it is pressed again. */
export function togglePointer(): void {
  ownPointer.setState(({ kept }) => ({ kept: !kept }));
}

export function isPointing(): boolean {
  const { held, kept } = ownPointer.getState();
  return held || kept;
}
