import './landing-card.css';
import { useId } from 'react';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { ColourChoice } from './colour-choice.tsx';
import { useTouch } from './device.ts';
import { focusHall } from './focus-hall.ts';
import { useT } from './i18n.ts';
import { LanguageChoice } from './language-choice.tsx';
import { NameField } from './name-field.tsx';
import { Spoken } from './spoken.tsx';

/** Greets on the first visit, over the hall one is about to walk, or over its words. Everything in it may be left as it is. */
export function LandingCard({ inWords }: { inWords: boolean }) {
  const t = useT();
  const store = useVisitStore();
  const title = useVisit((visit) => visit.exhibition.title);
  const colour = useVisit((visit) => visit.settings.colour);
  const touch = useTouch();
  const titleId = useId();
  const languageId = useId();
  return (
    <form
      aria-labelledby={titleId}
      className="card landing"
      onSubmit={(event) => {
        event.preventDefault();
        store.getState().land();
        focusHall();
      }}
    >
      <hgroup>
        <p>{t('shell.welcome')}</p>
        <h1 id={titleId}>
          <Spoken words={title} />
        </h1>
      </hgroup>
      <NameField />
      <ColourChoice colour={colour} onChange={(next) => store.getState().saveSettings({ colour: next })} />
      <div>
        <label htmlFor={languageId}>{t('shell.language')}</label>
        <LanguageChoice id={languageId} />
      </div>
      <div className="moves">
        {inWords ? <p>{t('shell.moveWords')}</p> : <p>{t(touch ? 'shell.moveTouch1' : 'shell.moveDesktop1')}</p>}
        {inWords ? null : <p>{t(touch ? 'shell.moveTouch2' : 'shell.moveDesktop2')}</p>}
      </div>
      <div className="landing-go">
        <button className="button main" type="submit">
          {t(inWords ? 'shell.startReading' : 'shell.walkIn')}
        </button>
        {inWords ? null : (
          <button className="button bare" onClick={() => store.getState().saveSettings({ view: 'words' })} type="button">
            {t('shell.inWords')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Says once more how to move, until the visitor has moved. */
export function MovementHint() {
  const t = useT();
  const touch = useTouch();
  return <p className="movement-hint">{t(touch ? 'shell.hintTouch' : 'shell.hintDesktop')}</p>;
}
