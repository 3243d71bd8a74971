import './thumb-stick.css';
import { type PointerEvent, useRef } from 'react';
import { deflect, type Stick } from '../../input/stick.ts';
import { useT } from './i18n.ts';

/** Pixels from the middle at which the stick is at its end. */
const RADIUS = 44;

/** Under the left thumb: walks in the direction it is dragged, the faster the farther. */
export function ThumbStick({ stick }: { stick: Stick }) {
  const t = useT();
  const knob = useRef<HTMLElement>(null);
  const held = useRef<number | null>(null);

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (held.current !== event.pointerId) return;
    const box = event.currentTarget.getBoundingClientRect();
    deflect(stick, event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2, RADIUS);
    if (knob.current !== null) knob.current.style.transform = `translate(${stick.right * RADIUS}px, ${-stick.forward * RADIUS}px)`;
  };
  const release = (event: PointerEvent<HTMLDivElement>): void => {
    if (held.current !== event.pointerId) return;
    held.current = null;
    deflect(stick, 0, 0, RADIUS);
    if (knob.current !== null) knob.current.style.transform = '';
  };
  return (
    <div
      aria-label={t('shell.stick')}
      className="thumb-stick"
      onPointerCancel={release}
      onPointerDown={(event) => {
        if (held.current !== null) return;
        held.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={drag}
      onPointerUp={release}
      role="img"
    >
      <i ref={knob} />
    </div>
  );
}
