import { type Result, refuse, succeed } from '../shared/result';

/** Every role that somebody can have, in the order in which people see them. One person has one. */
export const roles = [
  'project-leader',
  'deputy',
  'core-group',
  'participant',
  'policy-officer',
  'executive',
  'adviser',
  'privacy-contact',
] as const;

/** New members are participant; whoever starts a leerwerkplaats is its project leader. */
export type Role = (typeof roles)[number];

/** The project leader, and who takes their place: the same rights, so that work goes on. */
export const leading = ['project-leader', 'deputy'] as const satisfies readonly Role[];

/** Who takes part in what the group asks; an adviser only reads along, until inviting one exists. */
export const takingPart = [
  ...leading,
  'core-group',
  'participant',
  'policy-officer',
  'executive',
] as const satisfies readonly Role[];

/** Who may do what with a leerwerkplaats (domain rules: settings and members are the project leader's). */
const allowed = {
  'answer-coupling': leading,
  'change-role': leading,
  'confirm-members': leading,
  'change-settings': leading,
  'add-represented': [...leading, 'core-group'],
  'see-members': roles,
  'see-settings': roles,
} as const satisfies Record<string, readonly Role[]>;

export type LeerwerkplaatsAction = keyof typeof allowed;

/** Every action, for who holds the table against what the product does. */
export const leerwerkplaatsActions = Object.keys(allowed) as LeerwerkplaatsAction[];

/** Whether a role may do something with a leerwerkplaats. Undefined: has no part in it, or left. */
export function mayForLeerwerkplaats(
  role: Role | undefined,
  action: LeerwerkplaatsAction,
): role is Role {
  return role !== undefined && (allowed[action] as readonly Role[]).includes(role);
}

/**
 * Who may start or couple a leerwerkplaats: an employee of the organisation whose Teams it is,
 * not a guest in it, because it lays down who leads.
 */
export function mayStart(standing: Standing): Result<void, StandingRefusal> {
  if (standing === 'guest') return refuse('not-a-member');
  return standing === 'member' ? succeed(undefined) : refuse('not-on-roster');
}

export type StandingRefusal = 'not-a-member' | 'not-on-roster';

/** What the team's roster says of a person in the host tenant. */
export type Standing = 'member' | 'guest' | 'unknown';
