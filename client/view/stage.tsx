import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { type Company, Frame } from '../frame.tsx';
import { Devices } from '../input/devices.ts';
import type { Act } from '../input/intents.ts';
import type { Quality, VisitStore } from '../visit/visit.ts';
import { useVisit } from '../visit/visit.ts';
import { Exhibits } from './exhibits/exhibits.tsx';
import { createPointing, type Pointing } from './pointing.ts';
import { SceneGuard } from './scene-guard.ts';
import { createSceneParts, fitScene, type SceneParts, ScenePartsContext } from './scene-parts.ts';
import { World } from './world/world.tsx';

const RouteLine = lazy(() => import('./routes/route-line.tsx').then((module) => ({ default: module.RouteLine })));

/** Canvas pixels per CSS pixel at most. */
const SHARPNESS: Record<Quality, number> = { low: 1, medium: 1.5, high: 2 };

export type StageActs = {
  act: (act: Act) => void;
  /** The devices are attached; the thumb stick on the page writes to them. */
  onDevices: (devices: Devices | null) => void;
  onDrawn: () => void;
  /** The graphics context is gone: this stage shows nothing any more. */
  onLost: () => void;
  /** No graphics context could be had. */
  onUnable: (cause: unknown) => void;
};

export type StageProps = StageActs & {
  store: VisitStore;
  /** What the canvas shows, in words. */
  label: string;
  /** Null while alone. */
  company: Company | null;
  people: ReactNode;
};

function createCanvas(host: HTMLElement, label: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'stage-canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  host.append(canvas);
  return canvas;
}

/** Milliseconds after which the hall is shown even if its light has not come. */
const PATIENCE = 6000;

/** The exhibition in the scene; `onLit` when the first hall stands in its light. */
function Scene({ onLit }: { onLit: () => void }) {
  const exhibition = useVisit((visit) => visit.exhibition);
  const plan = useVisit((visit) => visit.plan);
  const language = useVisit((visit) => visit.language);
  const quality = useVisit((visit) => visit.quality);
  const onRoute = useVisit((visit) => visit.route !== null);
  return (
    <>
      <World exhibition={exhibition} language={language} onReady={onLit} plan={plan} quality={quality} />
      <Exhibits />
      <Suspense fallback={null}>{onRoute ? <RouteLine /> : null}</Suspense>
    </>
  );
}

/** Tells once that there is something worth seeing: a frame has been drawn and its light has come, or is long in coming. */
function watchFirstSight(onSeen: () => void): { lit: () => void; frame: () => void } {
  let began: number | null = null;
  let lit = false;
  let told = false;
  return {
    lit: () => (lit = true),
    frame: () => {
      if (told) return;
      began ??= performance.now();
      if (!lit && performance.now() - began < PATIENCE) return;
      told = true;
      onSeen();
    },
  };
}

type Raised = { scene: SceneParts; devices: Devices; pointing: Pointing; sight: ReturnType<typeof watchFirstSight>; lower: () => void };

/** Puts a canvas of its own below `host`, with the devices that lead through what it shows; null where no graphics can be had. */
function raise(host: HTMLElement, props: () => StageProps): Raised | null {
  const { store, label, onUnable } = props();
  const canvas = createCanvas(host, label);
  const stop = new AbortController();
  let scene: SceneParts;
  try {
    scene = createSceneParts(canvas, store.getState().quality !== 'low');
  } catch (cause) {
    canvas.remove();
    onUnable(cause);
    return null;
  }
  canvas.addEventListener(
    'webglcontextlost',
    (event) => {
      event.preventDefault();
      props().onLost();
    },
    { signal: stop.signal },
  );

  const pointing = createPointing(store, canvas);
  const devices = new Devices((act) => props().act(act), pointing);
  const detach = devices.attach(window, canvas);
  props().onDevices(devices);

  const fit = (): void => fitScene(scene, host, SHARPNESS[store.getState().quality]);
  fit();
  const sizes = new ResizeObserver(fit);
  sizes.observe(host);
  const unsubscribe = store.subscribe((now, before) => {
    if (now.quality !== before.quality) fit();
  });

  return {
    scene,
    devices,
    pointing,
    sight: watchFirstSight(() => props().onDrawn()),
    lower() {
      stop.abort();
      sizes.disconnect();
      unsubscribe();
      detach();
      props().onDevices(null);
      canvas.remove();
      // Once all that stood in the scene has freed what it held.
      queueMicrotask(() => {
        scene.renderer.dispose();
        scene.renderer.forceContextLoss();
      });
    },
  };
}

/** The exhibition in three dimensions, filling its host. Give it a new `key` to begin again with a fresh canvas. */
export function Stage(props: StageProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [raised, setRaised] = useState<Raised | null>(null);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (host.current === null) return;
    const stage = raise(host.current, () => latest.current);
    setRaised(stage);
    return () => stage?.lower();
  }, []);
  const { company, onUnable, people, store } = props;
  return (
    <>
      <div className="stage" ref={host} />
      {raised === null ? null : (
        <ScenePartsContext value={raised.scene}>
          <SceneGuard onUnable={onUnable}>
            <Scene onLit={raised.sight.lit} />
            {people}
            <Frame company={() => company} devices={raised.devices} onDrawn={raised.sight.frame} pointing={raised.pointing} store={store} />
          </SceneGuard>
        </ScenePartsContext>
      )}
    </>
  );
}
