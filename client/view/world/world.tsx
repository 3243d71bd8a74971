import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { PerspectiveCamera } from 'three';
import type { Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import type { QualityLevel } from './adapt-quality.ts';
import { FloorCursor } from './floor-cursor.tsx';
import { applyLook } from './look.ts';
import { mountWorld } from './update-world.ts';
import { createWorldScene } from './world-scene.ts';

export type WorldProps = {
  exhibition: Exhibition;
  plan: Plan;
  language: string;
  quality: QualityLevel;
  /** Called once the first hall stands in its own light. */
  onReady?: () => void;
};

/** The building, its light and its signs. Draws nothing by itself in a frame: `updateWorld` is called by the frame list. */
export function World({ exhibition, language, quality, onReady }: WorldProps) {
  const renderer = useThree((state) => state.gl);
  const camera = useThree((state) => state.camera);
  const world = useMemo(() => {
    if (!(camera instanceof PerspectiveCamera)) throw new Error('the world is looked at through a PerspectiveCamera: give the stage one');
    applyLook(renderer);
    return createWorldScene(exhibition, renderer, camera);
  }, [exhibition, renderer, camera]);

  useEffect(() => {
    const unmount = mountWorld(world);
    return () => {
      unmount();
      world.dispose();
    };
  }, [world]);
  useEffect(() => {
    let isCurrent = true;
    world.ready.then(
      () => (isCurrent ? onReady?.() : undefined),
      (error: unknown) => console.error('world: the first hall has no light', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [world, onReady]);
  useEffect(() => world.setLanguage(language), [world, language]);
  useEffect(() => world.setQuality(quality), [world, quality]);

  return (
    <>
      <primitive object={world.group} />
      <FloorCursor />
    </>
  );
}
