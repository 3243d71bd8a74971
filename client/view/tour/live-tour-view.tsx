import './tour.css';
import './live.css';
import { useVisit } from '../../visit/visit.ts';
import { FollowerBar } from './follower-bar.tsx';
import { FollowerInvitation } from './follower-invitation.tsx';
import { FollowerKeys } from './follower-keys.tsx';
import { FollowerNews } from './follower-news.tsx';
import { FollowerOver } from './follower-over.tsx';
import { OwnPointKey } from './own-point-key.tsx';
import { useLiveView } from './use-live.ts';

/** All that a visitor sees of a live tour: the invitation, the line of those who follow, the thanks. Who leads has the console. */
export function LiveTourView() {
  const view = useLiveView();
  const over = useVisit((visit) => visit.liveOver);
  const landed = useVisit((visit) => visit.landed);
  const leads = view?.role === 'guide';
  return (
    <>
      <FollowerNews view={view} />
      {view === null ? null : <OwnPointKey />}
      {view === null || leads ? null : <FollowerKeys />}
      {view === null || leads || !landed ? null : view.me?.following === true ? <FollowerBar view={view} /> : <FollowerInvitation view={view} />}
      {over === null || view !== null ? null : <FollowerOver over={over} />}
    </>
  );
}
