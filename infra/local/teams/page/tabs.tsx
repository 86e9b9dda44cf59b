import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
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
  const { tab } = useAddress();
  return channel.tabs.find(({ id }) => id === tab);
}

/** The messages and the pages of the app, side by side. */
export function Tabs({ channel, team, open }: TabsProps) {
  const { text, state } = usePage();
  const [setUp, setSetUp] = useState<{ tab?: Model.Tab }>();
  const { configurationUrl } = state.app;
  const changeable = team?.installed && configurationUrl !== undefined;
  const show = (tab: unknown) => openAddress({ conversation: channel.id, tab: String(tab) });
  return (
    <div className="tabs">
      <TabList
        aria-label={text.tabs}
        selectedValue={open?.id ?? chatTab}
        onTabSelect={(_event, { value }) => show(value)}
      >
        <Tab value={chatTab}>{team ? text.posts : text.sections.chat}</Tab>
        {channel.tabs.map(({ id, name }) => (
          <Tab key={id} value={id}>
            {name}
          </Tab>
        ))}
      </TabList>
      {changeable && open && (
        <TabMenu channel={channel} tab={open} onSettings={() => setSetUp({ tab: open })} />
      )}
      {changeable && (
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={text.addTab}
          title={text.addTab}
          onClick={() => setSetUp({})}
        />
      )}
      {changeable && setUp && (
        <TabSetup
          {...setUp}
          channel={channel}
          url={configurationUrl}
          onClose={() => setSetUp(undefined)}
        />
      )}
    </div>
  );
}

interface TabMenuProps {
  channel: PageChannel;
  tab: Model.Tab;
  onSettings: () => void;
}

function TabMenu({ channel, tab, onSettings }: TabMenuProps) {
  const { text, api } = usePage();
  const remove = () => {
    openAddress({ conversation: channel.id });
    api.removeTab(channel.id, tab.id).catch(() => undefined);
  };
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={text.aboutTab(tab.name)}
        />
      </MenuTrigger>
      <MenuPopover className="over">
        <MenuList>
          <MenuItem onClick={onSettings}>{text.tabSettings}</MenuItem>
          <MenuItem onClick={remove}>{text.removeTab}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
