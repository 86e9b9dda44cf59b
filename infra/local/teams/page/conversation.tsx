import type { SeenMessage } from '../model';
import type { PageChannel, PageTeam } from '../page-model';
import { Compose } from './compose';
import { ChannelHead, ChatHead } from './conversation-head';
import { DialogProvider } from './dialog';
import { MessageList } from './message-list';
import { usePage } from './page-context';
import { useCandidates } from './suggestions';
import { useNarrow } from './use-narrow';

interface ConversationProps {
  channel: PageChannel;
  /** Absent for the chat with the bot. */
  team?: PageTeam;
  messages: SeenMessage[] | undefined;
  newAfter: string | undefined;
}

/** A channel with its threads, or the chat with the bot; on a phone perhaps one thread of it. */
export function Conversation({ channel, team, messages, newAfter }: ConversationProps) {
  const { text, api, open, show } = usePage();
  const narrow = useNarrow();
  const candidates = useCandidates(team);
  const say = (spoken: string) => api.say({ channel: channel.id, text: spoken });
  const target = messages?.find(({ id }) => id === open.message);
  const thread = narrow && team ? target?.thread : undefined;
  const back = () => {
    if (open.section === 'activity') show({ section: 'activity' });
    else if (thread) show({ conversation: channel.id });
    else show({ section: team ? 'teams' : 'chat' });
  };
  const shown = thread ? messages?.filter((each) => each.thread === thread) : messages;
  return (
    <main className={team ? 'conversation channel' : 'conversation chat'}>
      {team ? (
        <ChannelHead channel={channel} team={team} onBack={back} />
      ) : (
        <ChatHead channel={channel} onBack={back} />
      )}
      <DialogProvider>
        <MessageList
          channel={channel}
          team={team}
          messages={shown}
          newAfter={newAfter}
          candidates={candidates}
          alone={thread !== undefined}
        />
      </DialogProvider>
      {thread === undefined && (
        <Compose
          label={team ? text.newPost : text.newChat}
          hint={team ? text.newPostHint : text.newChat}
          candidates={candidates}
          onSay={say}
        />
      )}
    </main>
  );
}
