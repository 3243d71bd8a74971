import { useCallback, useEffect, useState } from 'react';
import type { TourReport } from '#protocol/tour-report.ts';
import { askServer, saveFile } from './save-file.ts';

/** How a live tour went, as the server has written it down. `report` is null until it is here; `again` asks anew after it failed. */
export function useReport(tour: string): { report: TourReport | null; failed: boolean; again: () => void } {
  const [got, setGot] = useState<{ report: TourReport | null; failed: boolean }>({ report: null, failed: false });
  const load = useCallback(() => {
    askServer(`/api/tours/${tour}/report.json`)
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

/** Hands the report over as a file: a table in the language asked for. */
export function downloadReport(tour: string, language: string): Promise<void> {
  return saveFile(`/api/tours/${tour}/report.csv?lang=${encodeURIComponent(language)}`);
}
