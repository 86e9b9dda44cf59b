import { Avatar } from '@fluentui/react-components';
import type { PageChannel, PageTeam } from '../page-model';
import { BotAvatar } from './avatars';
import { usePage } from './page-context';

interface ListProps {
  open: string | undefined;
  unread: (channel: PageChannel) => boolean;
  onOpen: (id?: string) => void;
}

/** The chat with the bot, and this person's teams with their channels. */
export function TeamsList(props: ListProps) {
  const { state, text } = usePage();
  return (
    <nav className="list" aria-label={text.lists}>
      {/* The app isn't in the organisation of who comes from elsewhere. */}
      {state.person.role !== 'external' && (
        <>
          <h2>{text.chat}</h2>
          <Entry {...props} channel={state.chat} chat />
        </>
      )}
      <h2>{text.lists}</h2>
      {state.teams.length === 0 && <p className="empty">{text.noTeams}</p>}
      {state.teams.map((team) => (
        <TeamEntry key={team.key} team={team} {...props} />
      ))}
    </nav>
  );
}

function TeamEntry({ team, ...props }: ListProps & { team: PageTeam }) {
  return (
    <section aria-label={team.name}>
      <h3>
        <Avatar shape="square" size={24} name={team.name} color="colorful" aria-hidden />
        {team.name}
      </h3>
      {team.channels.map((channel) => (
        <Entry key={channel.id} {...props} channel={channel} />
      ))}
    </section>
  );
}

function Entry({ channel, chat, ...props }: ListProps & { channel: PageChannel; chat?: boolean }) {
  const { text } = usePage();
  const active = channel.id === props.open;
  const unread = !active && props.unread(channel);
  return (
    <button
      type="button"
      className={['entry', active ? 'active' : '', unread ? 'unread' : ''].join(' ').trim()}
      aria-current={active ? 'page' : undefined}
      onClick={() => props.onOpen(channel.id)}
    >
      {chat && <BotAvatar size={24} />}
      <span>{channel.name}</span>
      {unread && <span className="dot" role="img" aria-label={text.unread} />}
    </button>
  );
}
