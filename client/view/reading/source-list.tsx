import type { NumberedSource } from '#scenes/format/number-sources.ts';
import { useT } from '../ui/i18n.ts';

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
              {source.tier}: {t(`terms.tier.${source.tier}`)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
