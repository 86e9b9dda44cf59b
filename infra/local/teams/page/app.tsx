import { FluentProvider, Link, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { SeenMessage } from '../model';
import type { PageChannel, PageState } from '../page-model';
import { ActivityList } from './activity-list';
import { type Address, openAddress, type Section, useAddress } from './address';
import { Conversation } from './conversation';
import { ExtensionProvider } from './extensions';
import { LinkProvider } from './links';
import { LostTeams } from './lost-teams';
import { Notice, Offline, UnknownPerson } from './notice';
import { PageProvider, usePage } from './page-context';
import { placeOf } from './place-of';
import { Rail } from './rail';
import { ChatList, TeamsList } from './teams-list';
import { textIn } from './text';
import { TopBar } from './top-bar';
import { useNarrow } from './use-narrow';
import { themes, useTheme } from './use-theme';
import { useUnread } from './use-unread';
import { useWorld } from './use-world';

/** The whole window of one person. */
export function App({ person }: { person: string }) {
  const [theme, setTheme] = useTheme();
  const open = useAddress();
  const { connection, state, messages, api } = useWorld(person, open.conversation);
  const language = state?.person.language ?? 'nl';
  const text = textIn(language);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = state ? `${state.person.name} · ${text.app}` : text.app;
  }, [language, state, text]);
  useFirstConversation(state, open);

  return (
    // The provider's own class is copied to dialogs and menus, so the window is a box inside it.
    <FluentProvider theme={themes[theme]} className={theme}>
      <div className="window">
        {state && <SkipLink name={text.skip} />}
        <Notice language={language} />
        {connection === 'offline' && <Offline text={text} />}
        {connection === 'unknown-person' && <UnknownPerson text={text} />}
        {!state && connection === 'loading' && <Spinner label={text.loading} />}
        {state && (
          <PageProvider value={{ state, text, api, theme, open, show: openAddress }}>
            <LinkProvider>
              <ExtensionProvider>
                <TopBar onTheme={setTheme} />
                <LostTeams />
                <Columns state={state} open={open} messages={messages} />
              </ExtensionProvider>
            </LinkProvider>
          </PageProvider>
        )}
      </div>
    </FluentProvider>
  );
}

interface ColumnsProps {
  state: PageState;
  open: Address;
  messages: SeenMessage[] | undefined;
}

/** The rail, the list of the place that is open, and what was chosen from it. */
function Columns({ state, open, messages }: ColumnsProps) {
  const shown = placeOf(state, open.conversation);
  const { isUnread, newAfter } = useUnread(state.person.key, shown?.channel);
  const section = sectionOf(state, open);
  const unread = ({ id, latest }: PageChannel) =>
    latest !== undefined && isUnread({ ...latest, conversation: id });
  const counts = {
    activity: state.activity.filter(isUnread).length,
    chat: unread(state.chat) ? 1 : 0,
  };
  return (
    <div className={open.conversation ? 'columns reading' : 'columns'}>
      <Rail section={section} unread={counts} />
      {section === 'activity' && <ActivityList unread={isUnread} />}
      {section === 'chat' && <ChatList unread={unread} />}
      {section === 'teams' && <TeamsList unread={unread} />}
      {shown ? (
        <Conversation key={open.conversation} {...shown} messages={messages} newAfter={newAfter} />
      ) : (
        <NothingOpen />
      )}
    </div>
  );
}

/** The bot's own chat with one of its pages is the personal app. */
function sectionOf(state: PageState, { section, conversation, tab }: Address): Section {
  if (section) return section;
  if (conversation !== state.chat.id) return 'teams';
  return tab === undefined ? 'chat' : 'app';
}

function NothingOpen() {
  const { text } = usePage();
  return (
    <main className="conversation nothing">
      <h1>{text.chooseActivity}</h1>
    </main>
  );
}

/** The first stop for Tab; the address after # is taken, so it is no link of the usual kind. */
function SkipLink({ name }: { name: string }) {
  const skip = () => {
    const list = document.getElementById('messages');
    (list?.querySelector<HTMLElement>('.message[tabindex="0"]') ?? list)?.focus();
  };
  return (
    <Link as="button" className="skip" onClick={skip}>
      {name}
    </Link>
  );
}

/** A wide window never shows nothing; a narrow one begins with the list. */
function useFirstConversation(state: PageState | undefined, open: Address): void {
  const narrow = useNarrow();
  useEffect(() => {
    if (!state || placeOf(state, open.conversation)) return;
    const { section, conversation } = open;
    const nothingThere = section === 'teams' && state.teams.length === 0;
    if (narrow || section === 'activity' || nothingThere) {
      if (conversation) openAddress({ section });
      return;
    }
    const channels = [...state.teams.flatMap((team) => team.channels), state.chat];
    const [newest] = channels.toSorted((one, other) => momentOf(other) - momentOf(one));
    openAddress({ conversation: (newest ?? state.chat).id });
  }, [state, open, narrow]);
}

function momentOf({ latest }: PageChannel): number {
  return Number(latest?.id ?? 0);
}
