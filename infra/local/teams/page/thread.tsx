import { Button } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { useState } from 'react';
import type { SeenMessage } from '../model';
import type { PageChannel } from '../page-model';
import { useAddress } from './address';
import { Compose } from './compose';
import { MessageView } from './message';
import { usePage } from './page-context';

/** Of a longer thread only the last replies show at first, as in Teams. */
const shownReplies = 4;

interface ThreadProps {
  id: string;
  messages: SeenMessage[];
  channel: PageChannel;
}

/** A post with its replies and a place to answer. */
export function Thread({ id, messages, channel }: ThreadProps) {
  const [all, setAll] = useState(false);
  const { text } = usePage();
  const { message } = useAddress() ?? {};
  const [first, ...replies] = messages;
  const asked = replies.some(({ id }) => id === message);
  const hidden = all || asked ? 0 : Math.max(0, replies.length - shownReplies);
  return (
    <article className="thread">
      {first && <MessageView message={first} />}
      {replies.length > 0 && (
        <div className="replies">
          {hidden > 0 && (
            <Button appearance="transparent" size="small" onClick={() => setAll(true)}>
              {text.earlier(hidden)}
            </Button>
          )}
          {replies.slice(hidden).map((each) => (
            <MessageView key={each.id} message={each} />
          ))}
        </div>
      )}
      <Reply thread={id} channel={channel} />
    </article>
  );
}

function Reply({ thread, channel }: { thread: string; channel: PageChannel }) {
  const { text, api } = usePage();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button
        appearance="subtle"
        size="small"
        className="reply"
        icon={<ArrowReplyRegular />}
        onClick={() => setOpen(true)}
      >
        {text.reply}
      </Button>
    );
  }
  const where = { context: 'compose', channel: channel.id, thread } as const;
  const say = (spoken: string) => api.say({ channel: channel.id, thread, text: spoken });
  return <Compose label={text.reply} hint={text.reply} onSay={say} where={where} focus />;
}
