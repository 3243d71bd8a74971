import type { Tour } from '#scenes/format/tour-schema.ts';
import type { TourPhase, TourWalk } from '../../tour/tour-walk.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

/** Back, pause or come back, next; at the end, once more or enough. Each stays the same button from stop to stop, and keeps the focus. */
export function TourSteps({ tour, walk, phase, offered }: { tour: Tour; walk: TourWalk; phase: TourPhase; offered: boolean }) {
  const t = useT();
  const store = useVisitStore();
  const done = phase === 'finished';
  const resting = phase === 'paused' || phase === 'away';
  const go = (stop: number): void => store.getState().goToStop(stop);
  const middle = done ? 'tour.again' : phase === 'paused' ? 'tour.goOn' : phase === 'away' ? 'tour.toStop' : 'tour.pause';
  return (
    <footer className="tour-steps">
      <button aria-disabled={walk.stop === 0} className="button" key="back" onClick={() => walk.stop > 0 && go(walk.stop - 1)} type="button">
        <Icon name="back" size={18} />
        {t('tour.back')}
      </button>
      <button
        className={resting ? 'button main' : 'button'}
        key="middle"
        onClick={() => {
          if (done) store.getState().startTourAgain(tour.id);
          else if (resting) go(walk.stop);
          else store.getState().pauseTour();
        }}
        type="button"
      >
        {t(middle)}
      </button>
      {done ? (
        <button
          className="button main"
          key="leave"
          onClick={() => {
            focusHall();
            store.getState().takeTour(null);
          }}
          type="button"
        >
          {t('tour.leave')}
        </button>
      ) : (
        <button className={resting ? 'button' : 'button main'} data-offered={offered} key="next" onClick={() => go(walk.stop + 1)} type="button">
          {t(walk.stop + 1 === tour.stops.length ? 'tour.finish' : 'tour.next')}
          <Icon name="forward" size={18} />
        </button>
      )}
    </footer>
  );
}
