import { describe, expect, it } from 'vitest';
import type { Placed } from '#scenes/format/placement.ts';
import { sentences, voiceFor, wordsAloud } from '../../../client/view/reading/read-aloud.ts';
import { numberSources } from '#scenes/format/number-sources.ts';
import { sourcesOf } from '#scenes/format/sources-of.ts';

const sources = {
  a: { title: 'A report', url: 'https://example.org/a', tier: 'A', year: 2020 },
  b: { title: 'A newspaper', url: 'https://example.org/b', tier: 'B' },
  c: { title: 'A page', url: 'https://example.org/c', tier: 'C' },
} as const;
const figure = (source: string) => ({ label: { en: 'L' }, value: 1, unit: { en: 'u' }, year: 2020, source, check: 'confirmed' as const });

function placed(exhibit: Placed['exhibit']): Placed {
  return { ref: 'city/one', hall: 'h', caseId: 'city', exhibit, sources, figures: { x: figure('c'), y: figure('a'), z: figure('c') }, position: [0, 0, 0], yaw: 0, plinth: null, stand: { at: [0, 1], yaw: 0 } };
}

const chart = placed({ kind: 'chart', id: 'one', title: { en: 'T' }, alt: { en: 'A' }, form: 'bar', text: { en: 'X' }, unit: { en: 'u' }, points: [{ figure: 'x' }, { figure: 'y' }, { figure: 'z' }], size: [2, 1.3] });
const vase = placed({
  kind: 'object', id: 'one', title: { en: 'Vase', zh: '梅瓶' }, alt: { en: 'A vase' }, model: '/assets/objects/meiping.glb', scale: 1, text: { en: 'It is blue.', zh: '青花。' },
  annotations: [{ id: 'mouth', anchor: 'mouth', title: { en: 'Mouth' }, text: { en: 'Small.' } }],
});

describe('sources of an exhibit', () => {
  it('are those of its figures, each once, in their order', () => {
    expect(sourcesOf(chart)).toEqual(['c', 'a']);
    expect(numberSources(sourcesOf(chart), sources).map((one) => [one.number, one.source.title])).toEqual([[1, 'A page'], [2, 'A report']]);
  });

  it('are all of its case for a text or an object', () => {
    expect(sourcesOf(vase)).toEqual(['a', 'b', 'c']);
  });
});

describe('reading aloud', () => {
  it('says title, text and annotations, each in the language there is', () => {
    expect(wordsAloud(vase, 'zh', ['en', 'zh']).map((words) => [words.language, words.text])).toEqual([['zh', '梅瓶'], ['zh', '青花。'], ['en', 'Mouth'], ['en', 'Small.']]);
  });

  it('goes by sentences in both scripts', () => {
    expect(sentences({ text: 'One kiln. Two kilns.', language: 'en', fallback: false })).toEqual(['One kiln.', 'Two kilns.']);
    expect(sentences({ text: '一座窑。两座窑。', language: 'zh', fallback: false })).toEqual(['一座窑。', '两座窑。']);
  });

  it('picks a voice of the language, on the device before others', () => {
    const voice = (lang: string, localService: boolean) => ({ lang, localService, default: false, name: lang, voiceURI: lang });
    const voices = [voice('zh-TW', true), voice('zh-CN', false), voice('en-US', true), voice('zh_CN', true)];
    expect(voiceFor('zh', voices)?.lang).toBe('zh_CN');
    expect(voiceFor('en', voices)?.lang).toBe('en-US');
    expect(voiceFor('fr', voices)).toBeNull();
  });
});
