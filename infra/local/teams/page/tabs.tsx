import { Button, Tab, TabList } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type * as Model from '../model';
import type { PageChannel, PageTeam } from '../page-model';
import { chatTab, openAddress, useAddress } from './address';
import { usePage } from './page-context';
import { TabSetup } from './tab-setup';

interface TabsProps {
  channel: PageChannel;
  /** Absent in the personal app. */
  team?: PageTeam | undefined;
  open: Model.Tab | undefined;
}

/** The tab of a conversation that is open; undefined where its messages are. */
export function useOpenTab(channel: PageChannel): Model.Tab | undefined {
  const { tab } = useAddress() ?? {};
  return channel.tabs.find(({ id }) => id === tab);
}

/** The messages and the pages of the app, side by side. */
export function Tabs({ channel, team, open }: TabsProps) {
  const { text, state, api } = usePage();
  const [adding, setAdding] = useState(false);
  const { configurationUrl } = state.app;
  const show = (tab: unknown) => openAddress({ conversation: channel.id, tab: String(tab) });
  const remove = (tab: Model.Tab) => {
    openAddress({ conversation: channel.id });
    api.removeTab(channel.id, tab.id).catch(() => undefined);
  };
  return (
    <div className="tabs">
      <TabList
        aria-label={text.tabs}
        selectedValue={open?.id ?? chatTab}
        onTabSelect={(_event, { value }) => show(value)}
      >
        <Tab value={chatTab}>{team ? text.posts : text.chat}</Tab>
        {channel.tabs.map(({ id, name }) => (
          <Tab key={id} value={id}>
            {name}
          </Tab>
        ))}
      </TabList>
      {team && open && (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={text.removeTab}
          title={text.removeTab}
          onClick={() => remove(open)}
        />
      )}
      {team?.installed && configurationUrl && (
        <>
          <Button
            appearance="subtle"
            icon={<AddRegular />}
            aria-label={text.addTab}
            title={text.addTab}
            onClick={() => setAdding(true)}
          />
          {adding && (
            <TabSetup channel={channel} url={configurationUrl} onClose={() => setAdding(false)} />
          )}
        </>
      )}
    </div>
  );
}
