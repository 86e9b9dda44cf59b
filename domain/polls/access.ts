import { leading, type Role, roles, takingPart } from '../leerwerkplaats/access';
import { type Refused, refuse } from '../shared/result';

/** Who may do what with a poll; 'asker' is whoever asked it, as long as their role takes part. */
const allowed = {
  ask: takingPart,
  vote: takingPart,
  'vote-on-behalf': takingPart,
  look: roles.filter((role) => role !== 'privacy-contact'),
  close: ['asker', ...leading],
  reopen: ['asker', ...leading],
  'choose-date': ['asker', ...leading],
  withdraw: ['asker', ...leading],
  'add-option': takingPart,
  'withdraw-option': ['asker', ...leading],
  'post-again': ['asker', ...leading],
  'see-not-answered': ['asker'],
} as const satisfies Record<string, readonly (Role | 'asker')[]>;

export type PollAction = keyof typeof allowed;

/** Every action, for who holds the table against what the product does. */
export const pollActions = Object.keys(allowed) as PollAction[];

/** Whether somebody may do something with a poll. No role (undefined) is no part in it, or left. */
export function mayForPoll(
  action: PollAction,
  who: { role: Role | undefined; isAsker: boolean },
): boolean {
  const list: readonly (Role | 'asker')[] = allowed[action];
  if (who.role === undefined) return false;
  const takesPart = (takingPart as readonly Role[]).includes(who.role);
  return list.includes(who.role) || (who.isAsker && takesPart && list.includes('asker'));
}

/** Why a role can't take part: said before it is known whether there is such a poll, so it tells nothing of it. */
export function whyNot(role: Role): Refused<'not-for-role' | 'reads-only'> {
  const looks = mayForPoll('look', { role, isAsker: false });
  return looks ? refuse('reads-only') : refuse('not-for-role');
}
