import { useStore } from 'zustand';
import { ownPointer, togglePointer } from '../../tour/own-pointer.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

/** The pointer as a button, for those who hold no key, and how it works. */
export function PointForAll() {
  const t = useT();
  const kept = useStore(ownPointer, (now) => now.kept);
  return (
    <div className="guide-row">
      <button aria-pressed={kept} className="button" onClick={togglePointer} type="button">
        <Icon name="here" size={18} />
        {t('guide.point')}
      </button>
      <p className="hint guide-fill">{t('guide.pointHint')}</p>
    </div>
  );
}
