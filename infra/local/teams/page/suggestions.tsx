import type { PageTeam } from '../page-model';
import { AuthorAvatar } from './avatars';
import { usePage } from './page-context';
import type { Candidate, Mention } from './use-mention';

/** Whom one can mention: the app, and in a channel the people of its team but oneself. */
export function useCandidates(team?: PageTeam): Candidate[] {
  const { state, text } = usePage();
  const others = state.people.filter(
    ({ key }) => key !== state.person.key && team?.people.includes(key),
  );
  const people = others.map(({ key, name, title }) => ({ key, name, detail: title }));
  return [{ key: 'bot', name: state.botName, detail: text.bot }, ...people];
}

/** The names that are offered, above the field in which somebody types. */
export function Suggestions({ id, mention }: { id: string; mention: Mention }) {
  const { text } = usePage();
  return (
    <div className="suggestions" id={id} role="listbox" aria-label={text.suggestions}>
      {mention.offered.map((candidate, position) => (
        // The field keeps the focus, and its keys choose: hence no tab stop and mouse-down here.
        <div
          key={candidate.key}
          id={`${id}-${position}`}
          role="option"
          aria-selected={position === mention.chosen}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault();
            mention.choose(candidate);
          }}
        >
          <AuthorAvatar author={candidate.key} />
          <span>
            {candidate.name} <small>{candidate.detail}</small>
          </span>
        </div>
      ))}
    </div>
  );
}
