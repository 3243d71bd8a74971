import { useCallback, useEffect, useRef, useState } from 'react';
import type { Acted } from '../../net/gallery-link.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useLiveTour } from './use-console.ts';

/** What only those who lead or help are told: the guide's notes, the key of the link, dismissed questions. */
export type Sheet = Extract<Acted<'tour-console'>, { ok: true }>;
/** `sheet` is null until it is here; `refused` says why it did not come; `ask` asks for it anew. */
export type SheetNow = { sheet: Sheet | null; refused: string | null; ask: () => void };

/** The sheet of the live tour: asked for with every connection, and again when a question comes or goes. */
export function useSheet(): SheetNow {
  const store = useVisitStore();
  const joined = useVisit((visit) => visit.link.state === 'joined');
  const questions = useLiveTour().questions.map(({ id }) => id).join();
  const [got, setGot] = useState<Omit<SheetNow, 'ask'>>({ sheet: null, refused: null });
  /** The questions that were there when it was asked for; null without a line. */
  const about = joined ? questions : null;
  const latest = useRef<string | null>(null);
  const ask = useCallback(() => {
    latest.current = about;
    if (about === null) return;
    void store
      .getState()
      .gallery?.tourAct('tour-console', {})
      .then((answer) => {
        if (latest.current !== about) return;
        setGot(({ sheet }) => (answer.ok ? { sheet: answer, refused: null } : { sheet, refused: answer.refusal.code }));
      });
  }, [store, about]);
  useEffect(ask, [ask]);
  return { ...got, ask };
}
