import { useEffect, useRef, useState } from 'react';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { AVATAR_COLOURS } from '../people/avatar-colours.ts';
import { useT } from './i18n.ts';
import { directionOf, turnOf } from './plan-drawing.ts';
import { useSay } from './spoken.tsx';

/** Milliseconds between two looks at where everyone is: a drawing, not a film. */
const EVERY = 200;

/** Oneself and the others on the floor plan. Positions are written straight into the drawing, not through React. */
export function PlanPeople() {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const you = useRef<SVGGElement>(null);
  const others = useRef<SVGGElement>(null);
  const hall = useVisit((visit) => visit.plan.halls.find((one) => one.id === visit.here.hall));
  const count = useVisit((visit) => visit.people.filter((person) => person.id !== visit.me.id).length);
  const [direction, setDirection] = useState(() => directionOf(store.getState().body.yaw));

  useEffect(() => {
    const place = (): void => {
      const { body, whereOthers } = store.getState();
      you.current?.setAttribute('transform', `translate(${body.x.toFixed(2)} ${body.z.toFixed(2)}) rotate(${turnOf(body.yaw).toFixed(1)})`);
      setDirection(directionOf(body.yaw));
      const group = others.current;
      if (group === null) return;
      const seen = whereOthers();
      while (group.childElementCount > seen.length) group.lastElementChild?.remove();
      while (group.childElementCount < seen.length) {
        const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
        dot.setAttribute('class', 'plan-other');
        dot.setAttribute('r', '0.4');
        group.append(dot);
      }
      seen.forEach((one, index) => {
        const dot = group.children[index];
        dot?.setAttribute('cx', one.position[0].toFixed(2));
        dot?.setAttribute('cy', one.position[2].toFixed(2));
        dot?.setAttribute('fill', AVATAR_COLOURS[one.colour]?.coat ?? '');
      });
    };
    place();
    const timer = setInterval(place, EVERY);
    return () => clearInterval(timer);
  }, [store]);

  const where = t('shell.planYou', { hall: hall === undefined ? '' : say(hall.title), direction: t(`shell.directions.${direction}`) });
  return (
    <>
      <g aria-label={t('shell.planOthers', { count })} ref={others} role="img" />
      <g aria-label={where} className="plan-you" ref={you} role="img">
        <circle r={1.1} />
        <path d="M0-1.05.72.85 0 .42-.72.85z" />
      </g>
    </>
  );
}
