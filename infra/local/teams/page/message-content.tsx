import { cardOf, objectOf } from '../answers';
import type { PersonView, SeenMessage } from '../model';
import { plainToHtml, toSafeHtml } from './markdown';
import { MessageCard } from './message-card';
import { usePage } from './page-context';

/** What a message says, and what it says to this person alone. */
export function MessageContent({ message }: { message: SeenMessage }) {
  const card = message.view?.card === undefined ? cardOf(message) : objectOf(message.view.card);
  const { botName, people } = usePage().state;
  const named = message.mentions ?? [];
  const names = [botName, ...people.filter(({ key }) => named.includes(key)).map(nameOf)];
  const html =
    message.textFormat === 'plain' ? plainToHtml(message.text, names) : toSafeHtml(message.text);
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

function nameOf({ name }: { name: string }): string {
  return name;
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
