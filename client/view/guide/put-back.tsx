import type { LiveQuestion } from '../../tour/live-tour.ts';
import { useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';

/** Brings a question back to those that wait. */
export function PutBack({ question }: { question: Pick<LiveQuestion, 'id' | 'text'> }) {
  const t = useT();
  return (
    <ActButton body={{ question: question.id, act: 'reopen' }} label={t('guide.putBackOf', { text: question.text })} name="tour-question">
      {t('guide.putBack')}
    </ActButton>
  );
}
