/** Rectangles already taken on screen: left, right, bottom, top, in pixels. Reused each frame. */
export type Taken = { boxes: Float32Array; count: number };

export function createTaken(capacity: number): Taken {
  return { boxes: new Float32Array(capacity * 4), count: 0 };
}

/** Takes the rectangle if it touches none taken before; nearest first, so that whoever is nearer keeps the label. */
export function takeRoom(taken: Taken, left: number, right: number, bottom: number, top: number): boolean {
  const { boxes } = taken;
  for (let i = 0; i < taken.count * 4; i += 4) {
    if (left < (boxes[i + 1] as number) && right > (boxes[i] as number) && bottom < (boxes[i + 3] as number) && top > (boxes[i + 2] as number)) return false;
  }
  const o = taken.count * 4;
  if (o >= boxes.length) return false;
  boxes[o] = left;
  boxes[o + 1] = right;
  boxes[o + 2] = bottom;
  boxes[o + 3] = top;
  taken.count++;
  return true;
}
