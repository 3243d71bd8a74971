import type { Source } from '#scenes/format/schema-parts.ts';
import { useT } from '../ui/i18n.ts';

export type NumberedSource = { id: string; number: number; source: Source };

/** The sources with these ids, in this order, each once, counted from 1. */
export function numberSources(ids: readonly string[], sources: Readonly<Record<string, Source>>): NumberedSource[] {
  return [...new Set(ids)].flatMap((id) => sources[id] ?? []).map((source, i) => ({ id: idOf(source, sources), number: i + 1, source }));
}

function idOf(source: Source, sources: Readonly<Record<string, Source>>): string {
  return Object.keys(sources).find((id) => sources[id] === source) ?? source.url;
}

/** Where it was read: title, year, and who speaks there. */
export function SourceList({ list }: { list: readonly NumberedSource[] }) {
  const t = useT();
  if (list.length === 0) return null;
  return (
    <section className="reading-sources">
      <h3>{t('exhibits.reading.sources')}</h3>
      <ol>
        {list.map(({ id, source }) => (
          <li key={id}>
            <a href={source.url} rel="noopener noreferrer" target="_blank">
              {source.title}
              <span className="unseen"> ({t('exhibits.reading.newTab')})</span>
            </a>
            <small>
              {source.year === undefined ? '' : `${source.year} · `}
              {source.tier}: {t(`exhibits.reading.tier.${source.tier}`)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
