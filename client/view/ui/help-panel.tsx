import './help-panel.css';
import { useTouch } from './device.ts';
import { useT } from './i18n.ts';
import { Panel } from './panel.tsx';

const keys = [
  [['W', 'A', 'S', 'D'], 'walk'],
  [['↑', '↓'], 'walk'],
  [['Q', 'E'], 'turn'],
  [['←', '→'], 'turn'],
  [['Shift'], 'hurry'],
  [['Tab'], 'tab'],
  [['L'], 'list'],
  [['M'], 'plan'],
  [['P'], 'people'],
  [['C'], 'chat'],
  [['G'], 'group'],
  [['F'], 'point'],
  [['Esc'], 'back'],
  [['?'], 'help'],
] as const;

function Lines({ title, part, lines }: { title: string; part: string; lines: readonly string[] }) {
  const t = useT();
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{t(`shell.${part}.${line}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** How to move and read, the device at hand first. */
export function HelpPanel() {
  const t = useT();
  const touch = useTouch();
  const fingers = <Lines key="touch" lines={['look', 'walk', 'stick', 'exhibit']} part="touch" title={t('shell.helpTouch')} />;
  return (
    <Panel plainText title={t('shell.helpTitle')}>
      <div className="help panel-body-stack">
        {touch ? fingers : null}
        <section>
          <h3>{t('shell.helpKeys')}</h3>
          <dl>
            {keys.map(([names, act]) => (
              <div key={names.join()} style={{ display: 'contents' }}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{t(`shell.keys.${act}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Lines lines={['look', 'walk', 'exhibit']} part="mouse" title={t('shell.helpMouse')} />
        {touch ? null : fingers}
      </div>
    </Panel>
  );
}
