import type { ActivityItem } from '../page-model';
import { AuthorAvatar } from './avatars';
import { Entry, ListColumn } from './lists';
import { timeText } from './moments';
import { nameOf } from './name-of';
import { usePage } from './page-context';
import { placeOf } from './place-of';

/** Who named you, answered you or wrote to you; each line opens at its message. */
export function ActivityList({ unread }: { unread: (item: ActivityItem) => boolean }) {
  const { state, text } = usePage();
  return (
    <ListColumn title={text.sections.activity}>
      {state.activity.length === 0 && <p className="empty">{text.noActivity}</p>}
      {state.activity.map((item) => (
        <Item key={item.id} item={item} unread={unread(item)} />
      ))}
    </ListColumn>
  );
}

function Item({ item, unread }: { item: ActivityItem; unread: boolean }) {
  const { state, text, open, show } = usePage();
  const { id, kind, author, at, conversation, preview } = item;
  const { team, channel } = placeOf(state, conversation) ?? {};
  return (
    <Entry
      active={open.message === id}
      unread={unread}
      className="news"
      onOpen={() => show({ section: 'activity', conversation, message: id })}
    >
      <AuthorAvatar author={author} />
      <span className="news-text">
        <span className="name">{text.news[kind](nameOf(state, author))}</span>
        <span className="small">{preview}</span>
        {team && channel && (
          <span className="small">
            {team.name} › {channel.name}
          </span>
        )}
      </span>
      <span className="news-end">
        <time className="small" dateTime={at}>
          {timeText(at, state.person.language)}
        </time>
        {unread && <span className="dot" role="img" aria-label={text.unread} />}
      </span>
    </Entry>
  );
}
