import { Badge } from '@fluentui/react-components';
import { cardOf, objectOf } from '../answers';
import type { PersonView, SeenMessage } from '../model';
import { AuthorAvatar } from './avatars';
import { plainToHtml, toSafeHtml } from './markdown';
import { MessageCard } from './message-card';
import { MessageMenu } from './message-menu';
import { usePage } from './page-context';

/** One message: who, when, what, and what it says to this person alone. */
export function MessageView({ message }: { message: SeenMessage }) {
  const { state, text } = usePage();
  const mine = message.author === state.person.key;
  const author = state.people.find(({ key }) => key === message.author);
  const name = message.author === 'bot' ? state.botName : (author?.name ?? message.author);
  return (
    <div id={`message-${message.id}`} className={mine ? 'message mine' : 'message'} tabIndex={-1}>
      <AuthorAvatar author={message.author} />
      <div className="said">
        <p className="who">
          <strong>{name}</strong>
          {message.author === 'bot' && (
            <Badge size="small" appearance="tint" color="informative">
              {text.bot}
            </Badge>
          )}
          <time dateTime={message.at}>{timeIn(message.at, state.person.language)}</time>
          <MessageMenu message={message} />
          {message.editedAt && <span>{text.edited}</span>}
        </p>
        {message.deleted ? (
          <p className="removed">{text.removed}</p>
        ) : (
          <Content message={message} />
        )}
        {message.undelivered && <p className="problem">{text.botSilent}</p>}
      </div>
    </div>
  );
}

function Content({ message }: { message: SeenMessage }) {
  const card = message.view?.card === undefined ? cardOf(message) : objectOf(message.view.card);
  const { botName } = usePage().state;
  const html =
    message.textFormat === 'plain' ? plainToHtml(message.text, botName) : toSafeHtml(message.text);
  return (
    <>
      {message.text !== '' && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped in markdown.ts, and tested.
        <div className="words" dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {card && <MessageCard messageId={message.id} card={card} refresh={refreshMoment(message)} />}
      {message.view && <ForYou view={message.view} />}
    </>
  );
}

/** The server decides whether the refresh is meant for this reader; an empty list is for nobody. */
function refreshMoment(message: SeenMessage): string | undefined {
  const { action, userIds } = objectOf(cardOf(message)?.refresh);
  const nobody = Array.isArray(userIds) && userIds.length === 0;
  return action && !nobody ? (message.editedAt ?? message.at) : undefined;
}

/** The bot's answer to this person's click; a live region, so that it is read aloud. */
function ForYou({ view }: { view: PersonView }) {
  const { text } = usePage();
  const words = view.failed ? text.failed : view.note;
  if (words === undefined) return null;
  return (
    <p className={view.failed ? 'for-you problem' : 'for-you'} role="status">
      {words} {!view.failed && <span>{text.onlyYou}</span>}
    </p>
  );
}

/** The zone that the stand-in tells the bot of, whatever this computer is set to. */
const timeZone = 'Europe/Amsterdam';

function timeIn(at: string, language: 'nl' | 'en'): string {
  const moment = new Date(at);
  const dayOf = (date: Date) => date.toLocaleDateString('en-GB', { timeZone });
  const today = dayOf(moment) === dayOf(new Date());
  const time = { hour: '2-digit', minute: '2-digit', timeZone } as const;
  const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
  return moment.toLocaleString(language === 'en' ? 'en-GB' : 'nl-NL', { ...day, ...time });
}
