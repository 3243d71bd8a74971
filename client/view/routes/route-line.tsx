import { useEffect, useMemo } from 'react';
import { DoubleSide, Mesh, MeshBasicMaterial } from 'three';
import { useVisit } from '../../visit/visit.ts';
import { stageOf } from '../../visit/route-progress.ts';
import { lineGeometry } from './line-geometry.ts';
import { legsOf, rounded } from './route-way.ts';

/** Above the floor, and above the pointer's ring by nothing: the ring is drawn after it. Metres. */
const LIFT = 0.006;
/** How strongly the leg to the next case and all others are drawn. */
const NEXT = 0.85;
const OTHERS = 0.32;

/** The route being followed as a line on the floor; the leg that leads on is the strongest. */
export function RouteLine() {
  const plan = useVisit((visit) => visit.plan);
  const route = useVisit((visit) => visit.exhibition.routes.find((one) => one.id === visit.route));
  const seen = useVisit((visit) => visit.seen);
  const legs = useMemo(() => (route === undefined ? [] : legsOf(plan, route)), [plan, route]);
  const next = route === undefined ? null : (route.cases[stageOf(route, seen).next ?? -1]?.case ?? null);
  const mesh = useMemo(() => {
    const ribbons = legs.map((leg) => ({ points: rounded(leg.points), colour: route?.colour ?? '#000000', strength: leg.to === next ? NEXT : OTHERS }));
    const line = new Mesh(lineGeometry(ribbons, LIFT), new MeshBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false, side: DoubleSide }));
    line.raycast = () => undefined;
    line.renderOrder = 3;
    return line;
  }, [legs, next, route]);
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      mesh.material.dispose();
    },
    [mesh],
  );
  return <primitive object={mesh} />;
}
