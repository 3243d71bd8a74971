import { chartRows } from '#scenes/format/chart-rows.ts';
import type { ChartExhibit } from '#scenes/format/exhibit-schema.ts';
import type { NumberedSource } from '#scenes/format/number-sources.ts';
import type { Placed } from '#scenes/format/placement.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { Phrase, Prose } from './prose.tsx';

/** A chart's numbers as a table: the same rows as on the wall, with everything that limits them. */
export function FigureTable({ exhibit, placed, sources }: { exhibit: ChartExhibit; placed: Placed; sources: readonly NumberedSource[] }) {
  const t = useT();
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  const rows = chartRows(exhibit, placed, language, declared, t);
  return (
    <>
      <table className="reading-table">
        <caption>
          <Phrase words={exhibit.title} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('exhibits.reading.of')}</th>
            <th scope="col">{t('exhibits.reading.value')}</th>
            <th scope="col">{t('exhibits.reading.year')}</th>
            <th scope="col">{t('exhibits.reading.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const seen = sources.find((one) => one.id === row.figure.source);
            const remarks = [row.claim, row.note].filter((remark) => remark !== null);
            const sure = row.figure.check === 'confirmed' || row.figure.check === 'confirmed-independent';
            return (
              <tr key={row.id}>
                <th scope="row">
                  {row.label}
                  {remarks.map((remark) => (
                    <small key={remark}>{remark}</small>
                  ))}
                  <small className={sure ? 'reading-sure' : undefined}>
                    {sure ? <Icon name="check" size={14} /> : null}
                    {t(`terms.check.${row.figure.check}`)}
                  </small>
                </th>
                <td className="number">{row.amount}</td>
                <td>{row.year}</td>
                <td>
                  {seen === undefined ? null : (
                    <a aria-label={`${t('exhibits.reading.source')} ${seen.number}: ${seen.source.title}`} href={seen.source.url} rel="noopener noreferrer" target="_blank">
                      {seen.number}
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {exhibit.note === undefined ? null : <Prose className="reading-note" words={exhibit.note} />}
    </>
  );
}
