import { type SyntheticEvent, useId, useState } from 'react';
import { NAME_LENGTH } from '../../visit/settings.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { ColourChoice } from '../ui/colour-choice.tsx';
import { useT } from '../ui/i18n.ts';
import { AvatarFigure } from './avatar-figure.tsx';

/** How others see me, and changing it. */
export function MyRow() {
  const t = useT();
  const { name, colour } = useVisit((visit) => visit.settings);
  const [editing, setEditing] = useState(false);
  const [news, setNews] = useState('');
  return (
    <div className="me">
      <div className="person">
        <AvatarFigure colour={colour} height={84} />
        <p className="person-who">
          <b dir="auto">{name === '' ? t('people.you') : t('people.youNamed', { name })}</b>
        </p>
        {editing ? null : (
          <button aria-label={t('people.edit')} className="button" onClick={() => setEditing(true)} type="button">
            {t('people.editShort')}
          </button>
        )}
      </div>
      {editing ? (
        <MyForm
          name={name}
          onDone={(changed) => {
            setEditing(false);
            setNews(changed ? t('people.saved') : '');
          }}
          startColour={colour}
        />
      ) : null}
      <p className="hint" role="status">
        {news}
      </p>
    </div>
  );
}

/** Answers whether anything was changed. */
function MyForm({ name, startColour, onDone }: { name: string; startColour: number; onDone: (changed: boolean) => void }) {
  const t = useT();
  const store = useVisitStore();
  const [colour, setColour] = useState(startColour);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    const wished = typeof typed === 'string' ? typed.trim() : '';
    const { gallery, saveSettings } = store.getState();
    setBusy(true);
    const refused = gallery === null ? null : await gallery.rename(wished, colour);
    setBusy(false);
    if (refused !== null) {
      setRefusal(refused.code);
      return;
    }
    saveSettings({ name: wished, colour });
    onDone(true);
  };

  return (
    <form className="me-form" onSubmit={(event) => void submit(event)}>
      <div>
        <label htmlFor={id}>{t('shell.name')}</label>
        <input aria-describedby={`${id}-error`} autoComplete="nickname" autoFocus className="field" defaultValue={name} dir="auto" id={id} maxLength={NAME_LENGTH} name="name" type="text" />
        <p className="failed" id={`${id}-error`} role="alert">
          {refusal === null ? '' : t(`people.refusals.${refusal}`)}
        </p>
      </div>
      <ColourChoice colour={colour} onChange={setColour} />
      <div className="me-buttons">
        <button className="button main" disabled={busy} type="submit">
          {t(busy ? 'people.saving' : 'people.save')}
        </button>
        <button className="button" onClick={() => onDone(false)} type="button">
          {t('people.cancel')}
        </button>
      </div>
    </form>
  );
}
