import { leading, type Role, takingPart } from '../leerwerkplaats/access';

/** Who may do what with a question to the group; 'asker' is whoever asked it, if they take part. */
const allowed = {
  ask: takingPart,
  answer: takingPart,
  close: ['asker', ...leading],
  reopen: ['asker', ...leading],
  'post-again': ['asker', ...leading],
} as const satisfies Record<string, readonly (Role | 'asker')[]>;

export type GroupQuestionAction = keyof typeof allowed;

/** Every action, for who holds the table against what the product does. */
export const groupQuestionActions = Object.keys(allowed) as GroupQuestionAction[];

/** Whether somebody may do something with a question. No role (undefined): has no part in it, or left. */
export function mayForGroupQuestion(
  action: GroupQuestionAction,
  { role, isAsker }: { role: Role | undefined; isAsker: boolean },
): boolean {
  if (role === undefined) return false;
  const list: readonly (Role | 'asker')[] = allowed[action];
  const asks = isAsker && (takingPart as readonly Role[]).includes(role);
  return list.includes(role) || (asks && list.includes('asker'));
}
