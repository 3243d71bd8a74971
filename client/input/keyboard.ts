import type { Act, Intents } from './intents.ts';

/** Where a key is on the board, whatever the layout prints on it, so that WASD lies under the hand everywhere. */
type Held = 'forward' | 'back' | 'left' | 'right' | 'turnLeft' | 'turnRight' | 'fast';

const held: Record<string, Held> = {
  KeyW: 'forward',
  ArrowUp: 'forward',
  KeyS: 'back',
  ArrowDown: 'back',
  KeyA: 'left',
  KeyD: 'right',
  KeyQ: 'turnLeft',
  ArrowLeft: 'turnLeft',
  KeyE: 'turnRight',
  ArrowRight: 'turnRight',
  ShiftLeft: 'fast',
  ShiftRight: 'fast',
};

/** Acts go by the letter printed on the key: that is what the help names. */
const acts: Record<string, Act> = { m: 'plan', l: 'list', p: 'people', c: 'chat', '?': 'help' };

export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

export function heldBy(press: KeyPress): Held | null {
  // Shift alone is "fast"; with a system key it belongs to the browser.
  return press.altKey || press.ctrlKey || press.metaKey ? null : (held[press.code] ?? null);
}

export function actOf(press: KeyPress): Act | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  return press.key === 'Escape' ? 'stepBack' : (acts[press.key.toLowerCase()] ?? null);
}

/** Words are being typed, or a control uses the arrows itself: the walk must not take its keys. */
export function takesKeys(element: Element | null): boolean {
  return element?.closest('input, textarea, select, [contenteditable="true"], [role="radiogroup"], [role="slider"], dialog') !== null && element !== null;
}

/** Arrows belong to whatever scrolls while the focus is in it. */
function scrolls(element: Element | null): boolean {
  return element?.closest('[data-scrolls]') !== null && element !== null;
}

export class Keyboard {
  private readonly down = new Set<string>();
  private readonly act: (act: Act) => void;
  private readonly walks: boolean;

  /** `walks` false leaves the walking keys to the page: where there is nothing to walk in, arrows scroll. */
  constructor(act: (act: Act) => void, walks = true) {
    this.act = act;
    this.walks = walks;
  }

  /** Listens on the window; returns how to stop. Nothing is held any more once the window loses the focus. */
  attach(target: Window): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    target.addEventListener('keydown', (event) => this.press(event), { signal });
    target.addEventListener('keyup', (event) => this.down.delete(event.code), { signal });
    target.addEventListener('blur', () => this.down.clear(), { signal });
    return () => {
      stop.abort();
      this.down.clear();
    };
  }

  private press(event: KeyboardEvent): void {
    const focus = event.target instanceof Element ? event.target : null;
    const act = actOf(event);
    if (act === 'stepBack') {
      if (!event.defaultPrevented) this.act(act);
      return;
    }
    if (takesKeys(focus) || event.defaultPrevented) return;
    if (act !== null && !event.repeat) {
      event.preventDefault();
      this.act(act);
      return;
    }
    if (!this.walks || heldBy(event) === null) return;
    if (event.code.startsWith('Arrow')) {
      if (scrolls(focus)) return;
      event.preventDefault();
    }
    this.down.add(event.code);
  }

  private holds(name: Held): number {
    for (const code of this.down) if (held[code] === name) return 1;
    return 0;
  }

  /** Adds what is held to the intents of this frame. */
  read(intents: Intents): void {
    if (this.down.size === 0) return;
    intents.forward += this.holds('forward') - this.holds('back');
    intents.sideways += this.holds('right') - this.holds('left');
    intents.turn += this.holds('turnLeft') - this.holds('turnRight');
    if (this.holds('fast') === 1) intents.fast = true;
  }
}
