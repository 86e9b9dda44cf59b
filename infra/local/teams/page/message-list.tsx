import { Fragment, useEffect } from 'react';
import type { SeenMessage } from '../model';
import type { PageChannel, PageTeam } from '../page-model';
import { MessageView } from './message';
import { dayOf } from './moments';
import { usePage } from './page-context';
import { DayLine, NewLine } from './separators';
import { Thread } from './thread';
import { useAtEnd } from './use-at-end';
import type { Candidate } from './use-mention';
import { useMessageKeys } from './use-message-keys';

interface MessageListProps {
  channel: PageChannel;
  team: PageTeam | undefined;
  messages: SeenMessage[] | undefined;
  /** The newest message that was read before the conversation was opened. */
  newAfter: string | undefined;
  candidates: Candidate[];
  alone: boolean;
}

/** The messages of a conversation by day; it opens at the end, or at the message that was asked for. */
export function MessageList(props: MessageListProps) {
  const { channel, team, messages, newAfter } = props;
  const { state, text, open } = usePage();
  const list = useAtEnd(messages, open.message);
  const onKeyDown = useMessageKeys(list);
  const loaded = messages !== undefined;
  useEffect(() => {
    if (!loaded || open.message === undefined) return;
    const target = document.getElementById(`message-${open.message}`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [open.message, loaded]);

  const isNew = ({ id, author }: SeenMessage) =>
    newAfter !== undefined && Number(id) > Number(newAfter) && author !== state.person.key;
  const firstNew = messages?.find(isNew)?.id;
  const groups = messages && (team ? threadsOf(messages) : messages.map((each) => [each]));
  return (
    <div
      className="messages"
      id="messages"
      tabIndex={-1}
      ref={list}
      role="log"
      aria-label={channel.name}
      onKeyDown={onKeyDown}
    >
      {groups?.length === 0 && <p className="empty">{team ? text.emptyChannel : text.emptyChat}</p>}
      {groups?.map((group, position) => {
        const [first] = group;
        if (!first) return null;
        const before = groups[position - 1]?.[0];
        return (
          <Fragment key={first.thread}>
            {(!before || dayOf(new Date(before.at)) !== dayOf(new Date(first.at))) && (
              <DayLine at={first.at} />
            )}
            {team ? (
              <Thread {...props} id={first.thread} messages={group} firstNew={firstNew} />
            ) : (
              <>
                {first.id === firstNew && <NewLine />}
                <MessageView message={first} candidates={props.candidates} />
              </>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

/** In the order of their first message, as channels of Teams show posts. */
function threadsOf(messages: SeenMessage[]): SeenMessage[][] {
  const threads = new Map<string, SeenMessage[]>();
  for (const message of messages) {
    const inThread = threads.get(message.thread);
    if (inThread) inThread.push(message);
    else threads.set(message.thread, [message]);
  }
  return [...threads.values()];
}
