import './transcript-note.css';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';

/** Tells plainly, for as long as it is so, that the guide keeps what is written in the chat. */
export function TranscriptNote() {
  const t = useT();
  const kept = useVisit(({ live }) => live !== null && live.phase !== 'ended' && live.transcript === 'kept');
  const days = useVisit((visit) => visit.link.transcriptDays) ?? 0;
  return kept ? <p className="transcript-note">{t('people.kept', { days })}</p> : null;
}
