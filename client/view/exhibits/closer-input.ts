import { dragTurn, keyTurn, zoomTurn } from './closer-turn.ts';
import type { Turn } from './closer-turn.ts';

type Finger = { x: number; y: number };
/** A press that moves less than this many CSS pixels is a tap. */
const TAP_PIXELS = 6;

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
/** Arrow keys also scroll the reading panel and walk through lists: there they keep their meaning. */
const scrolling = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('[data-scrolls], [role="slider"], [role="listbox"]') !== null;

/**
 * While one looks closer, drags, pinches, the wheel and keys turn the object instead of the head. Listens
 * before everyone else on the window, and lets through what does not concern the object. Returns the way out.
 */
export function listenForTurns(canvas: HTMLElement, turn: Turn, tap: (x: number, y: number) => void): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal } as const;
  const fingers = new Map<number, Finger>();
  let travelled = 0;
  const ours = (event: Event) => event.target === canvas;
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  };

  const down = (event: PointerEvent) => {
    if (!ours(event)) return;
    event.stopImmediatePropagation();
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    travelled = 0;
  };
  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId);
    if (finger === undefined) {
      if (ours(event)) event.stopImmediatePropagation();
      return;
    }
    event.stopImmediatePropagation();
    const before = spread();
    const [dx, dy] = [event.clientX - finger.x, event.clientY - finger.y];
    finger.x = event.clientX;
    finger.y = event.clientY;
    travelled += Math.hypot(dx, dy);
    if (fingers.size === 1) dragTurn(turn, dx, dy);
    else if (before > 0) zoomTurn(turn, spread() / before);
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    event.stopImmediatePropagation();
    if (event.type === 'pointerup' && travelled < TAP_PIXELS && fingers.size === 0) tap(event.clientX, event.clientY);
  };
  const wheel = (event: WheelEvent) => {
    if (!ours(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    zoomTurn(turn, Math.exp(-event.deltaY * 0.0015));
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    if (/^(Arrow|Home)/.test(event.key) && scrolling(event.target)) return;
    if (!keyTurn(turn, event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  window.addEventListener('pointerdown', down, options);
  window.addEventListener('pointermove', move, options);
  window.addEventListener('pointerup', up, options);
  window.addEventListener('pointercancel', up, options);
  window.addEventListener('wheel', wheel, { ...options, passive: false });
  window.addEventListener('keydown', key, options);
  return () => stop.abort();
}
