import { type Result, refuse, succeed } from '../shared/result';

/** New members are participant; whoever starts a leerwerkplaats is its project leader. */
export type Role = 'project-leader' | 'participant';

/** Who may do what with a leerwerkplaats (domain rules: settings are the project leader's). */
const allowed = {
  'answer-coupling': ['project-leader'],
} as const satisfies Record<string, readonly Role[]>;

/** Whether a role may do something with a leerwerkplaats. */
export function mayForLeerwerkplaats(role: Role, action: keyof typeof allowed): boolean {
  return (allowed[action] as readonly Role[]).includes(role);
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
