import { Body1, Caption1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsForm, SettingsView } from '../../../domain/leerwerkplaats/api';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { seldom } from '../shared/watch';
import { SettingsFields } from './settings-fields';
import { SettingsList } from './settings-list';
import { leerwerkplaatsTexts } from './text';

const useStyles = makeStyles({ line: { margin: 0 } });

/** How the leerwerkplaats of a channel works: everyone sees it, who leads changes it. */
export function SettingsPage({ channelId }: { channelId: string }) {
  const path = `channels/${encodeURIComponent(channelId)}/settings`;
  const live = useLive<SettingsView>(path, seldom);
  return (
    <LivePage live={live}>
      {(view) => <Settings view={view} path={path} onChange={(now) => live.change(() => now)} />}
    </LivePage>
  );
}

interface SettingsProps {
  readonly view: SettingsView;
  readonly path: string;
  readonly onChange: (view: SettingsView) => void;
}

function Settings({ view, path, onChange }: SettingsProps) {
  const styles = useStyles();
  const term = useTexts(settingsTerms);
  const title = useTexts(leerwerkplaatsTexts)('settings');
  const { leerwerkplaats, settings, mayChange } = view;
  // What somebody is typing stays, whatever others change meanwhile.
  const [typed, setTyped] = useState<SettingsForm>();
  const [saved, setSaved] = useState(false);
  const type = (change: Partial<SettingsForm>) => {
    setTyped((before = settings) => ({ ...before, ...change }));
    setSaved(false);
  };
  return (
    <PageFrame title={title} hint={term('explanation', { name: leerwerkplaats.name })}>
      <Caption1 as="p" className={styles.line}>
        {term('what-for')}
      </Caption1>
      {mayChange ? (
        <SettingsFields
          path={path}
          settings={typed ?? settings}
          onType={type}
          onSaved={(now) => {
            onChange(now);
            setTyped(undefined);
            setSaved(true);
          }}
        />
      ) : (
        <SettingsList settings={settings} />
      )}
      <Body1 as="p" role="status" className={styles.line}>
        {mayChange ? saved && term('saved') : term('who-changes')}
      </Body1>
    </PageFrame>
  );
}
