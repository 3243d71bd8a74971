import { useEffect, useRef } from 'react';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { ToolButton } from '../ui/tool-button.tsx';
import { GuideKeys } from './guide-keys.tsx';
import { useConsolePart } from './use-console.ts';

/** Opens the guide's console; there only for those who may use it. Whoever leads finds it open again when they come back. */
export function GuideTool({ onPress }: { onPress: () => void }) {
  const t = useT();
  const store = useVisitStore();
  const part = useConsolePart();
  const landed = useVisit((visit) => visit.landed);
  const waiting = useVisit(({ live }) => (live === null || part === 'begin' ? 0 : live.members.filter(({ hand, here }) => hand !== 0 && here).length + live.questions.filter(({ state }) => state === 'asked').length));
  const shown = useRef(false);
  useEffect(() => {
    if (part !== 'lead') shown.current = false;
    else if (landed && !shown.current) {
      shown.current = true;
      if (store.getState().panel === 'none') store.getState().setPanel('guide');
    }
  }, [part, landed, store]);
  return (
    <>
      <ToolButton
        icon="guide"
        onPress={onPress}
        panel="guide"
        words={t('guide.title')}
        {...(waiting > 0 && { count: waiting, label: t('guide.titleWaiting', { count: waiting }) })}
      />
      <GuideKeys />
    </>
  );
}
