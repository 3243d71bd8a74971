import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOut } from '../../../client/view/reading/read-aloud.ts';

class Line extends EventTarget {
  lang = '';
  voice: unknown = null;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** A voice that says what it is told to, when it is told to. */
function voices() {
  const queue: Line[] = [];
  const synthesis = { speak: (line: Line) => queue.push(line), cancel: () => queue.splice(0).forEach((line) => line.dispatchEvent(Object.assign(new Event('error'), { error: 'canceled' }))), getVoices: () => [] };
  return { queue, synthesis: synthesis as unknown as SpeechSynthesis };
}

const words = [{ text: 'One. Two.', language: 'en', fallback: false }, { text: '三。', language: 'zh', fallback: false }];

describe('reading out', () => {
  beforeEach(() => vi.stubGlobal('SpeechSynthesisUtterance', Line));
  afterEach(() => vi.unstubAllGlobals());

  it('says every sentence in its language and tells when the last was heard', () => {
    const { queue, synthesis } = voices();
    const ends: boolean[] = [];
    readOut(synthesis, words, (heard) => ends.push(heard));
    expect(queue.map(({ text, lang }) => [text, lang])).toEqual([['One.', 'en'], ['Two.', 'en'], ['三。', 'zh-CN']]);
    queue[0]!.dispatchEvent(new Event('end'));
    expect(ends).toEqual([]);
    queue[2]!.dispatchEvent(new Event('end'));
    expect(ends).toEqual([true]);
  });

  it('tells once when a voice fails, and nothing when it is silenced', () => {
    const failing = voices();
    const ends: boolean[] = [];
    readOut(failing.synthesis, words, (heard) => ends.push(heard));
    for (const line of failing.queue) line.dispatchEvent(Object.assign(new Event('error'), { error: 'not-allowed' }));
    expect(ends).toEqual([false]);
    const silenced = voices();
    const last = () => silenced.queue.at(-1);
    readOut(silenced.synthesis, words, (heard) => ends.push(heard))();
    expect([last(), ends]).toEqual([undefined, [false]]);
  });
});
