import './people-panel.css';
import { useEffect, useMemo, useState } from 'react';
import type { Person } from '../../visit/company.ts';
import { useVisit, useVisitStore, type Visit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Panel } from '../ui/panel.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { groupPeople } from './group-people.ts';
import { Invitation } from './invitation.tsx';
import { meetingPoint } from './meeting-point.ts';
import { MyRow } from './my-row.tsx';
import { personName } from './person-name.ts';
import { PersonRow } from './person-row.tsx';

/** People walk on while the list is open: how often it looks where they are, milliseconds. */
const LOOK_AGAIN = 2_000;

function lookUpHalls({ plan, whereOthers }: Visit): ReadonlyMap<string, string> {
  const halls = new Map<string, string>();
  for (const { id, position } of whereOthers()) {
    const hall = plan.floor.hallAt(position[0], position[2]);
    if (hall !== null) halls.set(id, hall);
  }
  return halls;
}

/** The hall each person is in, by public id, looked up now and then and whenever somebody comes or goes. */
function useHalls(): ReadonlyMap<string, string> {
  const store = useVisitStore();
  const [halls, setHalls] = useState(() => lookUpHalls(store.getState()));
  useEffect(() => {
    const look = (): void => setHalls(lookUpHalls(store.getState()));
    const timer = setInterval(look, LOOK_AGAIN);
    const stop = store.subscribe((now, before) => (now.people === before.people ? undefined : look()));
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [store]);
  return halls;
}

/** Who is here, where they are, going to them, and bringing others in; loaded when first opened. */
export function PeoplePanel() {
  const t = useT();
  const store = useVisitStore();
  const people = useVisit((visit) => visit.people);
  const me = useVisit((visit) => visit.me.id);
  const plan = useVisit((visit) => visit.plan);
  const myExhibit = useVisit((visit) => visit.open ?? visit.here.near);
  const state = useVisit((visit) => visit.link.state);
  const code = useVisit((visit) => visit.link.code);
  const halls = useHalls();
  const [news, setNews] = useState('');

  const others = useMemo(() => people.filter((person) => person.id !== me), [people, me]);
  const groups = useMemo(() => {
    const hallOf = (person: Person) => halls.get(person.id) ?? (person.at === null ? null : (plan.byRef.get(person.at)?.hall ?? null));
    return groupPeople(others, myExhibit, plan.halls.map((hall) => hall.id), hallOf);
  }, [others, myExhibit, plan, halls]);

  const goTo = (person: Person): void => {
    const { whereOthers, body, travelTo, setPanel } = store.getState();
    const sighting = whereOthers().find((one) => one.id === person.id);
    if (sighting === undefined) {
      setNews(t('people.gone', { name: personName(person, t) }));
      return;
    }
    const { x, z, yaw } = meetingPoint(body.x, body.z, sighting.position[0], sighting.position[2]);
    setPanel('none');
    travelTo(x, z, { yaw, pitch: 0 });
  };

  const together = state === 'joined' || state === 'reconnecting';
  return (
    <Panel title={t('people.title')}>
      <MyRow />
      {together ? (
        <p className="hint" role="status">
          {others.length === 0 ? t('people.alone') : t('people.count', { count: others.length })}
        </p>
      ) : (
        <p className="hint">{t(state === 'connecting' ? 'people.connecting' : 'people.offline')}</p>
      )}
      <p className="hint" role="status">
        {news}
      </p>
      {groups.withMe.length === 0 ? null : (
        <section>
          <h3>{t('people.withYou')}</h3>
          <ul className="persons">
            {groups.withMe.map((person) => (
              <PersonRow key={person.id} onGoTo={goTo} person={person} />
            ))}
          </ul>
        </section>
      )}
      {groups.byHall.map(({ hall, people: inHall }) => (
        <section key={hall}>
          <h3>{hall === null ? t('people.elsewhere') : <Spoken words={plan.halls.find((one) => one.id === hall)?.title ?? {}} />}</h3>
          <ul className="persons">
            {inHall.map((person) => (
              <PersonRow key={person.id} onGoTo={goTo} person={person} />
            ))}
          </ul>
        </section>
      ))}
      {together && code !== undefined ? <Invitation code={code} /> : null}
    </Panel>
  );
}
