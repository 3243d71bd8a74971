import { useThree } from '@react-three/fiber';
import { useEffect, useRef, useState } from 'react';
import { Group, PerspectiveCamera } from 'three';
import type { Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import type { QualityLevel } from './adapt-quality.ts';
import { FloorCursor } from './floor-cursor.tsx';
import { applyLook } from './look.ts';
import { mountWorld } from './update-world.ts';
import { type WorldScene, createWorldScene } from './world-scene.ts';

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
  const [root] = useState(() => new Group());
  const world = useRef<WorldScene | null>(null);
  const latest = useRef({ language, quality, onReady });

  useEffect(() => {
    latest.current = { language, quality, onReady };
  });
  useEffect(() => {
    if (!(camera instanceof PerspectiveCamera)) throw new Error('the world is looked at through a PerspectiveCamera: give the stage one');
    applyLook(renderer);
    const built = createWorldScene(exhibition, renderer, camera);
    const unmount = mountWorld(built);
    root.add(built.group);
    world.current = built;
    built.setLanguage(latest.current.language);
    built.setQuality(latest.current.quality);
    void built.ready.then(() => (world.current === built ? latest.current.onReady?.() : undefined));
    return () => {
      world.current = null;
      unmount();
      built.dispose();
    };
  }, [exhibition, renderer, camera, root]);
  useEffect(() => world.current?.setLanguage(language), [language]);
  useEffect(() => world.current?.setQuality(quality), [quality]);

  return (
    <>
      <primitive object={root} />
      <FloorCursor />
    </>
  );
}
