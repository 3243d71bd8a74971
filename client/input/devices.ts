import { clearIntents, createIntents, type Act, type Intents } from './intents.ts';
import { Keyboard } from './keyboard.ts';
import { Pointer, type PointerActs } from './pointer.ts';
import { createStick, readStick, type Stick } from './stick.ts';

/** All devices of a page that is not in a headset, read once per frame. */
export class Devices {
  readonly intents: Intents = createIntents();
  readonly stick: Stick = createStick();
  private readonly keyboard: Keyboard;
  private readonly pointer: Pointer;

  constructor(act: (act: Act) => void, pointerActs: PointerActs) {
    this.keyboard = new Keyboard(act);
    this.pointer = new Pointer(pointerActs);
  }

  /** Listens to the window's keys and the canvas's pointers; returns how to stop. */
  attach(view: Window, canvas: HTMLElement): () => void {
    const stops = [this.keyboard.attach(view), this.pointer.attach(canvas)];
    return () => stops.forEach((stop) => stop());
  }

  /** Gathers what was asked since the last frame. */
  read(): Intents {
    clearIntents(this.intents);
    this.keyboard.read(this.intents);
    this.pointer.read(this.intents);
    readStick(this.stick, this.intents);
    return this.intents;
  }
}
