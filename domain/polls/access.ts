import type { Role } from '../leerwerkplaats/access';

/** Who may do what with a poll; 'asker' is whoever asked it, in whatever role. */
const allowed = {
  close: ['asker', 'project-leader'],
  reopen: ['asker', 'project-leader'],
  'post-again': ['asker', 'project-leader'],
} as const satisfies Record<string, readonly (Role | 'asker')[]>;

/** Whether somebody may close or reopen a poll, or post its card again. Asking and voting is open to everyone in the channel. */
export function mayForPoll(
  action: keyof typeof allowed,
  who: { role: Role; isAsker: boolean },
): boolean {
  const list: readonly (Role | 'asker')[] = allowed[action];
  return list.includes(who.role) || (who.isAsker && list.includes('asker'));
}
