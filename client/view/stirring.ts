let stirred = false;

/** Told by whatever comes into the hall or changes there without the visitor's doing: it is drawn at once, frame by frame until it has settled. */
export function stir(): void {
  stirred = true;
}

/** Whether anything has since the last question. */
export function hasStirred(): boolean {
  const has = stirred;
  stirred = false;
  return has;
}
