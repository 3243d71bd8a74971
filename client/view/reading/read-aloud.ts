import { useCallback, useEffect, useRef, useState } from 'react';
import { speak } from '#scenes/format/speak.ts';
import type { Spoken } from '#scenes/format/speak.ts';
import type { Placed } from '#scenes/format/placement.ts';
import type { Words } from '#scenes/format/words.ts';

/** What is read aloud of an exhibit, in order: title, text, and the titles and texts of its parts. */
export function wordsAloud(placed: Placed, language: string, declared: readonly string[]): Spoken[] {
  const { exhibit } = placed;
  const parts: Words[] = [exhibit.title, exhibit.text];
  if (exhibit.kind === 'object') for (const spot of exhibit.annotations) parts.push(spot.title, spot.text);
  if (exhibit.kind === 'timeline') for (const entry of exhibit.entries) parts.push(entry.title, ...(entry.text === undefined ? [] : [entry.text]));
  return parts.map((words) => speak(words, language, declared));
}

/** Sentences: engines fall silent in the middle of long texts. */
export function sentences({ text, language }: Spoken): string[] {
  const parts = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...parts].map((part) => part.segment.trim()).filter((part) => part !== '');
}

/** A voice for the language: the exact region first, then the same language, voices on the device before others. */
export function voiceFor(language: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const [primary = language] = language.toLowerCase().split('-');
  const wished = primary === 'zh' && !language.includes('-') ? 'zh-cn' : language.toLowerCase();
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().replace('_', '-');
  const score = (voice: SpeechSynthesisVoice) => (tag(voice) === wished ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return voices.filter((voice) => tag(voice).split('-')[0] === primary).sort((a, b) => score(b) - score(a))[0] ?? null;
}

/** The browser's voices; null where there are none. */
export function findVoices(): SpeechSynthesis | null {
  return typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null;
}

/** Reads words out, sentence by sentence. `onEnd` when the last was said, with true, or when a voice failed; not when they are silenced. Returns how to silence them. */
export function readOut(synthesis: SpeechSynthesis, words: readonly Spoken[], onEnd: (heard: boolean) => void): () => void {
  let over = false;
  const end = (heard: boolean): void => {
    if (over) return;
    over = true;
    onEnd(heard);
  };
  synthesis.cancel();
  const lines = words.flatMap((spoken) => sentences(spoken).map((text) => ({ text, language: spoken.language })));
  lines.forEach(({ text, language }, i) => {
    const line = new SpeechSynthesisUtterance(text);
    line.lang = language === 'zh' ? 'zh-CN' : language;
    line.voice = voiceFor(language, synthesis.getVoices());
    if (i === lines.length - 1) line.addEventListener('end', () => end(true));
    line.addEventListener('error', (event) => {
      if (event.error !== 'interrupted' && event.error !== 'canceled') end(false);
    });
    synthesis.speak(line);
  });
  return () => {
    over = true;
    synthesis.cancel();
  };
}

/** Reading aloud by the browser's own voices. `available` is false where there are none. */
export function useReadAloud(words: readonly Spoken[]): { available: boolean; reading: boolean; toggle: () => void } {
  const [reading, setReading] = useState(false);
  const silence = useRef<() => void>(() => undefined);
  const synthesis = findVoices();

  useEffect(() => () => silence.current(), []);

  const toggle = useCallback(() => {
    if (synthesis === null) return;
    silence.current();
    if (!reading) silence.current = readOut(synthesis, words, () => setReading(false));
    setReading(!reading && words.length > 0);
  }, [reading, synthesis, words]);

  return { available: synthesis !== null, reading, toggle };
}
