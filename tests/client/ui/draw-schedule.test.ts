import { Matrix4 } from 'three';
import { describe, expect, it } from 'vitest';
import { DrawSchedule } from '../../../client/view/draw-schedule.ts';

const FRAME = 1 / 60;

function drawn(schedule: DrawSchedule, camera: Matrix4, frames: number, stirs = false): number {
  let count = 0;
  for (let i = 0; i < frames; i++) if (schedule.due(camera, stirs, FRAME)) count++;
  return count;
}

describe('drawing only what changes', () => {
  it('draws every frame at first, and one a second once nothing has moved for a while', () => {
    const schedule = new DrawSchedule();
    expect(drawn(schedule, new Matrix4(), 89)).toBe(89);
    drawn(schedule, new Matrix4(), 5);
    expect(drawn(schedule, new Matrix4(), 610)).toBe(10);
    expect(schedule.calm).toBe(true);
  });

  it('draws at once when the camera or anything else moves', () => {
    const schedule = new DrawSchedule();
    drawn(schedule, new Matrix4(), 200);
    expect(schedule.due(new Matrix4().setPosition(0, 0, 0.001), false, FRAME)).toBe(true);
    const other = new DrawSchedule();
    expect(drawn(other, new Matrix4(), 300, true)).toBe(300);
  });
});
