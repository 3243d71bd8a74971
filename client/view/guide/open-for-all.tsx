import { chartRows } from '#scenes/format/chart-rows.ts';
import type { Placed } from '#scenes/format/placement.ts';
import type { TourStop } from '#scenes/format/tour-schema.ts';
import { useVisit } from '../../visit/visit.ts';
import { Phrase } from '../reading/prose.tsx';
import { useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';
import { useLiveTour } from './use-console.ts';

function Spots({ placed }: { placed: Placed }) {
  const t = useT();
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  const { opened, highlight } = useLiveTour();
  const { exhibit } = placed;
  if (exhibit.kind === 'object') {
    return exhibit.annotations.map(({ id, title }, i) => (
      <ActButton body={{ annotation: opened === id ? null : id, highlight: highlight || null }} key={id} name="tour-open" pressed={opened === id}>
        <span>
          {i + 1} <Phrase words={title} />
        </span>
      </ActButton>
    ));
  }
  if (exhibit.kind !== 'chart') return null;
  return chartRows(exhibit, placed, language, declared, t).map(({ id, label }) => (
    <ActButton body={{ annotation: opened || null, highlight: highlight === id ? null : id }} key={id} name="tour-open" pressed={highlight === id}>
      {label}
    </ActButton>
  ));
}

/** Opens an annotation, or lights a chart's figure up, for everybody who follows. */
export function OpenForAll({ stop }: { stop: TourStop }) {
  const t = useT();
  const placed = useVisit((visit) => visit.plan.byRef.get(stop.exhibit));
  if (placed === undefined || (placed.exhibit.kind !== 'object' && placed.exhibit.kind !== 'chart')) return null;
  if (placed.exhibit.kind === 'object' && placed.exhibit.annotations.length === 0) return null;
  return (
    <section>
      <h3>{t(placed.exhibit.kind === 'object' ? 'guide.openSpot' : 'guide.lightFigure')}</h3>
      <div className="guide-row guide-spots">
        <Spots placed={placed} />
      </div>
    </section>
  );
}
