import type { SeenMessage } from '../model';
import type { PageChannel, PageTeam } from '../page-model';
import { useAddress } from './address';
import { Compose } from './compose';
import { ChannelHead, ChatHead } from './conversation-head';
import { DialogProvider } from './dialog';
import { MessageView } from './message';
import { usePage } from './page-context';
import { TabView } from './tab-view';
import { Tabs, useOpenTab } from './tabs';
import { Thread } from './thread';
import { useAtEnd } from './use-at-end';
import { useOpenAt } from './use-open-at';

interface ConversationProps {
  channel: PageChannel;
  /** Absent for the chat with the bot. */
  team?: PageTeam | undefined;
  messages: SeenMessage[] | undefined;
  onBack: () => void;
}

/** A channel with its threads, or the chat with the bot. */
export function Conversation({ channel, team, messages, onBack }: ConversationProps) {
  const tab = useOpenTab(channel);
  const { subPage } = useAddress() ?? {};
  return (
    <main className={team ? 'conversation channel' : 'conversation chat'}>
      {team ? (
        <ChannelHead channel={channel} team={team} onBack={onBack} />
      ) : (
        <ChatHead channel={channel} onBack={onBack} />
      )}
      <Tabs channel={channel} team={team} open={tab} />
      {tab ? (
        <TabView key={`${tab.id} ${subPage}`} {...{ tab, channel, team, subPage }} />
      ) : (
        <Messages channel={channel} team={team} messages={messages} />
      )}
    </main>
  );
}

/** What was said, and a place to say something. */
function Messages({ channel, team, messages }: Omit<ConversationProps, 'onBack'>) {
  const { text, api } = usePage();
  const end = useAtEnd(messages);
  useOpenAt(messages);
  const say = (spoken: string) => api.say({ channel: channel.id, text: spoken });
  const empty = team ? text.emptyChannel : text.emptyChat;
  return (
    <>
      <DialogProvider>
        <div className="messages" ref={end} role="log" aria-label={channel.name}>
          {messages?.length === 0 && <p className="empty">{empty}</p>}
          {messages && team && <Threads messages={messages} channel={channel} />}
          {messages &&
            !team &&
            messages.map((each) => <MessageView key={each.id} message={each} />)}
        </div>
      </DialogProvider>
      <Compose
        label={team ? text.newPost : text.newChat}
        hint={team ? text.newPostHint : text.newChat}
        onSay={say}
        where={{ context: 'compose', channel: channel.id }}
      />
    </>
  );
}

/** Threads in the order of their first message, as channels of Teams show posts. */
function Threads({ messages, channel }: { messages: SeenMessage[]; channel: PageChannel }) {
  const threads = new Map<string, SeenMessage[]>();
  for (const message of messages) {
    const inThread = threads.get(message.thread);
    if (inThread) inThread.push(message);
    else threads.set(message.thread, [message]);
  }
  return [...threads].map(([id, inThread]) => (
    <Thread key={id} id={id} messages={inThread} channel={channel} />
  ));
}
