import { useCallback, useEffect, useState } from 'react';
import type { TourReport } from '#protocol/tour-report.ts';

/** Milliseconds for which a file that was handed over stays to be fetched. */
const KEPT = 60_000;

async function ask(address: string): Promise<Response> {
  const answer = await fetch(address, { headers: { Accept: 'application/json, text/csv' } });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer;
}

/** How a live tour went, as the server has written it down. `report` is null until it is here; `again` asks anew after it failed. */
export function useReport(tour: string): { report: TourReport | null; failed: boolean; again: () => void } {
  const [got, setGot] = useState<{ report: TourReport | null; failed: boolean }>({ report: null, failed: false });
  const load = useCallback(() => {
    ask(`/api/tours/${tour}/report.json`)
      .then((answer) => answer.json() as Promise<TourReport>)
      .then(
        (report) => setGot({ report, failed: false }),
        (cause: unknown) => {
          console.warn('The report of the tour could not be fetched.', cause);
          setGot({ report: null, failed: true });
        },
      );
  }, [tour]);
  useEffect(load, [load]);
  const again = (): void => {
    setGot({ report: null, failed: false });
    load();
  };
  return { ...got, again };
}

/** Hands the report over as a file: a table in the language asked for. Fetched first, so that a refusal does not lead away from here. */
export async function downloadReport(tour: string, language: string): Promise<void> {
  const answer = await ask(`/api/tours/${tour}/report.csv?lang=${encodeURIComponent(language)}`);
  const name = /filename=([\w.-]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'tour.csv';
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
