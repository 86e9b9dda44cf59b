import { leading, type Role } from '../leerwerkplaats/access';

/** Who may do what with an entry; 'keeper' is whoever answers for it, in whatever role. */
const allowed = {
  edit: ['keeper', ...leading, 'core-group'],
  remove: ['keeper', ...leading, 'core-group'],
  check: ['keeper', ...leading, 'core-group'],
} as const satisfies Record<string, readonly (Role | 'keeper')[]>;

export type EntryAction = keyof typeof allowed;

/** Whether somebody may change an entry. Looking and adding is open to everyone in the channel. */
export function mayForEntry(action: EntryAction, who: { role: Role; isKeeper: boolean }): boolean {
  const list: readonly (Role | 'keeper')[] = allowed[action];
  return list.includes(who.role) || (who.isKeeper && list.includes('keeper'));
}

/** Who may change what this leerwerkplaats suggests for a need. */
export function maySuggest(role: Role): boolean {
  return (leading as readonly Role[]).includes(role);
}

/** Who may bring in a whole table. */
export function mayImport(role: Role): boolean {
  return maySuggest(role);
}
