import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { PerspectiveCamera } from 'three';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { raiseExhibits } from './raise-exhibits.ts';
import { setRunning } from './update-exhibits.ts';

/** Slanted prints stay sharp up to here; more costs on weak devices and is not seen. */
const ANISOTROPY = 8;

/** All exhibits in the halls. Draws nothing itself: the frame calls `updateExhibits`. */
export function Exhibits() {
  const store = useVisitStore();
  const exhibition = useVisit((visit) => visit.exhibition);
  const language = useVisit((visit) => visit.language);
  const quality = useVisit((visit) => visit.quality);
  const reducedMotion = useVisit((visit) => visit.reducedMotion);
  const say = useT();
  const renderer = useThree((three) => three.gl);
  const scene = useThree((three) => three.scene);
  const camera = useThree((three) => three.camera);

  useEffect(() => {
    const anisotropy = quality === 'low' ? 2 : Math.min(ANISOTROPY, renderer.capabilities.getMaxAnisotropy());
    const setting = { exhibition, language, quality, say, renderer, scene, camera, anisotropy, reducedMotion };
    const raised = raiseExhibits(store, setting, camera as PerspectiveCamera);
    setRunning(raised);
    return () => {
      setRunning(null);
      raised.dispose();
    };
  }, [store, exhibition, language, quality, reducedMotion, say, renderer, scene, camera]);
  return null;
}
