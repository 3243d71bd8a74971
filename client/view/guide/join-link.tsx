import { writeAddress } from '../../visit/address.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { LinkField } from './link-field.tsx';
import { useLiveTour } from './use-console.ts';

/** Path and query that bring somebody into the gallery and along with its tour. `key`: of a tour by link, else empty. */
export function joinPath(exhibition: string, code: string, key: string): string {
  return writeAddress({ exhibition, parts: [], language: null, company: code, route: null, tour: null, stop: null, spot: null, follow: key, live: null, remote: false, solo: false });
}

/** The link to the tour. `link`: the key that one by link needs; null until it is known. */
export function JoinLink({ link }: { link: string | null }) {
  const t = useT();
  const exhibition = useVisit((visit) => visit.exhibition.id);
  const code = useVisit((visit) => visit.link.code);
  const { byLink } = useLiveTour();
  const key = byLink ? link : '';
  if (code === undefined || key === null) return <p className="hint">{t('guide.linkWaits')}</p>;
  return <LinkField hint={t(byLink ? 'guide.linkOnly' : 'guide.linkOpen')} label={t('guide.link')} url={new URL(joinPath(exhibition, code, key), window.location.origin).href} />;
}
