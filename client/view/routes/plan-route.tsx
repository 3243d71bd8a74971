import './routes.css';
import { useMemo } from 'react';
import type { Route } from '#scenes/format/schema.ts';
import type { FloorPoint } from '#scenes/format/schema-parts.ts';
import { useVisit } from '../../visit/visit.ts';
import { legsOf, rounded } from './route-way.ts';

const lineOf = (points: readonly FloorPoint[]): string => points.map(([x, z], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${z.toFixed(2)}`).join(' ');

/** A route on the floor plan: its line, and its cases numbered in walking order. Names are in the list of routes. */
export function PlanRoute({ route }: { route: Route }) {
  const plan = useVisit((visit) => visit.plan);
  const seen = useVisit((visit) => visit.seen);
  const legs = useMemo(() => legsOf(plan, route), [plan, route]);
  const line = useMemo(() => legs.map((leg) => lineOf(rounded(leg.points))).join(' '), [legs]);
  return (
    <g aria-hidden="true" style={{ '--route': route.colour } as React.CSSProperties}>
      <path className="plan-route plan-route-under" d={line} />
      <path className="plan-route" d={line} />
      {legs.map((leg, i) => {
        const [x, z] = leg.points.at(-1)!;
        return (
          <g className="plan-stage" data-seen={seen.includes(leg.to)} key={leg.to} transform={`translate(${x.toFixed(2)} ${z.toFixed(2)})`}>
            <circle r={0.85} />
            <text y={0.38}>{i + 1}</text>
          </g>
        );
      })}
    </g>
  );
}
