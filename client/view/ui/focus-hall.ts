/** Gives the keyboard back to the hall. */
export function focusHall(): void {
  document.querySelector<HTMLElement>('.stage-canvas')?.focus({ preventScroll: true });
}
