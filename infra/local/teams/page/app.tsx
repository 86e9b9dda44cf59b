import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PageChannel, PageState } from '../page-model';
import { Conversation } from './conversation';
import { ExtensionProvider } from './extensions';
import { LinkProvider } from './links';
import { Notice, Offline, UnknownPerson } from './notice';
import { PageProvider } from './page-context';
import { placeOf } from './place-of';
import { Rail } from './rail';
import { TeamsList } from './teams-list';
import { textIn } from './text';
import { TopBar } from './top-bar';
import { useOpenConversation } from './use-open-conversation';
import { useTheme } from './use-theme';
import { useUnread } from './use-unread';
import { useWorld } from './use-world';

/** The whole window of one person. */
export function App({ person }: { person: string }) {
  const { theme, dark, toggle } = useTheme();
  const [open, show] = useOpenConversation();
  const { connection, state, messages, api } = useWorld(person, open);
  const shown = state && placeOf(state, open);
  const unread = useUnread(state?.person.key, shown?.channel);
  const language = state?.person.language ?? 'nl';
  const text = textIn(language);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = state ? `${state.person.name} · ${text.app}` : text.app;
  }, [language, state, text]);
  useFirstConversation(state, open, show);

  return (
    // The provider's own class is copied to dialogs and menus, so the window is a box inside it.
    <FluentProvider theme={theme} className={dark ? 'dark' : 'light'}>
      <div className="window">
        <Notice language={language} />
        {connection === 'offline' && <Offline text={text} />}
        {connection === 'unknown-person' && <UnknownPerson text={text} />}
        {!state && connection === 'loading' && <Spinner label={text.loading} />}
        {state && (
          <PageProvider value={{ state, text, api, theme: dark ? 'dark' : 'default' }}>
            <ExtensionProvider>
              <TopBar dark={dark} onToggleTheme={toggle} />
              <LinkProvider>
                <div className={open ? 'columns reading' : 'columns'}>
                  <Rail open={open} onOpen={show} />
                  <TeamsList open={open} unread={unread} onOpen={show} />
                  {shown && (
                    <Conversation key={open} {...shown} messages={messages} onBack={show} />
                  )}
                </div>
              </LinkProvider>
            </ExtensionProvider>
          </PageProvider>
        )}
      </div>
    </FluentProvider>
  );
}

/** A wide window never shows nothing; a narrow one begins with the list. */
function useFirstConversation(
  state: PageState | undefined,
  open: string | undefined,
  show: (conversation?: string) => void,
): void {
  useEffect(() => {
    if (!state || placeOf(state, open)) return;
    if (window.innerWidth <= 720) return open === undefined ? undefined : show();
    const channels = [...state.teams.flatMap((team) => team.channels), state.chat];
    const [newest] = channels.toSorted((one, other) => momentOf(other) - momentOf(one));
    show((newest ?? state.chat).id);
  }, [state, open, show]);
}

function momentOf({ latest }: PageChannel): number {
  return Number(latest?.id ?? 0);
}
