import type { ReactNode } from 'react';

/** The page's own signs on a 24-unit grid, 1.6 units of line, drawn in the colour of the words beside them. */
const drawings = {
  list: (
    <>
      <path d="M9 6h11M9 12h11M9 18h11" />
      <path d="M4 6h.01M4 12h.01M4 18h.01" strokeWidth={2.6} />
    </>
  ),
  plan: (
    <>
      <path d="M4 4.5h16v15H4z" />
      <path d="M12 4.5v4.5M12 13v6.5M4 12h4M12 13h2.5M18 13h2" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.2" />
      <path d="M3 19.5c.4-3.6 2.8-5.6 6-5.6s5.6 2 6 5.6" />
      <path d="M15.5 5.2a3.2 3.2 0 0 1 0 5.7M17.6 14.4c1.9.8 3.1 2.5 3.4 5.1" />
    </>
  ),
  chat: (
    <>
      <path d="M4 5h16v11h-8.5L7 19.5V16H4z" />
      <path d="M8 9h8M8 12h5" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h8M18 7h2M4 17h2M12 17h8" />
      <circle cx="15" cy="7" r="2.6" />
      <circle cx="9" cy="17" r="2.6" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.5 9.6c.1-1.5 1.1-2.4 2.6-2.4 1.4 0 2.5.9 2.5 2.2 0 1.9-2.6 2-2.6 4" />
      <path d="M12 16.6h.01" strokeWidth={2.2} />
    </>
  ),
  share: (
    <>
      <path d="M12 14V4M8.5 7 12 3.5 15.5 7" />
      <path d="M7 11H5v9h14v-9h-2" />
    </>
  ),
  language: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c5.3 5 5.3 12 0 17M12 3.5c-5.3 5-5.3 12 0 17" />
    </>
  ),
  guide: (
    <>
      <path d="M6 21V3.5" />
      <path d="M6 4.5h12.5l-3 4.2 3 4.3H6z" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6 6 18" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m15.5 15.5 4.5 4.5" />
    </>
  ),
  back: <path d="M14.5 5 8 12l6.5 7" />,
  forward: <path d="M9.5 5 16 12l-6.5 7" />,
  down: <path d="M5 9.5 12 16l7-6.5" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  play: <path d="M8 5.5v13l10.5-6.5z" />,
  pause: <path d="M8.5 6v12M15.5 6v12" strokeWidth={2.2} />,
  voice: (
    <>
      <path d="M4 9.5v5h3.5l5 4v-13l-5 4z" />
      <path d="M15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11" />
    </>
  ),
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth={2.8} />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  here: <path d="M12 3.5 18.5 20 12 16.5 5.5 20z" />,
  closer: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m15.5 15.5 4.5 4.5M11 8.5v5M8.5 11h5" />
    </>
  ),
  send: <path d="M4 11.5 20 4l-5.5 16-3.5-6.5zM11 13.5 20 4" />,
  link: (
    <>
      <path d="M10 14.5a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1" />
      <path d="M14 9.5a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1" />
    </>
  ),
  turn: (
    <>
      <path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4" />
      <path d="M17.8 2.8v4h-4" />
    </>
  ),
  walk: (
    <>
      <circle cx="12.8" cy="4.6" r="1.7" />
      <path d="m9 21 2.5-5.5-1.7-3 1-4.3 3 .3 1.7 2.7 2.5.8M10.8 8.2 8 9.8l-.5 3M13.3 14l2.2 2.5.8 4.5" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A sign beside or instead of words; the control that carries it has the name. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.6}
      viewBox="0 0 24 24"
      width={size}
    >
      {drawings[name]}
    </svg>
  );
}
