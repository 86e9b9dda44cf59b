import type { ComponentType } from 'react';
import { PollsPage } from '../polls/polls-page';
import { usePage, useTexts } from '../shared/page';
import { part } from '../shared/part';
import { Sections } from '../shared/sections';
import { NoChannel } from './no-channel';
import { leerwerkplaatsTexts } from './text';

type Section = 'polls' | 'sessions' | 'items' | 'directory' | 'members' | 'settings';

/** What the tab of a channel shows, each feature a line. It opens with the first. */
const pages: Readonly<Record<Section, ComponentType<{ channelId: string }>>> = {
  polls: PollsPage,
  sessions: part(async () => (await import('../sessions/sessions-page')).SessionsPage),
  items: part(async () => (await import('../action-items/items-page')).ItemsPage),
  directory: part(async () => (await import('../directory/directory-page')).DirectoryPage),
  members: part(async () => (await import('../members/members-page')).MembersPage),
  settings: part(async () => (await import('./settings-page')).SettingsPage),
};
const sections = Object.keys(pages) as [Section, ...Section[]];

/** The page of the channel that the tab stands in: one part of it at a time. */
export function ChannelPage() {
  const { place } = usePage();
  const text = useTexts(leerwerkplaatsTexts);
  const { channelId } = place;
  if (!channelId) return <NoChannel />;
  return (
    <Sections label={text('sections')} sections={sections} nameOf={(one) => text(one)}>
      {(section) => {
        const Page = pages[section];
        return <Page channelId={channelId} />;
      }}
    </Sections>
  );
}
