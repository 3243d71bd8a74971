import type { Placed } from '#scenes/format/placement.ts';
import { linkToText } from '../../visit/share-links.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';

/** The way to the same words as a page of their own, and to how they are cited. In a new tab: the visit goes on. */
export function PageLinks({ placed }: { placed: Placed }) {
  const t = useT();
  const exhibition = useVisit((visit) => visit.exhibition);
  const language = useVisit((visit) => visit.language);
  const page = linkToText({ exhibition, language }, placed.caseId ?? placed.ref);
  const link = (href: string, words: string) => (
    <a href={href} rel="noopener" target="_blank">
      {t(words)}
      <span className="unseen"> ({t('exhibits.reading.newTab')})</span>
    </a>
  );
  return (
    <p className="reading-page-links">
      {link(page, placed.caseId === null ? 'exhibits.reading.exhibitPage' : 'exhibits.reading.casePage')}
      {link(`${page}#cite`, 'exhibits.reading.cite')}
    </p>
  );
}
