import { leading, type Role, takingPart } from '../leerwerkplaats/access';

const oneselfOrLeading = ['involved', ...leading, 'core-group'] as const;

/**
 * Who may do what with an action item; 'involved' is who does it, their deputy, or who wrote it, if
 * they take part.
 */
const allowed = {
  write: takingPart,
  see: [...takingPart, 'adviser'],
  take: takingPart,
  start: oneselfOrLeading,
  hold: oneselfOrLeading,
  finish: oneselfOrLeading,
  cancel: oneselfOrLeading,
  reopen: oneselfOrLeading,
  change: oneselfOrLeading,
  discuss: takingPart,
  'post-again': ['involved', ...leading],
} as const satisfies Record<string, readonly (Role | 'involved')[]>;

export type ActionItemAction = keyof typeof allowed;

/** Every action, for who holds the table against what the product does. */
export const actionItemActions = Object.keys(allowed) as ActionItemAction[];

/** Whether somebody may do something with an item. No role (undefined): has no part in it, or left. */
export function mayForActionItem(
  action: ActionItemAction,
  { role, isInvolved }: { role: Role | undefined; isInvolved: boolean },
): boolean {
  if (role === undefined) return false;
  const list: readonly (Role | 'involved')[] = allowed[action];
  const involved = isInvolved && (takingPart as readonly Role[]).includes(role);
  return list.includes(role) || (involved && list.includes('involved'));
}
