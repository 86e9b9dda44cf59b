import { Button, Persona } from '@fluentui/react-components';
import { type MouseEvent, useState } from 'react';
import type { Person } from '../model';
import type { PageTeam } from '../page-model';
import type { TeamChange } from '../team-api';
import { DialogShell } from './dialog-shell';
import { useManageText } from './manage-text';
import { usePage } from './page-context';

interface MembersProps {
  team: PageTeam;
  onChange: (what: TeamChange) => Promise<unknown>;
  onClose: () => void;
}

/** Who is in a team, each to be removed, and everybody else to be added; a guest only looks. */
export function MembersDialog({ team, onChange, onClose }: MembersProps) {
  const text = useManageText();
  const { people, person } = usePage().state;
  const members = people.filter(({ key }) => team.people.includes(key));
  const others = people.filter((each) => !members.includes(each) && each.role !== 'external');
  const act = (what: TeamChange) => void onChange(what).catch(() => undefined);
  return (
    <DialogShell title={team.name} onClose={onClose}>
      {person.role === 'guest' ? (
        <PeopleList people={members} />
      ) : (
        <>
          <Members
            people={members}
            onRemove={({ key }) => act({ kind: 'remove-person', who: key })}
          />
          {others.length > 0 && <h3>{text.others}</h3>}
          <PeopleList
            people={others}
            button={(each) => ({
              words: text.addMember,
              onPress: () => act({ kind: 'add-person', who: each.key }),
            })}
          />
        </>
      )}
    </DialogShell>
  );
}

/** The first press asks, the second removes. */
function Members({ people, onRemove }: { people: Person[]; onRemove: (person: Person) => void }) {
  const text = useManageText();
  const [asked, setAsked] = useState<Person>();
  const press = (person: Person) => (event: MouseEvent<HTMLElement>) => {
    if (asked?.key !== person.key) return setAsked(person);
    // The second click of a double click is no answer.
    if (event.detail > 1) return;
    // The row goes; its neighbour is there to go on from.
    const row = event.currentTarget.closest('li');
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    neighbour?.querySelector('button')?.focus();
    setAsked(undefined);
    onRemove(person);
  };
  return (
    <>
      <PeopleList
        people={people}
        button={(person) => ({
          words: asked?.key === person.key ? text.removeSurely : text.removeMember,
          onPress: press(person),
          onBlur: () => setAsked(undefined),
        })}
      />
      <p className="hidden" role="status">
        {asked && text.removeAgain(asked.name)}
      </p>
    </>
  );
}

interface ListProps {
  people: Person[];
  /** Stands beside each; without it there is nothing to press. */
  button?: (person: Person) => RowButton;
}

interface RowButton {
  words: string;
  onPress: (event: MouseEvent<HTMLElement>) => void;
  onBlur?: () => void;
}

function PeopleList({ people, button }: ListProps) {
  return (
    <ul className="members">
      {people.map((person) => (
        <li key={person.key}>
          <Persona name={person.name} secondaryText={person.title} avatar={{ color: 'colorful' }} />
          {button && <PressButton person={person} {...button(person)} />}
        </li>
      ))}
    </ul>
  );
}

function PressButton({ person, words, onPress, onBlur }: RowButton & { person: Person }) {
  return (
    <Button size="small" aria-label={`${words}: ${person.name}`} onClick={onPress} onBlur={onBlur}>
      {words}
    </Button>
  );
}
