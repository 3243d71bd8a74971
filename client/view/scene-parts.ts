import { createContext, useContext, useEffect } from 'react';
import { type Object3D, PerspectiveCamera, Scene, WebGLRenderer } from 'three';

/** What the exhibition is drawn with; one set for each canvas. */
export type SceneParts = {
  renderer: WebGLRenderer;
  scene: Scene;
  camera: PerspectiveCamera;
  /** Of the view, in CSS pixels. Mutated in place. */
  size: { width: number; height: number };
};

export const ScenePartsContext = createContext<SceneParts | null>(null);

/** Throws when no graphics context can be had. */
export function createSceneParts(canvas: HTMLCanvasElement, antialias: boolean): SceneParts {
  const renderer = new WebGLRenderer({ canvas, antialias, powerPreference: 'high-performance', stencil: false });
  // Asking whether a program is sound waits for its compilation; the shaders of a build have been seen to work.
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  return { renderer, scene: new Scene(), camera: new PerspectiveCamera(58, 1, 0.05, 120), size: { width: 0, height: 0 } };
}

/** Fits the picture to its host, with at most `sharpest` canvas pixels per CSS pixel. */
export function fitScene({ renderer, size }: SceneParts, host: HTMLElement, sharpest: number): void {
  const { width, height } = host.getBoundingClientRect();
  const sharpness = Math.min(Math.max(1, window.devicePixelRatio), sharpest);
  // Setting a canvas's size empties it.
  if (size.width === width && size.height === height && renderer.getPixelRatio() === sharpness) return;
  size.width = width;
  size.height = height;
  renderer.setPixelRatio(sharpness);
  renderer.setSize(width, height);
}

export function useSceneParts(): SceneParts {
  const parts = useContext(ScenePartsContext);
  if (parts === null) throw new Error('Nothing is drawn here: render inside <ScenePartsContext value={...}>.');
  return parts;
}

/** The object stands in the scene as long as the component does. */
export function useInScene(object: Object3D): void {
  const { scene } = useSceneParts();
  useEffect(() => {
    scene.add(object);
    return () => void scene.remove(object);
  }, [scene, object]);
}
