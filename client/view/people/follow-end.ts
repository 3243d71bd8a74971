import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** So near its end, in pixels, a list counts as read to the end. */
const AT_END = 48;

/**
 * Keeps a growing list at its end while the reader is there, and leaves it alone while they read further up; `below`
 * counts what has come meanwhile.
 */
export function useFollowEnd(list: RefObject<HTMLElement | null>, length: number): { below: number; onScroll: () => void; toEnd: () => void } {
  const atEnd = useRef(true);
  const readTo = useRef(length);
  const [below, setBelow] = useState(0);

  const toEnd = useCallback(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [list]);

  useLayoutEffect(() => {
    if (atEnd.current) {
      readTo.current = length;
      toEnd();
    } else setBelow(Math.max(0, length - readTo.current));
  }, [length, toEnd]);

  // What is there already may grow, and the room for it shrink with a longer text to send or a phone's keyboard.
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => (atEnd.current ? toEnd() : undefined));
    for (const one of [element, ...element.children]) sizes.observe(one);
    return () => sizes.disconnect();
  }, [list, toEnd]);

  const onScroll = useCallback(() => {
    const element = list.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END;
    if (!atEnd.current) return;
    readTo.current = length;
    setBelow(0);
  }, [list, length]);

  return { below, onScroll, toEnd };
}
