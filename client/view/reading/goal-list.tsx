import { useT } from '../ui/i18n.ts';

/** The Sustainable Development Goals a case serves, by number and official short name. */
export function GoalList({ goals }: { goals: readonly number[] }) {
  const t = useT();
  if (goals.length === 0) return null;
  return (
    <section>
      <h3>{t('exhibits.reading.goals')}</h3>
      <ul className="reading-goals">
        {goals.map((goal) => (
          <li key={goal}>
            <b>{goal}</b> {t(`terms.goals.${goal}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
