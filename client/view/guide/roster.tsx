import { rosterCounts, rosterOf } from '../../tour/console-roster.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';
import { RosterRow } from './roster-row.tsx';
import { useLiveTour } from './use-console.ts';

/** Everybody of the group, whoever wants something first, and what the guide can do for all of them. */
export function Roster({ leads }: { leads: boolean }) {
  const t = useT();
  const live = useLiveTour();
  const me = useVisit((visit) => visit.me.id);
  const rows = rosterOf(live).filter(({ member }) => member.id !== me);
  const counts = rosterCounts(rows);
  return (
    <>
      <div className="guide-row">
        {leads ? (
          <ActButton body={{}} className="button main" name="tour-gather">
            {t('guide.gather')}
          </ActButton>
        ) : null}
        {counts.hand > 0 ? (
          <ActButton body={{ id: null }} name="tour-lower">
            {t('guide.lowerAll')}
          </ActButton>
        ) : null}
        <ActButton body={{ id: null, on: !live.chatMuted }} name="tour-mute">
          {t(live.chatMuted ? 'guide.unmuteAll' : 'guide.muteAll')}
        </ActButton>
        {leads ? (
          <ActButton body={{ on: !live.locked }} name="tour-lock">
            {t(live.locked ? 'guide.unlock' : 'guide.lock')}
          </ActButton>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="hint">{t('guide.nobody')}</p>
      ) : (
        <>
          <p className="hint">{t('guide.roster', counts)}</p>
          <ul aria-label={t('guide.group')} className="guide-list">
            {rows.map((row) => (
              <RosterRow key={row.member.id} leads={leads} row={row} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
