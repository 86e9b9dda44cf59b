import { BotFilled, BotRegular } from '@fluentui/react-icons/svg/bot';
import { ChatFilled, ChatRegular } from '@fluentui/react-icons/svg/chat';
import { PeopleTeamFilled, PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import type { ReactNode } from 'react';
import { chatTab, openAddress, useAddress } from './address';
import { usePage } from './page-context';

/** The narrow bar with the places there are, and the app itself. */
export function Rail(props: { open: string | undefined; onOpen: (id?: string) => void }) {
  const { state, text } = usePage();
  const address = useAddress();
  const withBot = props.open === state.chat.id;
  const inApp = withBot && address?.tab !== undefined;
  const inChat = withBot && !inApp;
  const first = state.teams[0]?.channels[0]?.id;
  const teams = window.innerWidth <= 720 ? undefined : first;
  return (
    <nav className="rail" aria-label={text.app}>
      <Place
        name={text.chat}
        active={inChat}
        icon={inChat ? <ChatFilled /> : <ChatRegular />}
        onOpen={() => props.onOpen(state.chat.id)}
      />
      <Place
        name={text.teams}
        active={!withBot}
        icon={withBot ? <PeopleTeamRegular /> : <PeopleTeamFilled />}
        onOpen={() => (withBot || window.innerWidth <= 720) && props.onOpen(teams)}
      />
      <Place
        name={state.botName}
        active={inApp}
        icon={inApp ? <BotFilled /> : <BotRegular />}
        onOpen={() => openAddress({ conversation: state.chat.id, tab: chatTab })}
      />
    </nav>
  );
}

function Place(props: { name: string; active: boolean; icon: ReactNode; onOpen: () => void }) {
  return (
    <button
      type="button"
      className={props.active ? 'place active' : 'place'}
      aria-current={props.active ? 'page' : undefined}
      onClick={props.onOpen}
    >
      {props.icon}
      <span>{props.name}</span>
    </button>
  );
}
