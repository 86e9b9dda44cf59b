import { CounterBadge } from '@fluentui/react-components';
import { AlertFilled, AlertRegular } from '@fluentui/react-icons/svg/alert';
import { BotFilled, BotRegular } from '@fluentui/react-icons/svg/bot';
import { ChatFilled, ChatRegular } from '@fluentui/react-icons/svg/chat';
import { PeopleTeamFilled, PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import type { ComponentType } from 'react';
import { type Address, chatTab, type Section } from './address';
import { usePage } from './page-context';
import { useNarrow } from './use-narrow';

interface PlaceProps {
  section: Section;
  icon: ComponentType;
  activeIcon: ComponentType;
  /** What a wide window opens at once; a phone shows the list first. */
  opens?: Address | undefined;
  /** Opens it on a phone too: it has no list. */
  always?: true;
}

/** The narrow bar with the places there are, and how much of each is unread. */
export function Rail(props: { section: Section; unread: Partial<Record<Section, number>> }) {
  const { state, text, show } = usePage();
  const narrow = useNarrow();
  const places: PlaceProps[] = [
    { section: 'activity', icon: AlertRegular, activeIcon: AlertFilled },
    {
      section: 'chat',
      icon: ChatRegular,
      activeIcon: ChatFilled,
      opens: { conversation: state.chat.id },
    },
    {
      section: 'teams',
      icon: PeopleTeamRegular,
      activeIcon: PeopleTeamFilled,
      opens: { section: 'teams', conversation: state.teams[0]?.channels[0]?.id },
    },
    {
      section: 'app',
      icon: BotRegular,
      activeIcon: BotFilled,
      opens: { section: 'app', conversation: state.chat.id, tab: chatTab },
      always: true,
    },
  ];
  const isMine = ({ section }: PlaceProps) =>
    state.person.role !== 'external' || (section !== 'chat' && section !== 'app');
  return (
    <nav className="rail" aria-label={text.app}>
      {/* The app isn't in the organisation of who comes from elsewhere. */}
      {places.filter(isMine).map(({ section, icon, activeIcon, opens, always }) => {
        const active = section === props.section;
        const Icon = active ? activeIcon : icon;
        const count = props.unread[section] ?? 0;
        return (
          <button
            key={section}
            type="button"
            className={active ? 'place active' : 'place'}
            aria-current={active ? 'page' : undefined}
            onClick={() => show(opens && (always || !narrow) ? opens : { section })}
          >
            <Icon />
            <span>{section === 'app' ? state.botName : text.sections[section]}</span>
            {count > 0 && (
              <>
                <CounterBadge className="count" size="small" color="danger" count={count} />
                <span className="hidden"> {text.unread}</span>
              </>
            )}
          </button>
        );
      })}
    </nav>
  );
}
