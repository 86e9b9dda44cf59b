import { z } from 'zod';
import { roles } from '../leerwerkplaats/access';
import { leerwerkplaatsView } from '../leerwerkplaats/api';
import { disciplineKeys } from '../leerwerkplaats/disciplines';

const discipline = z.enum(disciplineKeys);

/** What somebody told of themselves, so that others know whom to call for what; parts may be empty. */
const toldView = z.object({
  organisation: z.string(),
  discipline,
  callMeFor: z.string(),
  reachability: z.string(),
});

/** Somebody who takes part, as the others see them: no last seen, and no counts. */
const memberView = z.object({
  /** Names them when a role is given; only for who may choose among the members. */
  objectId: z.string().optional(),
  name: z.string(),
  role: z.enum(roles),
  guest: z.literal(true).optional(),
  told: toldView.optional(),
});
export type MemberView = z.infer<typeof memberView>;

/** Somebody who takes part without Teams. */
const representedView = z.object({
  name: z.string(),
  organisation: z.string(),
  discipline,
  /** Who keeps contact with them; absent when nobody leads who could. */
  contact: z.string().optional(),
  /** Their own id and the object id of that contact; only for who may change it. */
  ids: z.object({ own: z.string(), contact: z.string() }).optional(),
});
export type RepresentedView = z.infer<typeof representedView>;

/** 'Wie bent u?' as it is filled in, or begins: with Teams' name and no discipline. */
const profileForm = toldView.extend({ name: z.string(), discipline: discipline.optional() });
export type ProfileForm = z.infer<typeof profileForm>;

/** GET /api/tab/channels/{channelId}/members: who takes part, by role and then by name. */
export const membersView = z.object({
  leerwerkplaats: leerwerkplaatsView,
  members: z.array(memberView),
  represented: z.array(representedView),
  mine: profileForm,
  may: z.object({ giveRoles: z.boolean(), addRepresented: z.boolean() }),
});
export type MembersView = z.infer<typeof membersView>;

/** Minted with what is sent, and the same when that is sent again. */
const commandId = z.uuid();

/** The texts that were asked about, and are kept as they are: what the refusal gave. */
const considered = z.string().max(1_000).optional();

/** PUT /api/tab/channels/{channelId}/members/{objectId}/role, answered with all as it is then. */
export const roleRequest = z.object({ commandId, role: z.enum(roles) });
export type RoleRequest = z.infer<typeof roleRequest>;

/** PUT /api/tab/channels/{channelId}/profile, one's own; answered with all as it is then. */
export const profileRequest = profileForm.extend({ commandId, considered });
export type ProfileRequest = z.infer<typeof profileRequest>;

/**
 * POST /api/tab/channels/{channelId}/represented adds somebody, PUT …/represented/{representedId}
 * changes what is told of them; both are answered with all as it is then.
 */
export const representedRequest = z.object({
  commandId,
  considered,
  name: z.string(),
  organisation: z.string(),
  discipline: discipline.optional(),
  /** The object id of who keeps contact; empty: whoever adds. */
  contact: z.string().max(100),
});
export type RepresentedRequest = z.infer<typeof representedRequest>;

/** POST /api/tab/channels/{channelId}/represented/{representedId}/removal, answered likewise. */
export const removalRequest = z.object({ commandId });
export type RemovalRequest = z.infer<typeof removalRequest>;
