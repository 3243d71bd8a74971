import { useState } from 'react';
import type { RosterRow as Row } from '../../tour/console-roster.ts';
import { personName } from '../people/person-name.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { nameOfLanguage } from '../ui/spoken.tsx';
import { ActButton } from './act-button.tsx';
import { Confirm } from './confirm.tsx';
import { noteHandOver } from './handed-over.tsx';
import { useLiveTour } from './use-console.ts';

/** What only who leads may do with somebody. */
function LeadActs({ row, name }: { row: Row; name: string }) {
  const t = useT();
  const { id: tour, spotlight } = useLiveTour();
  const [handing, setHanding] = useState(false);
  const { member, coGuide } = row;
  const shown = spotlight === member.id;
  return (
    <>
      {member.here ? (
        <ActButton body={{ id: shown ? null : member.id }} label={t('guide.spotlightOf', { name })} name="tour-spotlight" pressed={shown}>
          {t('guide.spotlight')}
        </ActButton>
      ) : null}
      <ActButton body={{ id: member.id, on: !coGuide }} label={t('guide.coGuideOf', { name })} name="tour-co-guide" pressed={coGuide}>
        {t('guide.coGuide')}
      </ActButton>
      {member.here ? (
        <button aria-label={t('guide.handOverTo', { name })} className="button" onClick={() => setHanding(true)} type="button">
          {t('guide.handOver')}
        </button>
      ) : null}
      {handing ? (
        <Confirm body={{ id: member.id }} name="tour-hand-over" onClose={() => setHanding(false)} onDone={() => noteHandOver(tour, member.id)} title={t('guide.handOverTitle', { name })} yes={t('guide.handOver')}>
          {t('guide.handOverText', { name })}
        </Confirm>
      ) : null}
    </>
  );
}

/** One person of the group: how they are with it, and what the guide can do. */
export function RosterRow({ row, leads }: { row: Row; leads: boolean }) {
  const t = useT();
  const page = usePageLanguage();
  const { gallery } = useLiveTour();
  const [removing, setRemoving] = useState(false);
  const { member, state, coGuide } = row;
  const name = personName(member, t);
  const marks = [t(`guide.states.${state}`), ...(member.language === '' ? [] : [nameOfLanguage(member.language, page)]), ...(member.muted ? [t('guide.muted')] : []), ...(coGuide ? [t('guide.coGuide')] : []), ...(member.gallery === gallery ? [] : [t('guide.elsewhere')])];
  return (
    <li data-state={state}>
      <p>
        <b dir="auto">{name}</b> <span className="hint">{marks.join(' · ')}</span>
      </p>
      <div className="guide-row">
        {state === 'hand' ? (
          <ActButton body={{ id: member.id }} label={t('guide.lowerOf', { name })} name="tour-lower">
            {t('guide.lower')}
          </ActButton>
        ) : null}
        {state === 'roaming' ? (
          <ActButton body={{ id: member.id }} label={t('guide.inviteOf', { name })} name="tour-invite">
            {t('guide.invite')}
          </ActButton>
        ) : null}
        <details>
          <summary aria-label={t('guide.moreOf', { name })}>{t('guide.more')}</summary>
          <div className="guide-row">
            {leads ? <LeadActs name={name} row={row} /> : null}
            {coGuide ? null : (
              <>
                <ActButton body={{ id: member.id, on: !member.muted }} label={t('guide.muteOf', { name })} name="tour-mute" pressed={member.muted}>
                  {t('guide.mute')}
                </ActButton>
                <button aria-label={t('guide.removeOf', { name })} className="button guide-grave" onClick={() => setRemoving(true)} type="button">
                  {t('guide.remove')}
                </button>
              </>
            )}
          </div>
        </details>
      </div>
      {removing ? (
        <Confirm body={{ id: member.id }} name="tour-remove" onClose={() => setRemoving(false)} title={t('guide.removeTitle', { name })} yes={t('guide.remove')}>
          {t('guide.removeText', { name })}
        </Confirm>
      ) : null}
    </li>
  );
}
