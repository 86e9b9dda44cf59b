import { leading, type Role, roles, takingPart } from '../leerwerkplaats/access';

const keeping = ['keeper', ...leading, 'core-group'] as const;

/** Who may do what with 'Wie doet wat'; 'keeper' is whoever answers for an entry, in whatever role. */
const allowed = {
  look: roles,
  add: takingPart,
  edit: keeping,
  remove: keeping,
  check: keeping,
  suggest: leading,
  import: leading,
} as const satisfies Record<string, readonly (Role | 'keeper')[]>;

export type DirectoryAction = keyof typeof allowed;

/** Every action, for who holds the table against what the product does. */
export const directoryActions = Object.keys(allowed) as DirectoryAction[];

/** Whether somebody may do something with 'Wie doet wat'. No role (undefined): has no part in it, or left. */
export function mayForDirectory(
  action: DirectoryAction,
  { role, isKeeper = false }: { role: Role | undefined; isKeeper?: boolean },
): boolean {
  if (role === undefined) return false;
  const list: readonly (Role | 'keeper')[] = allowed[action];
  return list.includes(role) || (isKeeper && list.includes('keeper'));
}
