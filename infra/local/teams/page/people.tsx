import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { Person } from '../model';
import { usePage } from './page-context';

/** Who this window is, and everybody else, each in a window of their own. */
export function People() {
  const { state, text } = usePage();
  const { person, people, groups } = state;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className="me">
          <Avatar name={person.name} color="colorful" size={28} aria-hidden />
          <span className="hidden">{text.people} </span>
          <span className="me-name">{person.name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover className="people over">
        <p className="people-hint">{text.peopleHint}</p>
        <MenuList>
          {groups.map((group) => (
            <MenuGroup key={group.name}>
              <MenuGroupHeader>{group.name}</MenuGroupHeader>
              {people
                .filter(({ key }) => group.people.includes(key) && key !== person.key)
                .map((each) => (
                  <Other key={each.key} person={each} />
                ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Other({ person }: { person: Person }) {
  const { text } = usePage();
  const kinds = { user: '', guest: ` (${text.guest})`, external: ` (${text.external})` };
  return (
    <MenuItemLink
      href={`/?person=${encodeURIComponent(person.key)}`}
      target="_blank"
      rel="noopener"
      icon={<Avatar name={person.name} color="colorful" size={24} aria-hidden />}
    >
      {person.name}
      {kinds[person.role]}
      <span className="people-title">
        {person.title} · {text.invented}
      </span>
    </MenuItemLink>
  );
}
