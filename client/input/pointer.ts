import type { Intents } from './intents.ts';

/** Pixels and milliseconds within which a press is a tap and not a drag. */
const TAP_REACH = 7;
const TAP_TIME = 600;
/** Radians of turning for a drag across the whole view's shorter side. */
const DRAG_TURN = 1.9;

/** A point of the view: −1…1 to the right and upwards, as a camera takes it; and in CSS pixels of the page. */
export type ViewPoint = { x: number; y: number; clientX: number; clientY: number };

export type PointerActs = {
  tap(point: ViewPoint): void;
  /** Where a mouse or pen rests; null when it leaves or while it drags. Touch never hovers. */
  hover(point: ViewPoint | null): void;
};

/** Drag to look, tap to act, on the canvas; mouse, pen and touch alike. The world is dragged, as on a map. */
export class Pointer {
  private readonly acts: PointerActs;
  private active: { id: number; x: number; y: number; startX: number; startY: number; since: number; dragging: boolean } | null = null;
  private yaw = 0;
  private pitch = 0;

  constructor(acts: PointerActs) {
    this.acts = acts;
  }

  attach(canvas: HTMLElement): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    canvas.addEventListener('pointerdown', (event) => this.press(canvas, event), { signal });
    canvas.addEventListener('pointermove', (event) => this.move(canvas, event), { signal });
    canvas.addEventListener('pointerup', (event) => this.release(canvas, event), { signal });
    canvas.addEventListener('pointercancel', () => (this.active = null), { signal });
    canvas.addEventListener('pointerleave', () => this.acts.hover(null), { signal });
    canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    return () => stop.abort();
  }

  private pointOf(canvas: HTMLElement, event: PointerEvent): ViewPoint {
    const { clientX, clientY } = event;
    const box = canvas.getBoundingClientRect();
    return { x: ((clientX - box.left) / box.width) * 2 - 1, y: 1 - ((clientY - box.top) / box.height) * 2, clientX, clientY };
  }

  private press(canvas: HTMLElement, event: PointerEvent): void {
    if (this.active !== null || event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const { pointerId: id, clientX: x, clientY: y, timeStamp: since } = event;
    this.active = { id, x, y, startX: x, startY: y, since, dragging: false };
  }

  private move(canvas: HTMLElement, event: PointerEvent): void {
    const active = this.active;
    if (active === null) {
      if (event.pointerType !== 'touch') this.acts.hover(this.pointOf(canvas, event));
      return;
    }
    if (active.id !== event.pointerId) return;
    if (!active.dragging && Math.hypot(event.clientX - active.startX, event.clientY - active.startY) > TAP_REACH) {
      active.dragging = true;
      this.acts.hover(null);
    }
    if (!active.dragging) return;
    const scale = DRAG_TURN / Math.min(canvas.clientWidth, canvas.clientHeight);
    this.yaw += (event.clientX - active.x) * scale;
    this.pitch += (event.clientY - active.y) * scale;
    active.x = event.clientX;
    active.y = event.clientY;
  }

  private release(canvas: HTMLElement, event: PointerEvent): void {
    const active = this.active;
    if (active === null || active.id !== event.pointerId) return;
    this.active = null;
    if (!active.dragging && event.timeStamp - active.since < TAP_TIME) this.acts.tap(this.pointOf(canvas, event));
  }

  /** Hands over the turning gathered since the last frame. */
  read(intents: Intents): void {
    intents.lookYaw += this.yaw;
    intents.lookPitch += this.pitch;
    this.yaw = 0;
    this.pitch = 0;
  }
}
