import { useId } from 'react';
import { motions, qualities, type Settings, textScales, views } from '../../visit/settings.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { Choice } from './choice.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { useT } from './i18n.ts';
import { LanguageChoice } from './language-choice.tsx';
import { NameField } from './name-field.tsx';
import { Panel } from './panel.tsx';

/** Everything one may set; each choice holds at once and is kept in the browser. */
export function SettingsPanel() {
  const t = useT();
  const store = useVisitStore();
  const settings = useVisit((visit) => visit.settings);
  const languageId = useId();
  const save = (patch: Partial<Settings>): void => store.getState().saveSettings(patch);
  return (
    <Panel title={t('shell.settingsTitle')}>
      <div className="settings-group">
        <label htmlFor={languageId}>{t('shell.language')}</label>
        <LanguageChoice id={languageId} />
      </div>
      <div className="settings-group">
        <NameField />
        <ColourChoice colour={settings.colour} onChange={(colour) => save({ colour })} />
      </div>
      <div className="settings-group">
        <Choice
          legend={t('shell.textSize')}
          onChange={(textScale) => save({ textScale })}
          options={textScales.map((value) => ({ value, words: `${value * 100} %` }))}
          value={settings.textScale}
        />
        <Choice
          hint={t('shell.viewHint')}
          legend={t('shell.view')}
          onChange={(view) => save({ view })}
          options={views.map((value) => ({ value, words: t(`shell.views.${value}`) }))}
          value={settings.view}
        />
        <Choice
          hint={t('shell.qualityHint')}
          legend={t('shell.quality')}
          onChange={(quality) => save({ quality })}
          options={qualities.map((value) => ({ value, words: t(`shell.qualities.${value}`) }))}
          value={settings.quality}
        />
        <Choice
          hint={t('shell.motionHint')}
          legend={t('shell.motion')}
          onChange={(motion) => save({ motion })}
          options={motions.map((value) => ({ value, words: t(`shell.motions.${value}`) }))}
          value={settings.motion}
        />
      </div>
      <p className="hint">{t('shell.kept')}</p>
    </Panel>
  );
}
