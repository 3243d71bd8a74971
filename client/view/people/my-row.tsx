import { type SyntheticEvent, useId, useState } from 'react';
import { NAME_LENGTH } from '../../visit/settings.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { ColourChoice } from '../ui/colour-choice.tsx';
import { useT } from '../ui/i18n.ts';
import { AvatarFigure } from './avatar-figure.tsx';
import { personName } from './person-name.ts';

/** How others see me, and changing it. */
export function MyRow() {
  const t = useT();
  const me = useVisit((visit) => visit.people.find((person) => person.id === visit.me.id));
  const settings = useVisit((visit) => visit.settings);
  const [editing, setEditing] = useState(false);
  const [news, setNews] = useState('');
  const shown = { name: me?.name ?? settings.name, ...(me?.number === undefined ? {} : { number: me.number }) };
  const known = shown.name !== '' || shown.number !== undefined;
  return (
    <div className="me">
      <div className="person">
        <AvatarFigure colour={me?.colour ?? settings.colour} height={84} />
        <p className="person-who">
          <b dir="auto">{known ? t('people.youNamed', { name: personName(shown, t) }) : t('people.you')}</b>
        </p>
        {editing ? null : (
          <button aria-label={t('people.edit')} className="button" onClick={() => setEditing(true)} type="button">
            {t('people.editShort')}
          </button>
        )}
      </div>
      {editing ? (
        <MyForm
          name={settings.name}
          onDone={(name) => {
            setEditing(false);
            setNews(name === null ? '' : t('people.saved', { name: name === '' ? personName({ ...shown, name }, t) : name }));
          }}
          startColour={settings.colour}
        />
      ) : null}
      <p className="hint" role="status">
        {news}
      </p>
    </div>
  );
}

/** Answers the name that now holds, or null when nothing was changed. */
function MyForm({ name, startColour, onDone }: { name: string; startColour: number; onDone: (name: string | null) => void }) {
  const t = useT();
  const store = useVisitStore();
  const [colour, setColour] = useState(startColour);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const wished = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    const { gallery, saveSettings } = store.getState();
    setBusy(true);
    const refused = gallery === null ? null : await gallery.rename(wished, colour);
    setBusy(false);
    if (refused !== null) {
      setRefusal(refused.code);
      return;
    }
    saveSettings({ name: wished, colour });
    onDone(wished);
  };

  return (
    <form className="me-form" onSubmit={(event) => void submit(event)}>
      <div>
        <label htmlFor={id}>{t('shell.name')}</label>
        <input aria-describedby={`${id}-error`} autoComplete="nickname" autoFocus className="field" defaultValue={name} dir="auto" id={id} maxLength={NAME_LENGTH} name="name" type="text" />
        <p className="chat-failed" id={`${id}-error`} role="alert">
          {refusal === null ? '' : t(`people.refusals.${refusal}`)}
        </p>
      </div>
      <ColourChoice colour={colour} onChange={setColour} />
      <div className="me-buttons">
        <button className="button main" disabled={busy} type="submit">
          {t(busy ? 'people.saving' : 'people.save')}
        </button>
        <button className="button" onClick={() => onDone(null)} type="button">
          {t('people.cancel')}
        </button>
      </div>
    </form>
  );
}
