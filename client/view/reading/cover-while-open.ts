import { useEffect } from 'react';
import type { RefObject } from 'react';
import { coverView } from '../camera.ts';

/** Tells the camera how much of the view the panel covers, as long as it is there and whenever its size changes. */
export function useCover(panel: RefObject<HTMLElement | null>, fromBelow: boolean): void {
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const tell = () => {
      const box = element.getBoundingClientRect();
      if (fromBelow) coverView(0, Math.max(0, window.innerHeight - box.top));
      else coverView(Math.max(0, window.innerWidth - box.left), 0);
    };
    const sizes = new ResizeObserver(tell);
    sizes.observe(element);
    window.addEventListener('resize', tell);
    tell();
    return () => {
      sizes.disconnect();
      window.removeEventListener('resize', tell);
      coverView(0, 0);
    };
  }, [panel, fromBelow]);
}
