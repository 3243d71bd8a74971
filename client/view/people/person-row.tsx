import { useStore } from 'zustand';
import type { Person } from '../../visit/company.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { AvatarFigure } from './avatar-figure.tsx';
import { hiddenPeople, setHidden } from './hidden-people.ts';
import { personName } from './person-name.ts';

/** Somebody else: who, at which exhibit, and what one can do about them. */
export function PersonRow({ person, onGoTo }: { person: Person; onGoTo: (person: Person) => void }) {
  const t = useT();
  const hidden = useStore(hiddenPeople, ({ ids }) => ids.has(person.id));
  const exhibit = useVisit((visit) => (person.at === null ? undefined : visit.plan.byRef.get(person.at)?.exhibit));
  const name = personName(person, t);
  return (
    <li className="person" data-dimmed={person.away || hidden}>
      <AvatarFigure bust colour={person.colour} height={44} />
      <div className="person-who">
        <p>
          <b dir="auto">{name}</b>
          {person.away ? <span className="person-mark">{t('people.away')}</span> : null}
        </p>
        {exhibit === undefined ? null : (
          <p className="hint">
            <Spoken words={exhibit.title} />
          </p>
        )}
        {hidden ? <p className="hint">{t('people.hiddenHint')}</p> : null}
      </div>
      {hidden ? null : (
        <button aria-label={t('people.goTo', { name })} className="button" onClick={() => onGoTo(person)} type="button">
          <Icon name="walk" size={20} />
          <span className="person-words">{t('people.goToShort')}</span>
        </button>
      )}
      <button aria-label={t(hidden ? 'people.show' : 'people.hide', { name })} className="button bare person-hide" onClick={() => setHidden(person.id, !hidden)} type="button">
        {t(hidden ? 'people.showShort' : 'people.hideShort')}
      </button>
    </li>
  );
}
