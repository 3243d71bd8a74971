import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { liveStop } from '../../tour/follow-tour.ts';
import { pollPlace } from '../../tour/poll-place.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { accentOf } from '../exhibits/placements.ts';
import { useT } from '../ui/i18n.ts';
import { deriveSigns } from '../world/signs.ts';
import { breatheWithWorld } from '../world/update-world.ts';
import { createPollBoard } from './poll-board.ts';

/** The guide's poll on a wall at the stop, for all who are in its hall. Draws nothing itself: the frame moves it with the world. */
export function PollWall() {
  const store = useVisitStore();
  const exhibition = useVisit((visit) => visit.exhibition);
  const plan = useVisit((visit) => visit.plan);
  const ref = useVisit((visit) => liveStop(visit)?.stop.exhibit ?? '');
  const language = useVisit((visit) => visit.language);
  const quality = useVisit((visit) => visit.quality);
  const reducedMotion = useVisit((visit) => visit.reducedMotion);
  const say = useT();
  const scene = useThree((three) => three.scene);

  const place = useMemo(() => {
    const placed = plan.byRef.get(ref);
    return placed === undefined ? null : pollPlace(plan, placed, deriveSigns(exhibition, plan.openings));
  }, [plan, exhibition, ref]);

  useEffect(() => {
    const hall = exhibition.halls.find(({ id }) => id === place?.hall);
    if (place === null || hall === undefined) return;
    const board = createPollBoard({ place, accent: accentOf(exhibition, hall), ceiling: hall.height, quality, language, say, reducedMotion });
    const show = (): void => {
      const poll = store.getState().live?.poll ?? null;
      if (poll !== null) board.show(poll);
    };
    show();
    scene.add(board.root);
    const stops = [
      breatheWithWorld((_body, dt) => board.update(dt)),
      store.subscribe((now, before) => {
        if (now.live?.poll !== before.live?.poll) show();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      board.dispose();
    };
  }, [store, scene, exhibition, place, quality, language, say, reducedMotion]);
  return null;
}
