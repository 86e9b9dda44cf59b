import type { Language } from './language';

/** `tenantId:objectId`, from a verified activity or token; never from card data. */
export type PersonId = `${string}:${string}`;

/** Who acts: verified for this one turn, never stored as a whole. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language;
  /** The id Teams uses in conversations and mentions, '29:…'. */
  readonly teamsId: string;
}

/** The id of a person in a tenant; both are Entra ids (GUIDs). */
export function personIdOf(tenantId: string, objectId: string): PersonId {
  return `${tenantId}:${objectId}`;
}

/** The Entra ids that a person's id is made of. */
export function entraIdsOf(id: PersonId): { tenantId: string; objectId: string } {
  const [tenantId = '', objectId = ''] = id.split(':');
  return { tenantId, objectId };
}
