import type { SeenMessage } from '../model';
import type { PageChannel, PageTeam } from '../page-model';
import { Compose } from './compose';
import { ChannelHead, ChatHead } from './conversation-head';
import { DialogProvider } from './dialog';
import { MessageList } from './message-list';
import { usePage } from './page-context';
import { useCandidates } from './suggestions';
import { TabView } from './tab-view';
import { Tabs, useOpenTab } from './tabs';
import { useNarrow } from './use-narrow';

interface ConversationProps {
  channel: PageChannel;
  /** Absent for the chat with the bot. */
  team?: PageTeam | undefined;
  messages: SeenMessage[] | undefined;
  newAfter: string | undefined;
}

/** A channel with its threads and tabs, or the app with its chat and pages. */
export function Conversation(props: ConversationProps) {
  const { channel, team, messages } = props;
  const { open, show } = usePage();
  const tab = useOpenTab(channel);
  const thread = useThreadAlone(team, messages);
  const back = () => {
    if (open.section === 'activity') show({ section: 'activity' });
    else if (thread) show({ conversation: channel.id });
    else show({ section: team ? 'teams' : 'chat' });
  };
  return (
    <main className={team ? 'conversation channel' : 'conversation chat'}>
      {team ? (
        <ChannelHead channel={channel} team={team} onBack={back} />
      ) : (
        <ChatHead channel={channel} onBack={back} />
      )}
      <Tabs channel={channel} team={team} open={tab} />
      {tab ? (
        <TabView
          key={`${tab.id} ${open.subPage}`}
          {...{ tab, channel, team, subPage: open.subPage }}
        />
      ) : (
        <Messages {...props} thread={thread} />
      )}
    </main>
  );
}

/** On a phone one thread may be all there is to see: that of the message in the address. */
function useThreadAlone(team: PageTeam | undefined, messages: SeenMessage[] | undefined) {
  const { open } = usePage();
  const narrow = useNarrow();
  const target = messages?.find(({ id }) => id === open.message);
  return narrow && team ? target?.thread : undefined;
}

/** What was said, and a place to say something. */
function Messages(props: ConversationProps & { thread: string | undefined }) {
  const { channel, team, messages, newAfter, thread } = props;
  const { text, api } = usePage();
  const candidates = useCandidates(team);
  const say = (spoken: string) => api.say({ channel: channel.id, text: spoken });
  const shown = thread ? messages?.filter((each) => each.thread === thread) : messages;
  return (
    <>
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
          where={{ context: 'compose', channel: channel.id }}
        />
      )}
    </>
  );
}
