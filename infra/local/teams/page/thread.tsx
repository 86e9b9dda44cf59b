import { Button } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { Fragment, useState } from 'react';
import type { SeenMessage } from '../model';
import type { PageChannel } from '../page-model';
import { Compose } from './compose';
import { MessageView } from './message';
import { usePage } from './page-context';
import { NewLine } from './separators';
import type { Candidate } from './use-mention';
import { useNarrow } from './use-narrow';

/** Of a longer thread only the last replies show at first, as in Teams. */
const shownReplies = 4;

interface ThreadProps {
  id: string;
  messages: SeenMessage[];
  channel: PageChannel;
  candidates: Candidate[];
  /** The first message that is new to this person, in this thread or another. */
  firstNew: string | undefined;
  /** It is all that the screen shows. */
  alone: boolean;
}

/** A post with its replies and a place to answer; on a phone the replies are a screen further. */
export function Thread(props: ThreadProps) {
  const { id, messages, channel, candidates, firstNew, alone } = props;
  const { text, api, open, show } = usePage();
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const [replying, setReplying] = useState(false);
  const [first, ...replies] = messages;
  const openThread = () => show({ conversation: channel.id, message: id });
  const folded = narrow && !alone;
  const onReply = folded ? openThread : () => setReplying(true);
  const hidden = all || alone ? 0 : hiddenOf(replies, [open.message, firstNew]);
  const say = (spoken: string) => api.say({ channel: channel.id, thread: id, text: spoken });
  const newHere = folded && replies.some((each) => each.id === firstNew);
  return (
    <section className="thread">
      {(first?.id === firstNew || newHere) && <NewLine />}
      {first && <MessageView message={first} candidates={candidates} onReply={onReply} />}
      {!folded && replies.length > 0 && (
        <div className="replies">
          {hidden > 0 && (
            <Button appearance="transparent" size="small" onClick={() => setAll(true)}>
              {text.earlier(hidden)}
            </Button>
          )}
          {replies.slice(hidden).map((each) => (
            <Fragment key={each.id}>
              {each.id === firstNew && <NewLine />}
              <MessageView message={each} candidates={candidates} onReply={onReply} />
            </Fragment>
          ))}
        </div>
      )}
      {!folded && (replying || alone) ? (
        <Compose
          label={text.reply}
          hint={text.reply}
          candidates={candidates}
          onSay={say}
          where={{ context: 'compose', channel: channel.id, thread: id }}
          {...(alone ? {} : { onCancel: () => setReplying(false) })}
          focus={replying}
        />
      ) : (
        <Button
          appearance="subtle"
          size="small"
          className="reply"
          icon={<ArrowReplyRegular />}
          onClick={onReply}
        >
          {folded ? text.replies(replies.length) : text.reply}
        </Button>
      )}
    </section>
  );
}

/** How many replies stay away at first: none that somebody is looking for. */
function hiddenOf(replies: SeenMessage[], wanted: (string | undefined)[]): number {
  const found = replies.findIndex(({ id }) => wanted.includes(id));
  const most = Math.max(0, replies.length - shownReplies);
  return found === -1 ? most : Math.min(most, found);
}
