import type { Group } from 'three';

/** Milliseconds a model rests before it is freed: long enough for its exhibit to be made anew. */
const REST = 10_000;

export type RestingModels = {
  /** Keeps a model that may be wanted again at once, as when the visitor changes the language. */
  lay(key: string, model: Group): void;
  /** Takes a resting model back; null when there is none. */
  wake(key: string): Group | null;
};

/** A short rest for models between two stages, so that a change of language does not load them again. */
export function createRestingModels(free: (model: Group) => void): RestingModels {
  const resting = new Map<string, { model: Group; timer: ReturnType<typeof setTimeout> }>();
  const end = (key: string): Group | null => {
    const found = resting.get(key);
    if (found === undefined) return null;
    clearTimeout(found.timer);
    resting.delete(key);
    return found.model;
  };
  return {
    lay(key, model) {
      const before = end(key);
      if (before !== null) free(before);
      model.removeFromParent();
      const timer = setTimeout(() => {
        end(key);
        free(model);
      }, REST);
      resting.set(key, { model, timer });
    },
    wake: end,
  };
}
