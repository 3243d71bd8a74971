import './top-bar.css';
import { lazy, Suspense, useState } from 'react';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useConsolePart } from '../guide/use-console.ts';
import { useUnread } from '../people/unread.ts';
import { learnWords, useT } from './i18n.ts';
import { Icon } from './icons.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { nameOfLanguage, Spoken } from './spoken.tsx';
import { ToolButton } from './tool-button.tsx';

const GuideTool = lazy(async () => {
  const [{ GuideTool: tool }] = await Promise.all([import('../guide/guide-tool.tsx'), learnWords('guide')]);
  return { default: tool };
});

/** Name of the exhibition and of the hall one is in. */
function Whereabouts() {
  const title = useVisit((visit) => visit.exhibition.title);
  const hall = useVisit((visit) => visit.plan.halls.find((one) => one.id === visit.here.hall));
  return (
    <div className="whereabouts">
      <h1>
        <Spoken words={title} />
      </h1>
      {hall === undefined ? null : (
        <p>
          <Spoken words={hall.title} />
        </p>
      )}
    </div>
  );
}

/** With two languages one press changes to the other; of more, one chooses. */
function LanguageTool({ onPress }: { onPress: () => void }) {
  const t = useT();
  const store = useVisitStore();
  const language = useVisit((visit) => visit.language);
  const languages = useVisit((visit) => visit.languages);
  const next = languages.find((one) => one !== language);
  if (next === undefined) return null;
  if (languages.length > 2) {
    return (
      <div className="tool language">
        <Icon name="language" />
        <label className="unseen" htmlFor="bar-language">
          {t('shell.language')}
        </label>
        <LanguageChoice id="bar-language" />
      </div>
    );
  }
  return (
    <button
      className="tool language"
      lang={next}
      onClick={() => {
        store.getState().setLanguage(next);
        onPress();
      }}
      type="button"
    >
      <Icon name="language" />
      <span className="tool-words">{nameOfLanguage(next)}</span>
    </button>
  );
}

/** Small and quiet: where one is, and what the page offers. */
export function TopBar() {
  const t = useT();
  const others = useVisit((visit) => visit.people.filter((person) => person.id !== visit.me.id).length);
  const unread = useUnread();
  const mayGuide = useConsolePart() !== 'none';
  const [more, setMore] = useState(false);
  const close = (): void => setMore(false);
  return (
    <header className="top-bar">
      <Whereabouts />
      <nav aria-label={t('shell.menu')} className="tools">
        <ToolButton icon="list" onPress={close} panel="list" words={t('shell.list')} />
        <ToolButton icon="plan" onPress={close} panel="plan" words={t('shell.plan')} />
        <ToolButton count={others + 1} icon="people" label={t('shell.peopleCount', { count: others })} onPress={close} panel="people" words={t('shell.people')} />
        <ToolButton icon="chat" label={unread === 0 ? t('shell.chat') : t('shell.chatUnread', { count: unread })} onPress={close} panel="chat" words={t('shell.chat')} {...(unread > 0 && { count: unread })} />
        <button aria-expanded={more} aria-label={t('shell.more')} className="tool tools-open" onClick={() => setMore(!more)} type="button">
          <Icon name="more" />
        </button>
        <div className="tools-more" data-open={more}>
          <Suspense fallback={null}>{mayGuide ? <GuideTool onPress={close} /> : null}</Suspense>
          <LanguageTool onPress={close} />
          <ToolButton icon="settings" onPress={close} panel="settings" words={t('shell.settings')} />
          <ToolButton icon="share" onPress={close} panel="share" words={t('shell.share')} />
          <ToolButton icon="help" onPress={close} panel="help" words={t('shell.help')} />
        </div>
      </nav>
    </header>
  );
}
