import { describe, expect, it } from 'vitest';
import { actOf, heldBy, type KeyPress } from '../../../client/input/keyboard.ts';

const press = (code: string, key: string, more: Partial<KeyPress> = {}): KeyPress => ({ code, key, altKey: false, ctrlKey: false, metaKey: false, ...more });

describe('the keyboard', () => {
  it('walks by the place of the key, whatever the layout prints on it', () => {
    expect(heldBy(press('KeyW', 'z'))).toBe('forward');
    expect(heldBy(press('KeyA', 'q'))).toBe('left');
    expect(heldBy(press('ArrowLeft', 'ArrowLeft'))).toBe('turnLeft');
    expect(heldBy(press('ShiftRight', 'Shift'))).toBe('fast');
  });

  it('acts by the letter printed on the key', () => {
    expect(actOf(press('KeyM', 'm'))).toBe('plan');
    expect(actOf(press('Semicolon', 'M'))).toBe('plan');
    expect(actOf(press('Minus', '?'))).toBe('help');
    expect(actOf(press('Escape', 'Escape'))).toBe('stepBack');
    expect(actOf(press('KeyX', 'x'))).toBeNull();
  });

  it('leaves the browser its own shortcuts', () => {
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey'] as const) {
      expect(heldBy(press('KeyD', 'd', { [modifier]: true }))).toBeNull();
      expect(actOf(press('KeyP', 'p', { [modifier]: true }))).toBeNull();
    }
  });
});
