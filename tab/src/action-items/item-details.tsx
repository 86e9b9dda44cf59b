import { Body1, Caption1, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ItemDetails, ItemView } from '../../../domain/action-items/api';
import { calledAs } from '../../../domain/shared/language';
import { messageLink } from '../../../domain/shared/message-link';
import { momentOf } from '../../../domain/shared/time';
import { usePage, useTexts } from '../shared/page';
import { sharedTexts } from '../shared/text';
import { useLive } from '../shared/use-live';
import { seldom } from '../shared/watch';
import { openInTeams } from '../teams/links';
import { itemTexts } from './text';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: '4px', marginTop: '12px' },
  from: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where an item comes from, and what was done with it; read when somebody opens it. */
export function ItemDetailsPart({ item, path }: { item: ItemView; path: string }) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(itemTexts);
  const shared = useTexts(sharedTexts);
  const { view, problem, again } = useLive<ItemDetails>(path, seldom);
  const { version } = item;
  useEffect(() => {
    if (version > 1) again();
  }, [version, again]);
  if (!view) {
    if (!problem) return <Spinner size="tiny" label={shared('loading')} />;
    const said = problem.kind === 'refused' ? problem.sentence : shared('no-connection');
    return <Body1 as="p">{said}</Body1>;
  }
  return (
    <div className={styles.block}>
      <From item={item} details={view} />
      <ul className={styles.list}>
        {view.history.map(({ at, deed, name }) => (
          <li key={`${at}${deed}`}>
            <Caption1 className={styles.quiet}>
              {text(`history-${deed}`, {
                moment: momentOf(at, new Date(), language),
                name: calledAs(name),
              })}
            </Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What it was made of, with the way back, and the thread in which it is spoken of. */
function From({ item: { origin }, details }: { item: ItemView; details: ItemDetails }) {
  const styles = useStyles();
  const { place } = usePage();
  const text = useTexts(itemTexts);
  const { link, card, thread } = details;
  const to = (message: typeof card) =>
    message && messageLink(place, message.channelId, message.messageId);
  const back = link ?? to(card);
  if (origin === 'channel' && !thread) return null;
  const backText =
    origin === 'session' ? 'to-session' : origin === 'poll' ? 'to-poll' : 'message-button';
  return (
    <div className={styles.from}>
      {origin !== 'channel' && <Caption1>{text(`from-${origin}`)}</Caption1>}
      {back && <TeamsLink href={back}>{text(backText)}</TeamsLink>}
      {thread && <TeamsLink href={to(thread) ?? ''}>{text('to-thread')}</TeamsLink>}
    </div>
  );
}

function TeamsLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      onClick={(event) => {
        event.preventDefault();
        openInTeams(href);
      }}
    >
      {children}
    </Link>
  );
}
