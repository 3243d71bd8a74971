import { createStore } from 'zustand/vanilla';

/** Public ids of people whom the visitor does not want to see or read; for this visit, on this page only. */
export const hiddenPeople = createStore<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

export function setHidden(id: string, hidden: boolean): void {
  const ids = new Set(hiddenPeople.getState().ids);
  if (hidden) ids.add(id);
  else ids.delete(id);
  hiddenPeople.setState({ ids });
}
