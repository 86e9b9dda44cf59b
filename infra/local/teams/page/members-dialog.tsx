import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Persona,
} from '@fluentui/react-components';
import type { Person } from '../model';
import type { PageTeam } from '../page-model';
import type { TeamChange } from '../team-api';
import { useManageText } from './manage-text';
import { usePage } from './page-context';

interface MembersProps {
  team: PageTeam;
  onChange: (what: TeamChange) => Promise<unknown>;
  onClose: () => void;
}

/** Who is in a team, each to be removed, and everybody else to be added. */
export function MembersDialog({ team, onChange, onClose }: MembersProps) {
  const text = useManageText();
  const { people } = usePage().state;
  const members = people.filter(({ key }) => team.people.includes(key));
  const others = people.filter((each) => !members.includes(each) && each.role !== 'external');
  const act = (what: TeamChange) => void onChange(what).catch(() => undefined);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{team.name}</DialogTitle>
          <DialogContent>
            <PeopleList
              people={members}
              label={text.removeMember}
              onPress={({ key }) => act({ kind: 'remove-person', who: key })}
            />
            <h3>{text.others}</h3>
            <PeopleList
              people={others}
              label={text.addMember}
              onPress={({ key }) => act({ kind: 'add-person', who: key })}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {text.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface ListProps {
  people: Person[];
  /** Of the button beside each. */
  label: string;
  onPress: (person: Person) => void;
}

function PeopleList({ people, label, onPress }: ListProps) {
  return (
    <ul className="members">
      {people.map((person) => (
        <li key={person.key}>
          <Persona name={person.name} secondaryText={person.title} avatar={{ color: 'colorful' }} />
          <Button
            size="small"
            aria-label={`${label}: ${person.name}`}
            onClick={() => onPress(person)}
          >
            {label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
