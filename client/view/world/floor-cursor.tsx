import { useEffect, useMemo } from 'react';
import { Group } from 'three';
import { hover } from '../../input/hover.ts';
import { type Arrival, followWalk } from './arrival.ts';
import { RING_LIFT, createRing } from './ring.ts';
import { breatheWithWorld } from './update-world.ts';

const FOLLOW_PER_S = 14;
const SHOWN = 0.75;

/** The ring under the pointer that says where a click leads, and the one that marks where one is walking to. */
export function FloorCursor() {
  const rings = useMemo(() => {
    const group = new Group();
    const cursor = createRing(0.17, 0.2);
    const arrival = createRing(0.24, 0.285);
    group.add(cursor, arrival);
    return { group, cursor, arrival };
  }, []);

  useEffect(() => {
    const { cursor, arrival, group } = rings;
    const goal: Arrival = { x: 0, z: 0, strength: 0 };
    const end = breatheWithWorld((body, dt) => {
      const near = Math.min(1, dt * FOLLOW_PER_S);
      const isOnFloor = hover.kind === 'floor';
      if (isOnFloor) cursor.position.set(hover.x, RING_LIFT, hover.z);
      cursor.material.opacity += ((isOnFloor ? SHOWN : 0) - cursor.material.opacity) * near;
      cursor.visible = cursor.material.opacity > 0.02;
      followWalk(goal, body.walkPath, dt);
      arrival.position.set(goal.x, RING_LIFT, goal.z);
      arrival.material.opacity = goal.strength * 0.9;
      arrival.scale.setScalar(0.75 + 0.25 * goal.strength);
      arrival.visible = goal.strength > 0.02;
    });
    return () => {
      end();
      for (const ring of [cursor, arrival]) {
        ring.geometry.dispose();
        ring.material.dispose();
      }
      group.removeFromParent();
    };
  }, [rings]);

  return <primitive object={rings.group} />;
}
