import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { PageChannel, PageTeam } from '../page-model';
import type { TeamChange } from '../team-api';
import { useManageText } from './manage-text';
import { MembersDialog } from './members-dialog';
import { NameDialog } from './name-dialog';
import { usePage } from './page-context';

type Asked = 'members' | 'add-channel' | 'rename-channel' | 'rename-team';

/** What members of a team can do with it, beside its channel's name. */
export function TeamMenu({ team, channel }: { team: PageTeam; channel: PageChannel }) {
  const text = useManageText();
  const { state, api } = usePage();
  const { person } = state;
  const [asked, setAsked] = useState<Asked>();
  const change = (what: TeamChange) => api.changeTeam(team.key, what);
  const now = (what: TeamChange) => () => void change(what).catch(() => undefined);
  const later = (what: Asked) => () => setAsked(what);
  const close = () => setAsked(undefined);
  // Somebody from elsewhere is in a channel, not in the team.
  if (person.role === 'external') return null;
  return (
    <>
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={text.manage} />
        </MenuTrigger>
        <MenuPopover className="over">
          <MenuList>
            <MenuItem onClick={later('members')}>{text.members}</MenuItem>
            <MenuItem onClick={now({ kind: 'remove-person', who: person.key })}>
              {text.leave}
            </MenuItem>
            {person.role !== 'guest' && <ManageItems {...{ team, channel, now, later }} />}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked === 'members' && <MembersDialog team={team} onChange={change} onClose={close} />}
      {asked === 'add-channel' && (
        <NameDialog
          title={text.addChannel}
          onSave={(name) => change({ kind: 'add-channel', name })}
          onClose={close}
        />
      )}
      {asked === 'rename-channel' && (
        <NameDialog
          title={text.renameChannel}
          name={channel.name}
          onSave={(name) => change({ kind: 'rename-channel', channel: channel.id, name })}
          onClose={close}
        />
      )}
      {asked === 'rename-team' && (
        <NameDialog
          title={text.renameTeam}
          name={team.name}
          onSave={(name) => change({ kind: 'rename-team', name })}
          onClose={close}
        />
      )}
    </>
  );
}

interface ItemsProps {
  team: PageTeam;
  channel: PageChannel;
  now: (what: TeamChange) => () => void;
  later: (what: Asked) => () => void;
}

/** What guests may not do. */
function ManageItems({ team, channel, now, later }: ItemsProps) {
  const text = useManageText();
  const { addApp } = usePage().text;
  return (
    <>
      <MenuDivider />
      <ChannelItems {...{ team, channel, now, later }} />
      <MenuDivider />
      <MenuItem onClick={later('rename-team')}>{text.renameTeam}</MenuItem>
      <MenuItem onClick={now({ kind: team.archived ? 'unarchive-team' : 'archive-team' })}>
        {team.archived ? text.unarchive : text.archive}
      </MenuItem>
      <MenuItem onClick={now({ kind: team.installed ? 'remove-app' : 'install-app' })}>
        {team.installed ? text.removeApp : addApp}
      </MenuItem>
    </>
  );
}

/** The General channel has the team's own id and stays as it is. */
function ChannelItems({ team, channel, now, later }: ItemsProps) {
  const text = useManageText();
  const remove = now({ kind: 'remove-channel', channel: channel.id });
  return (
    <>
      <MenuItem onClick={later('add-channel')}>{text.addChannel}</MenuItem>
      {channel.id !== team.id && (
        <>
          <MenuItem onClick={later('rename-channel')}>{text.renameChannel}</MenuItem>
          <MenuItem onClick={remove}>{text.removeChannel}</MenuItem>
        </>
      )}
      {team.deletedChannels.map(({ id, name }) => (
        <MenuItem key={id} onClick={now({ kind: 'restore-channel', channel: id })}>
          {text.restoreChannel(name)}
        </MenuItem>
      ))}
    </>
  );
}
