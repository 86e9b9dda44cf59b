import { Avatar } from '@fluentui/react-components';
import type { PageChannel, PageTeam } from '../page-model';
import { BotAvatar } from './avatars';
import { Entry, ListColumn } from './lists';
import { usePage } from './page-context';
import { useNarrow } from './use-narrow';

interface ListProps {
  unread: (channel: PageChannel) => boolean;
}

/** This person's teams with their channels. */
export function TeamsList(props: ListProps) {
  const { state, text } = usePage();
  return (
    <ListColumn title={text.lists}>
      {state.teams.length === 0 && <p className="empty">{text.noTeams}</p>}
      {state.teams.map((team) => (
        <TeamEntry key={team.key} team={team} {...props} />
      ))}
    </ListColumn>
  );
}

/** The chat with the bot; people chat with each other in the real Teams. */
export function ChatList({ unread }: ListProps) {
  const { state, text } = usePage();
  return (
    <ListColumn title={text.sections.chat}>
      <ChannelEntry channel={state.chat} unread={unread} chat />
    </ListColumn>
  );
}

function TeamEntry({ team, unread }: ListProps & { team: PageTeam }) {
  const Heading = useNarrow() ? 'h2' : 'h3';
  return (
    <section aria-label={team.name}>
      <Heading className="team-name">
        <Avatar shape="square" size={24} name={team.name} color="colorful" aria-hidden />
        {team.name}
      </Heading>
      {team.channels.map((channel) => (
        <ChannelEntry key={channel.id} channel={channel} unread={unread} />
      ))}
    </section>
  );
}

function ChannelEntry(props: ListProps & { channel: PageChannel; chat?: boolean }) {
  const { channel, chat } = props;
  const { text, open, show } = usePage();
  const active = channel.id === open.conversation;
  const unread = !active && props.unread(channel);
  return (
    <Entry
      active={active}
      unread={unread}
      className={chat ? 'person' : 'channel-entry'}
      onOpen={() => show({ conversation: channel.id })}
    >
      {chat && <BotAvatar size={32} />}
      <span className="name">{channel.name}</span>
      {unread && <span className="dot" role="img" aria-label={text.unread} />}
    </Entry>
  );
}
