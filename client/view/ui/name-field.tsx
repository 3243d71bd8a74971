import { useId } from 'react';
import { NAME_LENGTH } from '../../visit/settings.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from './i18n.ts';

/** The visitor's name; what is typed holds at once. */
export function NameField() {
  const t = useT();
  const store = useVisitStore();
  const name = useVisit((visit) => visit.settings.name);
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{t('shell.name')}</label>
      <input
        aria-describedby={`${id}-hint`}
        autoComplete="nickname"
        className="field"
        defaultValue={name}
        id={id}
        maxLength={NAME_LENGTH}
        onBlur={(event) => store.getState().saveSettings({ name: event.target.value })}
        onChange={(event) => store.getState().saveSettings({ name: event.target.value })}
        type="text"
      />
      <p className="hint" id={`${id}-hint`}>
        {t('shell.nameHint')}
      </p>
    </div>
  );
}
