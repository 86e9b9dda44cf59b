import { leading, type Role, roles, takingPart } from '../leerwerkplaats/access';
import { type Refused, refuse } from '../shared/result';

/** Who may do what with a session; 'maker' is whoever made it, as long as their role takes part. */
const allowed = {
  make: takingPart,
  answer: takingPart,
  'answer-on-behalf': takingPart,
  look: roles.filter((role) => role !== 'privacy-contact'),
  change: ['maker', ...leading],
  cancel: ['maker', ...leading],
  'post-again': ['maker', ...leading],
  'note-presence': ['maker', ...leading, 'core-group'],
  'note-agreements': ['maker', ...leading, 'core-group'],
} as const satisfies Record<string, readonly (Role | 'maker')[]>;

export type SessionAction = keyof typeof allowed;

/** Every action, for who holds the table against what the product does. */
export const sessionActions = Object.keys(allowed) as SessionAction[];

/** Whether somebody may do something with a session. No role (undefined) is no part in it, or left. */
export function mayForSession(
  action: SessionAction,
  who: { role: Role | undefined; isMaker: boolean },
): boolean {
  const list: readonly (Role | 'maker')[] = allowed[action];
  if (who.role === undefined) return false;
  const takesPart = (takingPart as readonly Role[]).includes(who.role);
  return list.includes(who.role) || (who.isMaker && takesPart && list.includes('maker'));
}

/** Why a role can't take part: said before it is known whether there is such a session. */
export function whyNot(role: Role): Refused<'not-for-role' | 'reads-only'> {
  const looks = mayForSession('look', { role, isMaker: false });
  return looks ? refuse('reads-only') : refuse('not-for-role');
}
