import { lazy, Suspense } from 'react';
import { useVisit } from '../../visit/visit.ts';

const LiveTourView = lazy(() => import('./live-tour-view.tsx').then((module) => ({ default: module.LiveTourView })));

/** The live tour on a visitor's page; loaded once one is led in their gallery. */
export function LiveNotices() {
  const any = useVisit((visit) => visit.live !== null || visit.liveOver !== null);
  return <Suspense fallback={null}>{any ? <LiveTourView /> : null}</Suspense>;
}
