import { AVATAR_COLOURS } from '../view/people/avatar-colours.ts';

/** What a visitor chose, kept in this browser only. */
export type Settings = {
  /** Language tag; null follows the browser. */
  language: string | null;
  /** As others see it; empty lets the gallery give one. */
  name: string;
  /** Index into the avatar colours. */
  colour: number;
  quality: 'auto' | 'low' | 'medium' | 'high';
  /** The halls in three dimensions, or the same gallery as a page of words: the twin. */
  view: 'hall' | 'words';
  textScale: 1 | 1.25 | 1.5 | 2;
  motion: 'system' | 'reduced' | 'full';
  /** The landing card was used once. */
  landed: boolean;
  /** The visitor has walked once: the hint on how to move is no longer needed. */
  walked: boolean;
};

export const qualities = ['auto', 'low', 'medium', 'high'] as const;
export const views = ['hall', 'words'] as const;
export const textScales = [1, 1.25, 1.5, 2] as const;
export const motions = ['system', 'reduced', 'full'] as const;
export const NAME_LENGTH = 24;

/** Where settings are kept; `localStorage` has this shape. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'pavilion.settings';

export function freshSettings(chance: () => number = Math.random): Settings {
  return {
    language: null,
    name: '',
    colour: Math.floor(chance() * AVATAR_COLOURS.length),
    quality: 'auto',
    view: 'hall',
    textScale: 1,
    motion: 'system',
    landed: false,
    walked: false,
  };
}

function oneOf<T>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

/** Takes from unknown data what is sound, field by field; the rest stays as in `base`. Checked by hand: zod would cost 15 KB before the first frame. */
export function soundSettings(data: unknown, base: Settings): Settings {
  if (typeof data !== 'object' || data === null) return base;
  const raw = data as Record<string, unknown>;
  const language = typeof raw['language'] === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(raw['language']) ? raw['language'] : base.language;
  return {
    language: raw['language'] === null ? null : language,
    name: typeof raw['name'] === 'string' ? [...raw['name'].normalize('NFC').trim()].slice(0, NAME_LENGTH).join('') : base.name,
    colour: oneOf([...AVATAR_COLOURS.keys()], raw['colour'], base.colour),
    quality: oneOf(qualities, raw['quality'], base.quality),
    view: oneOf(views, raw['view'], base.view),
    textScale: oneOf(textScales, raw['textScale'], base.textScale),
    motion: oneOf(motions, raw['motion'], base.motion),
    landed: typeof raw['landed'] === 'boolean' ? raw['landed'] : base.landed,
    walked: typeof raw['walked'] === 'boolean' ? raw['walked'] : base.walked,
  };
}

/** Storage may be forbidden, full or filled with something else: the visit then simply starts fresh. */
export function readSettings(shelf: Shelf | null): Settings {
  const fresh = freshSettings();
  try {
    const text = shelf?.getItem(KEY);
    return text ? soundSettings(JSON.parse(text), fresh) : fresh;
  } catch (cause) {
    console.warn('Settings could not be read; starting fresh.', cause);
    return fresh;
  }
}

export function writeSettings(shelf: Shelf | null, settings: Settings): void {
  try {
    shelf?.setItem(KEY, JSON.stringify(settings));
  } catch (cause) {
    console.warn('Settings could not be kept; they last until the page closes.', cause);
  }
}
