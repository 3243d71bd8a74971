import { useId, useState } from 'react';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { useTouch } from '../ui/device.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { useSay } from '../ui/spoken.tsx';
import { ActButton, Refused, useAct } from './act-button.tsx';
import { Confirm } from './confirm.tsx';
import { useLiveTour } from './use-console.ts';

/** Any stop of the tour, one press away. */
function AnyStop({ tour }: { tour: Tour }) {
  const t = useT();
  const say = useSay();
  const { stop } = useLiveTour();
  const { act, busy, refused } = useAct();
  const [wished, setWished] = useState<number | null>(null);
  const id = useId();
  const to = wished ?? stop;
  return (
    <div className="guide-line">
      <label className="unseen" htmlFor={id}>
        {t('guide.anyStop')}
      </label>
      {/* Chosen first and gone to by the button: the keyboard walks through the list without leading the group. */}
      <select className="field" id={id} onChange={(event) => setWished(Number(event.target.value))} value={to}>
        {tour.stops.map((one, i) => (
          <option key={one.id} value={i}>
            {i + 1}. {say(one.title)}
            {i === stop ? ` – ${t('guide.here')}` : ''}
          </option>
        ))}
      </select>
      <button aria-busy={busy} aria-disabled={busy} className="button" onClick={() => void act('tour-stop', { index: to }).then(() => setWished(null))} type="button">
        {t(to === stop ? 'guide.placeAgain' : 'guide.goThere')}
      </button>
      <Refused code={refused} />
    </div>
  );
}

/** Previous, pause, next; at the last stop the end. */
export function GuideSteps({ tour }: { tour: Tour }) {
  const t = useT();
  const { stop, paused, startedAt } = useLiveTour();
  const touch = useTouch();
  const [ending, setEnding] = useState(false);
  const last = stop + 1 >= tour.stops.length;
  const begun = startedAt !== 0;
  return (
    <div className="guide-steps">
      <div className="guide-row">
        {/* What a guide presses while speaking: on the remote a bar of its own. */}
        <div className="guide-go">
          {begun ? (
            <>
              {stop === 0 ? null : (
                <ActButton body={{ index: stop - 1 }} key="back" name="tour-stop">
                  <Icon name="back" size={18} />
                  {t('guide.back')}
                </ActButton>
              )}
              <ActButton body={{ on: !paused }} className={paused ? 'button main' : 'button'} key="pause" name="tour-pause">
                <Icon name={paused ? 'play' : 'pause'} size={18} />
                {t(paused ? 'guide.goOn' : 'guide.pause')}
              </ActButton>
            </>
          ) : null}
          {begun && last ? null : (
            <ActButton body={{ index: begun ? stop + 1 : 0 }} className={paused ? 'button guide-next' : 'button main guide-next'} key="next" name="tour-stop">
              {t(begun ? 'guide.next' : 'guide.begin')}
              <Icon name="forward" size={18} />
            </ActButton>
          )}
        </div>
        <button className={last && begun ? 'button main' : 'button'} key="end" onClick={() => setEnding(true)} type="button">
          {t('guide.end')}
        </button>
      </div>
      {begun ? <AnyStop tour={tour} /> : null}
      {begun && !touch ? <p className="hint">{t('guide.keys')}</p> : null}
      {ending ? (
        <Confirm body={{}} name="tour-end" onClose={() => setEnding(false)} title={t('guide.endTitle')} yes={t('guide.end')}>
          {t('guide.endText')}
        </Confirm>
      ) : null}
    </div>
  );
}
