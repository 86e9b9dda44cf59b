import { Badge, Button } from '@fluentui/react-components';
import { type FocusEvent, useState } from 'react';
import type { SeenMessage } from '../model';
import { AuthorAvatar } from './avatars';
import { Compose } from './compose';
import { MessageActions } from './message-actions';
import { MessageContent } from './message-content';
import { timeText } from './moments';
import { nameOf } from './name-of';
import { usePage } from './page-context';
import type { Candidate } from './use-mention';

export interface MessageProps {
  message: SeenMessage;
  /** Who can be mentioned when it is edited. */
  candidates: Candidate[];
  onReply?: (() => void) | undefined;
}

/** One message: who, when, what; its actions while the mouse or the focus is in it. */
export function MessageView({ message, candidates, onReply }: MessageProps) {
  const { state, text, api, open } = usePage();
  const [active, setActive] = useState(false);
  const [editing, setEditing] = useState(false);
  const mine = message.author === state.person.key;
  const classes = ['message', mine ? 'mine' : '', open.message === message.id ? 'target' : ''];
  const blurred = (event: FocusEvent) =>
    setActive(event.currentTarget.contains(event.relatedTarget));
  const save = async (words: string) => {
    await api.edit(message.id, words);
    setEditing(false);
  };
  return (
    <article
      id={`message-${message.id}`}
      className={classes.filter((name) => name !== '').join(' ')}
      tabIndex={-1}
      aria-labelledby={`who-${message.id} words-${message.id}`}
      onMouseEnter={() => setActive(true)}
      onMouseLeave={() => setActive(false)}
      onFocus={() => setActive(true)}
      onBlur={blurred}
    >
      <AuthorAvatar author={message.author} />
      <div className="said">
        <Who message={message} />
        {active && !editing && !message.deleted && (
          <MessageActions message={message} onReply={onReply} onEdit={() => setEditing(true)} />
        )}
        {editing ? (
          <Compose
            label={text.editing}
            hint={text.editing}
            candidates={candidates}
            initial={message.text}
            onSay={save}
            onCancel={() => setEditing(false)}
            focus
          />
        ) : (
          <div id={`words-${message.id}`}>
            {message.deleted ? <Removed message={message} /> : <MessageContent message={message} />}
          </div>
        )}
        {message.undelivered && <p className="problem">{text.botSilent}</p>}
      </div>
    </article>
  );
}

function Who({ message }: { message: SeenMessage }) {
  const { state, text } = usePage();
  return (
    <p className="who" id={`who-${message.id}`}>
      <strong>{nameOf(state, message.author)}</strong>
      {message.author === 'bot' && (
        <Badge size="small" appearance="tint" color="informative">
          {text.bot}
        </Badge>
      )}
      <time dateTime={message.at}>{timeText(message.at, state.person.language)}</time>
      {message.editedAt && !message.deleted && <span>{text.edited}</span>}
    </p>
  );
}

function Removed({ message }: { message: SeenMessage }) {
  const { text, api } = usePage();
  return (
    <p className="removed">
      {text.removed}{' '}
      {message.withdrawn !== undefined && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => void api.undelete(message.id).catch(() => undefined)}
        >
          {text.undo}
        </Button>
      )}
    </p>
  );
}
