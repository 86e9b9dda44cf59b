import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { type ComponentType, Suspense, useId } from 'react';
import { PollsPage } from '../polls/polls-page';
import { LoadingPage } from '../shared/live-page';
import { usePage, useTexts } from '../shared/page';
import { part } from '../shared/part';
import { NoChannel } from './no-channel';
import { leerwerkplaatsTexts } from './text';
import { useSection } from './use-section';

type Section = 'polls' | 'sessions' | 'directory' | 'members' | 'settings';

/** What the tab of a channel shows, each feature a line. It opens with the first. */
const pages: Readonly<Record<Section, ComponentType<{ channelId: string }>>> = {
  polls: PollsPage,
  sessions: part(async () => (await import('../sessions/sessions-page')).SessionsPage),
  directory: part(async () => (await import('../directory/directory-page')).DirectoryPage),
  members: part(async () => (await import('../members/members-page')).MembersPage),
  settings: part(async () => (await import('./settings-page')).SettingsPage),
};
const sections = Object.keys(pages) as [Section, ...Section[]];

const useStyles = makeStyles({
  // On a phone they stand on two lines.
  list: { maxWidth: '720px', marginInline: 'auto', padding: '8px 4px 0', flexWrap: 'wrap' },
});

/** The page of the channel that the tab stands in: one part of it at a time. */
export function ChannelPage() {
  const { place } = usePage();
  return place.channelId ? <Sections channelId={place.channelId} /> : <NoChannel />;
}

function Sections({ channelId }: { channelId: string }) {
  const styles = useStyles();
  const id = useId();
  const text = useTexts(leerwerkplaatsTexts);
  const { section, choose } = useSection(sections);
  const Page = pages[section];
  return (
    <>
      <TabList
        aria-label={text('sections')}
        className={styles.list}
        selectedValue={section}
        onTabSelect={(_event, { value }) => choose(value as Section)}
      >
        {sections.map((one) => (
          <Tab key={one} value={one} id={`${id}${one}`}>
            {text(one)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`${id}${section}`}>
        <Suspense fallback={<LoadingPage />}>
          <Page channelId={channelId} />
        </Suspense>
      </div>
    </>
  );
}
