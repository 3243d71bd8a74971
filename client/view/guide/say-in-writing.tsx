import { useState } from 'react';
import { useT } from '../ui/i18n.ts';
import { ActButton, Refused, useAct } from './act-button.tsx';
import { useLiveTour } from './use-console.ts';
import { fits, WordsField } from './words-field.tsx';

const LONGEST = 600;

/** The guide's typed words, which followers read instead of the score's until the next stop. */
export function SayInWriting() {
  const t = useT();
  const { said } = useLiveTour();
  const [text, setText] = useState('');
  const { act, busy, refused } = useAct();
  const ready = fits(text, LONGEST) && !busy;
  return (
    <form
      className="guide-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void act('tour-say', { text: text.trim() }).then((answer) => (answer?.ok === true ? setText('') : undefined));
      }}
    >
      <WordsField label={t('guide.say')} longest={LONGEST} onChange={setText} rows={2} value={text} />
      <div className="guide-row">
        <button aria-busy={busy} aria-disabled={!ready} className="button" type="submit">
          {t('guide.sayNow')}
        </button>
      </div>
      <Refused code={refused} />
      {said === '' ? null : (
        <>
          <p>
            {t('guide.saidNow')} <q dir="auto">{said}</q>
          </p>
          <ActButton body={{ text: '' }} name="tour-say">
            {t('guide.unsay')}
          </ActButton>
        </>
      )}
    </form>
  );
}
