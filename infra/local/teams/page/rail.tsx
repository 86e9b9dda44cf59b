import { CounterBadge } from '@fluentui/react-components';
import { AlertFilled, AlertRegular } from '@fluentui/react-icons/svg/alert';
import { ChatFilled, ChatRegular } from '@fluentui/react-icons/svg/chat';
import { PeopleTeamFilled, PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import type { ComponentType } from 'react';
import type { Address, Section } from './address';
import { usePage } from './page-context';
import { useNarrow } from './use-narrow';

interface PlaceProps {
  section: Section;
  icon: ComponentType;
  activeIcon: ComponentType;
  /** What a wide window opens at once; a phone shows the list first. */
  opens?: Address | undefined;
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
  ];
  return (
    <nav className="rail" aria-label={text.app}>
      {places.map(({ section, icon, activeIcon, opens }) => {
        const active = section === props.section;
        const Icon = active ? activeIcon : icon;
        const count = props.unread[section] ?? 0;
        return (
          <button
            key={section}
            type="button"
            className={active ? 'place active' : 'place'}
            aria-current={active ? 'page' : undefined}
            onClick={() => show(opens && !narrow ? opens : { section })}
          >
            <Icon />
            {text.sections[section]}
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
