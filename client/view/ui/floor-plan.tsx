import './floor-plan.css';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Placed } from '#scenes/format/placement.ts';
import type { Hall } from '#scenes/format/schema.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { PlanRoute } from '../routes/plan-route.tsx';
import { useT } from './i18n.ts';
import { Panel } from './panel.tsx';
import { gapsOf, solidsOf, viewBox } from './plan-drawing.ts';
import { PlanPeople } from './plan-people.tsx';
import { useSay } from './spoken.tsx';

type GoalProps = { go: () => void; label: string; onName: (name: string) => void };

/** What makes a part of the drawing a button: pointer, keyboard and name. */
function goal({ go, label, onName }: GoalProps) {
  return {
    'aria-label': label,
    onBlur: () => onName(''),
    onClick: go,
    onFocus: () => onName(label),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      go();
    },
    onPointerEnter: () => onName(label),
    onPointerLeave: () => onName(''),
    role: 'button',
    tabIndex: 0,
  };
}

function HallShape({ hall, accent, onName }: { hall: Hall; accent: string | undefined; onName: (name: string) => void }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const [west, north, east, south] = hall.floor;
  const name = say(hall.title);
  const go = (): void => store.getState().travelTo((west + east) / 2, (north + south) / 2);
  return (
    <g className="plan-hall plan-goal" style={{ '--field': accent } as React.CSSProperties} {...goal({ go, label: t('shell.planHall', { hall: name }), onName })}>
      <rect height={south - north} width={east - west} x={west} y={north} />
      <rect className="plan-field" height={0.5} width={east - west} x={west} y={north} />
      <text x={(west + east) / 2} y={north + 2.2}>
        {name}
      </text>
    </g>
  );
}

function ExhibitMark({ placed, onName }: { placed: Placed; onName: (name: string) => void }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const here = useVisit((visit) => visit.here.near === placed.ref);
  const [x, , z] = placed.position;
  const standing = placed.plinth !== null;
  const turn = (-placed.yaw * 180) / Math.PI;
  return (
    <g
      aria-current={here ? 'location' : undefined}
      className="plan-exhibit plan-goal"
      transform={`translate(${x.toFixed(2)} ${z.toFixed(2)})`}
      {...goal({ go: () => store.getState().goTo(placed.ref), label: t('shell.planExhibit', { exhibit: say(placed.exhibit.title) }), onName })}
    >
      <circle className="plan-ring" r={0.85} />
      {standing ? (
        <circle className="plan-mark" r={0.42} />
      ) : (
        <rect className="plan-mark" height={0.34} transform={`rotate(${turn.toFixed(1)})`} width={'size' in placed.exhibit ? placed.exhibit.size[0] * 0.8 : 1} x={'size' in placed.exhibit ? placed.exhibit.size[0] * -0.4 : -0.5} y={-0.1} />
      )}
    </g>
  );
}

/** The building from above: halls, ways through, exhibits, oneself and the others; each hall and exhibit leads there. */
export function FloorPlan() {
  const t = useT();
  const exhibition = useVisit((visit) => visit.exhibition);
  const plan = useVisit((visit) => visit.plan);
  const followed = useVisit((visit) => visit.route);
  const say = useSay();
  const [name, setName] = useState('');
  const [shown, setShown] = useState(followed);
  const route = exhibition.routes.find((one) => one.id === shown);
  const drawing = useMemo(() => ({ box: viewBox(plan), gaps: gapsOf(exhibition), solids: solidsOf(exhibition) }), [exhibition, plan]);
  return (
    <Panel title={t('shell.planTitle')} wide>
      <p aria-hidden="true" className="hint plan-label">
        {name === '' ? t('shell.planHint') : name}
      </p>
      {exhibition.routes.length === 0 ? null : (
        <div aria-label={t('routes.onPlan')} className="route-chips" role="group">
          {exhibition.routes.map((one) => (
            <button
              aria-pressed={one.id === shown}
              className="button"
              key={one.id}
              onClick={() => setShown(one.id === shown ? null : one.id)}
              style={{ '--route': one.colour } as React.CSSProperties}
              type="button"
            >
              {say(one.title)}
            </button>
          ))}
        </div>
      )}
      <svg aria-label={t('shell.planTitle')} className="plan-drawing" role="group" viewBox={drawing.box}>
        {plan.halls.map((hall) => (
          <HallShape accent={hall.accent ?? (hall.field === undefined ? undefined : exhibition.fields[hall.field]?.accent)} hall={hall} key={hall.id} onName={setName} />
        ))}
        {drawing.gaps.map((gap) => (
          <line className="plan-opening" key={`${gap.x1} ${gap.z1}`} x1={gap.x1} x2={gap.x2} y1={gap.z1} y2={gap.z2} />
        ))}
        {drawing.solids.map((points) => (
          <polygon className="plan-solid" key={points} points={points} />
        ))}
        {plan.placed.map((placed) => (
          <ExhibitMark key={placed.ref} onName={setName} placed={placed} />
        ))}
        {route === undefined ? null : <PlanRoute route={route} />}
        <PlanPeople />
      </svg>
    </Panel>
  );
}
