import type { Texture } from 'three';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';

/** Makes the view of an exhibit; the code of each kind is fetched when the first of its kind comes into sight. */
export async function createViewOf(placed: Placement, setting: Setting, environment: () => Texture): Promise<ExhibitView> {
  switch (placed.exhibit.kind) {
    case 'object':
      return (await import('./object.ts')).createObject(placed, setting, environment);
    case 'panel':
      return (await import('./panel.ts')).createPanel(placed, setting);
    case 'chart':
      return (await import('./chart.ts')).createChart(placed, setting);
    case 'globe':
      return (await import('./globe.ts')).createGlobe(placed, setting);
    case 'timeline':
      return (await import('./timeline.ts')).createTimeline(placed, setting);
    case 'media':
      return (await import('./media.ts')).createMedia(placed, setting);
  }
}
