import './chat-panel.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ChatLine } from '../../visit/company.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { Panel } from '../ui/panel.tsx';
import { TranscriptNote } from '../tour/transcript-note.tsx';
import { ChatForm } from './chat-form.tsx';
import { PendingLine, SaidLine } from './chat-line-view.tsx';
import { discardLine, outbox, retryLine, sendLine, type Say } from './chat-outbox.ts';
import { useFollowEnd } from './follow-end.ts';
import { hiddenPeople } from './hidden-people.ts';
import { reactNow } from './own-reaction.tsx';
import { ReactionsRow } from './reactions-row.tsx';
import { markRead } from './unread.ts';

/** Lines by one person within this time, milliseconds, stand under one name. */
const ONE_BREATH = 3 * 60_000;

function followsOn(line: ChatLine, before: ChatLine | undefined): boolean {
  return before !== undefined && before.from.id === line.from.id && line.at - before.at < ONE_BREATH;
}

/** What has been said in the gallery, and saying something; loaded when first opened. */
export function ChatPanel() {
  const t = useT();
  const store = useVisitStore();
  const language = usePageLanguage();
  const all = useVisit((visit) => visit.chat);
  const me = useVisit((visit) => visit.me.id);
  const colour = useVisit((visit) => visit.settings.colour);
  const state = useVisit((visit) => visit.link.state);
  const { ids: hidden } = useStore(hiddenPeople);
  const { lines: pending } = useStore(outbox);
  const said = useMemo(() => all.filter((line) => !hidden.has(line.from.id)), [all, hidden]);
  const list = useRef<HTMLDivElement>(null);
  const { below, onScroll, toEnd } = useFollowEnd(list, said.length + pending.length);
  const [opened] = useState(() => Date.now());
  const now = Math.max(opened, all.at(-1)?.at ?? 0);

  useEffect(() => markRead(all), [all]);

  const say: Say = async (text) => {
    const { gallery } = store.getState();
    if (gallery === null) return 'offline';
    return (await gallery.say(text))?.code ?? null;
  };
  const together = state === 'joined' || state === 'reconnecting';

  return (
    <Panel title={t('people.chat')}>
      <div className="chat">
        <div aria-label={t('people.log')} aria-live="polite" className="chat-log" data-scrolls onScroll={onScroll} ref={list} role="log" tabIndex={0}>
          {together ? null : <p className="hint">{t('people.chatOffline')}</p>}
          {together && said.length + pending.length === 0 ? <p className="hint">{t('people.empty')}</p> : null}
          {said.length < all.length ? <p className="hint">{t('people.hiddenLine')}</p> : null}
          <ol>
            {said.map((line, index) => (
              <SaidLine follows={followsOn(line, said[index - 1])} key={line.id} language={language} line={line} now={now} own={line.from.id === me} />
            ))}
            {pending.map((line) => (
              <PendingLine colour={colour} key={line.key} line={line} onDiscard={() => discardLine(line.key)} onRetry={() => void retryLine(line, say)} waiting={state === 'reconnecting'} />
            ))}
          </ol>
        </div>
        {below === 0 ? null : (
          <button className="button main chat-below" onClick={toEnd} type="button">
            {t('people.newBelow', { count: below })}
            <Icon name="down" size={18} />
          </button>
        )}
        <TranscriptNote />
        <ReactionsRow disabled={state !== 'joined'} onReact={(kind) => reactNow(store, kind)} />
        <ChatForm disabled={!together} onSend={(text) => void sendLine(text, say).then(toEnd)} />
      </div>
    </Panel>
  );
}
