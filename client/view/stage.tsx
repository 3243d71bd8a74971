import { createRoot, type ReconcilerRoot } from '@react-three/fiber';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { WebGLRenderer } from 'three';
import { type Company, Frame } from '../frame.tsx';
import { Devices } from '../input/devices.ts';
import type { Act } from '../input/intents.ts';
import type { Quality, VisitStore } from '../visit/visit.ts';
import { useVisit, VisitContext } from '../visit/visit.ts';
import { Exhibits } from './exhibits/exhibits.tsx';
import { createPointing } from './pointing.ts';
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

function createRenderer(canvas: HTMLCanvasElement, quality: Quality): WebGLRenderer {
  const renderer = new WebGLRenderer({ canvas, antialias: quality !== 'low', powerPreference: 'high-performance', stencil: false });
  // Asking whether a program is sound waits for its compilation; the shaders of a build have been seen to work.
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  return renderer;
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

type Raised = {
  /** Shows these others in the hall from now on. */
  show: (people: ReactNode) => void;
  lower: () => void;
};

/** Draws the visit on a canvas of its own below `host`. */
function raise(host: HTMLElement, props: () => StageProps): Raised {
  const { store, label, onUnable } = props();
  const canvas = createCanvas(host, label);
  const stop = new AbortController();
  let renderer: WebGLRenderer;
  try {
    renderer = createRenderer(canvas, store.getState().quality);
  } catch (cause) {
    canvas.remove();
    onUnable(cause);
    return { show: () => undefined, lower: () => undefined };
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

  const root: ReconcilerRoot<HTMLCanvasElement> = createRoot(canvas);
  const fit = async (): Promise<void> => {
    const { width, height, top, left } = host.getBoundingClientRect();
    const sharpest = SHARPNESS[store.getState().quality];
    // Flat: how light becomes colour is set with the rest of the look by the world, not by a default.
    await root.configure({ gl: () => renderer, size: { width, height, top, left }, dpr: [1, sharpest], frameloop: 'always', flat: true, camera: { near: 0.05, far: 120 } });
  };
  const sight = watchFirstSight(() => props().onDrawn());
  let fitted = false;
  let down = false;
  let others: ReactNode = null;
  const show = (people: ReactNode): void => {
    others = people;
    if (!fitted || down) return;
    root.render(
      <VisitContext value={store}>
        <Scene onLit={sight.lit} />
        {people}
        <Frame company={() => props().company} devices={devices} onDrawn={sight.frame} pointing={pointing} store={store} />
      </VisitContext>,
    );
  };
  void fit().then(() => {
    fitted = true;
    show(others);
  }, onUnable);
  const sizes = new ResizeObserver(() => void fit());
  sizes.observe(host);
  const unsubscribe = store.subscribe((now, before) => {
    if (now.quality !== before.quality) void fit();
  });

  return {
    show,
    lower() {
      down = true;
      stop.abort();
      sizes.disconnect();
      unsubscribe();
      detach();
      props().onDevices(null);
      root.unmount();
      canvas.remove();
    },
  };
}

/** The exhibition in three dimensions, filling its host. Give it a new `key` to begin again with a fresh canvas. */
export function Stage(props: StageProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const raised = useRef<Raised | null>(null);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (host.current === null) return;
    const stage = raise(host.current, () => latest.current);
    raised.current = stage;
    return () => stage.lower();
  }, []);
  const { people } = props;
  useEffect(() => raised.current?.show(people), [people]);
  return <div className="stage" ref={host} />;
}
