import { useId } from 'react';
import { AVATAR_COLOURS, colourIndex } from './avatar-colours.ts';

/** The pattern of each coat, drawn within the coat's outline on the 48 × 96 grid of the figure. */
function Pattern({ style, trim }: { style: number; trim: string }) {
  const line = { stroke: trim, strokeWidth: 1.1, fill: 'none' };
  switch (style) {
    case 0:
      return <path d="M8 70.5h32" {...line} strokeWidth={3.4} />;
    case 1:
      return <path d="M6 39h36M6 45h36M6 51h36M6 57h36M6 63h36M6 69h36M6 75h36" {...line} />;
    case 2:
      return <path d="M6 30h36v9.5H6z" fill={trim} />;
    case 3:
      return <path d="M6 42h36M6 51h36M6 60h36M6 69h36M15 30v50M24 30v50M33 30v50" {...line} strokeWidth={0.8} opacity={0.6} />;
    case 4:
      return <path d="M8 68h32M8 72.2h32" {...line} strokeWidth={1.9} />;
    case 5:
      return <path d="M13 30v50M18.5 30v50M24 30v50M29.5 30v50M35 30v50" {...line} strokeWidth={0.8} opacity={0.75} />;
    case 6:
      return <path d="M15 42h.01M24 42h.01M33 42h.01M19.5 49h.01M28.5 49h.01M15 56h.01M24 56h.01M33 56h.01M19.5 63h.01M28.5 63h.01M15 70h.01M24 70h.01M33 70h.01" {...line} strokeLinecap="round" strokeWidth={1.9} />;
    default:
      return null;
  }
}

/** Head and shoulders within the figure's grid: left, top, width, height. */
const BUST = [5, 3, 38, 48] as const;

/**
 * A visitor as others see them, flat: for cards, lists and settings. `height` in CSS pixels; `bust` shows head and
 * shoulders alone. Purely an ornament: whoever shows it says the name or colour in words.
 */
export function AvatarFigure({ colour, height = 96, bust = false }: { colour: number; height?: number; bust?: boolean }) {
  const clip = useId();
  const style = colourIndex(colour);
  const { coat, trim } = AVATAR_COLOURS[style] as (typeof AVATAR_COLOURS)[number];
  const outline = 'M18 31.5c-4 .9-6.5 3-7.6 7.5L7 57c-.5 3 1.2 4.5 3 4.5L8.5 74c-.1 1 .6 1.6 1.6 1.6h27.8c1 0 1.7-.6 1.6-1.6L38 61.5c1.8 0 3.5-1.5 3-4.5l-3.4-18c-1.1-4.5-3.6-6.6-7.6-7.5z';
  return (
    <svg aria-hidden="true" height={height} viewBox={bust ? BUST.join(' ') : '0 0 48 96'} width={bust ? (height * BUST[2]) / BUST[3] : height / 2}>
      <defs>
        <clipPath id={clip}>
          <path d={outline} />
        </clipPath>
      </defs>
      {bust ? null : (
        <>
          <ellipse cx="24" cy="92" fill="#1f1d1a" opacity="0.14" rx="15" ry="2.6" />
          <path d="M15.5 74h7.3v14h-7.3zM25.2 74h7.3v14h-7.3z" fill="#3a3634" />
          <path d="M13.8 92v-2c0-2.2 2.2-3.8 5-3.8s4.4 1.6 4.4 3.8v2zM24.8 92v-2c0-2.2 1.6-3.8 4.4-3.8s5 1.6 5 3.8v2z" fill="#5d3b28" />
        </>
      )}
      <path d={outline} fill={coat} />
      <g clipPath={`url(#${clip})`}>
        <Pattern style={style} trim={trim} />
        <path d="M14.6 41.5 13 61.5M33.4 41.5 35 61.5" fill="none" opacity="0.28" stroke="#000" strokeWidth="0.9" />
        <path d="M24.8 36v41" fill="none" opacity="0.3" stroke="#000" strokeWidth="0.8" />
      </g>
      <circle cx="22.8" cy="42" fill="#e9dcc4" r="1" />
      <circle cx="22.8" cy="49" fill="#e9dcc4" r="1" />
      <circle cx="22.8" cy="56" fill="#e9dcc4" r="1" />
      <path d="M16.5 31c0-3.6 3.2-5.5 7.5-5.5s7.5 1.9 7.5 5.5c0 3-3.6 4.8-7.5 4.8S16.5 34 16.5 31z" fill={trim} />
      <path d="M24 4c-5.6 0-8.8 4.5-8.8 10.8S18.6 28 24 28s8.8-6.9 8.8-13.2S29.6 4 24 4z" fill="#c79a68" />
      <path d="M24 4c-5.8 0-9.1 4.8-8.8 11.5.9-2.7 2.6-5 6-6.4 3.8 1.7 8.3 1.8 11.6 6.4C33.1 8.8 29.8 4 24 4z" fill="#5a3a28" />
      <ellipse cx="20.6" cy="17.6" fill="#221c19" rx="1.15" ry="1.6" />
      <ellipse cx="27.4" cy="17.6" fill="#221c19" rx="1.15" ry="1.6" />
      <circle cx="24" cy="20.8" fill="#b98855" r="1.5" />
    </svg>
  );
}
