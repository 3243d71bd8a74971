import type { Sighting } from './visit/company.ts';
import { type TourTelemetry, tourTelemetry } from './tour/tour-telemetry.ts';
import type { VisitStore } from './visit/visit.ts';

/** What the last frame cost: script milliseconds, draw calls, triangles. Mutated in place by the frame. */
export const frameCost = { ms: 0, calls: 0, triangles: 0 };

type Line = { state: string; bytesIn: number; bytesOut: number };

/** `window.pavilion`: a read-only eye for tests, benches and the curious; in every build. Metres and radians. */
export type Telemetry = {
  readonly ready: boolean;
  readonly frame: { ms: number; calls: number; triangles: number };
  readonly me: { position: [number, number, number]; yaw: number; hall: string; exhibit: string | null };
  readonly others: Sighting[];
  readonly net: Line;
  readonly tour: TourTelemetry | null;
  readonly visit: { language: string; open: string | null; annotation: string | null; panel: string; landed: boolean; quality: string; walking: boolean; route: string | null; seen: readonly string[] };
};

declare global {
  interface Window {
    pavilion: Telemetry;
  }
}

/** Puts the telemetry on the window. Every look at it is a fresh copy; writing to it changes nothing. */
export function showTelemetry(view: Window, store: VisitStore, ready: () => boolean): void {
  const telemetry: Telemetry = {
    get ready() {
      return ready();
    },
    get frame() {
      return { ...frameCost };
    },
    get me() {
      const { body, here } = store.getState();
      return { position: [body.x, body.eyeHeight, body.z] satisfies [number, number, number], yaw: body.yaw, hall: here.hall, exhibit: here.near };
    },
    get others() {
      return store.getState().whereOthers();
    },
    get net() {
      const { link, gallery } = store.getState();
      return { state: link.state, bytesIn: gallery?.bytesIn ?? 0, bytesOut: gallery?.bytesOut ?? 0 };
    },
    get tour() {
      return tourTelemetry(store.getState());
    },
    get visit() {
      const { language, open, annotation, panel, landed, quality, body, route, seen } = store.getState();
      return { language, open, annotation, panel, landed, quality, walking: body.walkPath !== null, route, seen };
    },
  };
  Object.defineProperty(view, 'pavilion', { value: Object.freeze(telemetry), writable: false, configurable: true, enumerable: true });
}
