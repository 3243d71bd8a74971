export type TimelinePlan = {
  margin: number;
  inner: number;
  header: number;
  footer: number;
  titleSize: number;
  /** Everything in the columns is set in sizes relative to this one, so that all columns agree. */
  yearSize: number;
  axis: { from: number; to: number; y: number };
  columnsTop: number;
  columnsBottom: number;
  columnWidth: number;
  /** In the order of the years: the dot on the line and the left edge of the words. */
  events: { x: number; column: number }[];
};

/**
 * Places years true to scale on a line and their words in equal columns below, in the same order, so that
 * near years do not cover each other and far ones do not lie. Millimetres, origin top left, y down.
 */
export function planTimeline(years: readonly number[], width: number, height: number): TimelinePlan {
  const margin = Math.min(100, width * 0.05);
  const inner = width - 2 * margin;
  const header = Math.min(230, height * 0.17);
  const footer = Math.min(110, height * 0.08);
  const gap = 48;
  const columnWidth = (inner - gap * (years.length - 1)) / years.length;
  const first = Math.min(...years);
  const span = Math.max(1, Math.max(...years) - first);
  const axisY = margin * 0.8 + header + 30;
  const inset = Math.min(40, columnWidth / 2);
  return {
    margin,
    inner,
    header,
    footer,
    titleSize: Math.min(110, height * 0.075),
    yearSize: Math.min(104, columnWidth * 0.26),
    axis: { from: margin, to: margin + inner, y: axisY },
    columnsTop: axisY + Math.min(150, height * 0.11),
    columnsBottom: height - footer - 20,
    columnWidth,
    events: years.map((year, i) => ({
      x: margin + inset + ((year - first) / span) * (inner - 2 * inset),
      column: margin + i * (columnWidth + gap),
    })),
  };
}
