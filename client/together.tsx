import type { ReactNode } from 'react';
import type { Company } from './frame.tsx';
import { drawPeople } from './view/people/draw-people.ts';
import { CompanyNotices } from './view/people/company-notices.tsx';
import { People } from './view/people/people.tsx';
import { PollInHall, TourMarks } from './view/tour/tour-marks.tsx';
import { tellReaction } from './view/people/reaction-news.ts';
import type { Address } from './visit/address.ts';
import { followLive } from './visit/follow-live.ts';
import { joinGallery } from './visit/join-gallery.ts';
import type { Shelf } from './visit/settings.ts';
import type { VisitStore } from './visit/visit.ts';

/** Everything that being together adds to a visit; loaded once the hall can be seen. */
export type Together = {
  company: Company;
  /** The others in the hall, for the stage. */
  people: ReactNode;
  /** What is said and asked about them on the page. */
  notices: ReactNode;
  leave: () => void;
};

/** Joins the others and puts together what shows them. */
export function comeTogether(store: VisitStore, address: Address, shelf: Shelf | null, view: Window): Together {
  const { roster, gallery, leave } = joinGallery(store, address, shelf, view, tellReaction);
  const { body } = store.getState();
  const stopFollowing = followLive(store, address.follow !== null, () => view.document.visibilityState === 'hidden');
  return {
    company: {
      sendPose: (nowMs) => gallery.sendPose(body, nowMs),
      sampleOthers(nowMs) {
        roster.sample(nowMs);
        return drawPeople(nowMs, body);
      },
    },
    people: (
      <>
        <People roster={roster} />
        <TourMarks roster={roster} />
        <PollInHall />
      </>
    ),
    notices: <CompanyNotices />,
    leave() {
      stopFollowing();
      leave();
    },
  };
}
