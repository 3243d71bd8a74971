import type { Panel } from '../../visit/visit.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { Icon, type IconName } from './icons.tsx';

export type ToolButtonProps = {
  panel: Exclude<Panel, 'none'>;
  icon: IconName;
  /** Its name, also shown where there is room for words. */
  words: string;
  /** Says more than `words` to a screen reader, such as how many people are there. */
  label?: string;
  count?: number;
  onPress?: () => void;
};

/** Opens a panel, or closes it again. */
export function ToolButton({ panel, icon, words, label = words, count, onPress }: ToolButtonProps) {
  const store = useVisitStore();
  const open = useVisit((visit) => visit.panel === panel);
  return (
    <button
      aria-expanded={open}
      className="tool"
      onClick={() => {
        store.getState().setPanel(open ? 'none' : panel);
        onPress?.();
      }}
      title={words}
      type="button"
    >
      <Icon name={icon} />
      <span className="unseen">{label}</span>
      {count === undefined ? null : <span aria-hidden="true" className="tool-count">{count}</span>}
      <span aria-hidden="true" className="tool-words">
        {words}
      </span>
    </button>
  );
}
