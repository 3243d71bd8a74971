import { LiveNotices } from '../tour/live-notices.tsx';
import { CompanyNews, ReactionKeys } from './company-news.tsx';
import { LinkNotice } from './link-notice.tsx';
import { OwnReaction } from './own-reaction.tsx';

/** What being together adds to the page all the time, beside the panels one opens; loaded with the line to the gallery. */
export function CompanyNotices() {
  return (
    <>
      <LinkNotice />
      <OwnReaction />
      <CompanyNews />
      <ReactionKeys />
      <LiveNotices />
    </>
  );
}
