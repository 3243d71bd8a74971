import { lazy, Suspense } from 'react';
import { useVisit } from '../../visit/visit.ts';

const LiveTourView = lazy(() => import('./live-tour-view.tsx').then((module) => ({ default: module.LiveTourView })));
const PlannedNotice = lazy(() => import('./planned-notice.tsx').then((module) => ({ default: module.PlannedNotice })));

/** The live tour on a visitor's page; loaded once one is led in their gallery, or when they have come for one. */
export function LiveNotices() {
  const any = useVisit((visit) => visit.live !== null || visit.liveOver !== null);
  const planned = useVisit((visit) => visit.planned);
  return (
    <Suspense fallback={null}>
      {any ? <LiveTourView /> : null}
      {planned === null ? null : <PlannedNotice id={planned} key={planned} />}
    </Suspense>
  );
}
