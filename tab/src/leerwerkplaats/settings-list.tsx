import { Body1, Body1Strong, makeStyles } from '@fluentui/react-components';
import type { SettingsForm } from '../../../domain/leerwerkplaats/api';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import { useTexts } from '../shared/page';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  value: { margin: 0 },
});

interface SettingsListProps {
  readonly settings: SettingsForm;
  /** All of them, or which ones. */
  readonly only?: readonly string[];
}

/** The settings, to be read. */
export function SettingsList({ settings, only }: SettingsListProps) {
  const styles = useStyles();
  const term = useTexts(settingsTerms);
  const { phase, language, timeZone, worksFrom, worksUntil, daysOff } = settings;
  const lines = [
    ['phase', term(phase)],
    ['language', term(language)],
    ['timeZone', term(timeZone)],
    ['worksFrom', worksFrom],
    ['worksUntil', worksUntil],
    ['daysOff', daysOff.split('\n').join(', ') || term('none')],
  ] as const;
  const shown = only ? lines.filter(([name]) => only.includes(name)) : lines;
  return (
    <dl className={styles.list}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Body1Strong>{term(name)}</Body1Strong>
          </dt>
          <dd className={styles.value}>
            <Body1>{value}</Body1>
          </dd>
        </div>
      ))}
    </dl>
  );
}
