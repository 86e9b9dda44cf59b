import { isHere } from '../leerwerkplaats/members';
import type { MemberDocument } from '../leerwerkplaats/records';
import type { Entry } from './model';
import { needsIn } from './words';

/**
 * Members who told their discipline, as entries: read, never copied, so that what they change in
 * their own profile is true here too. Who has left isn't there.
 */
export function entriesOfMembers(members: readonly MemberDocument[]): readonly Entry[] {
  return members.flatMap((member) => entryOfMember(member) ?? []);
}

function entryOfMember(member: MemberDocument): Entry | undefined {
  const { id, personId, profile } = member;
  if (profile === undefined || !isHere(member)) return undefined;
  const { name, organisation, discipline, callMeFor, reachability } = profile;
  const phone = numberIn(reachability);
  return {
    ...{ id, name, organisation, discipline, callMeFor, phone },
    kind: 'person',
    needs: needsIn(callMeFor),
    area: '',
    mail: '',
    reach: reachability.replace(phone, '').replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, ''),
    room: null,
    from: 'member',
    keeper: { personId, name },
    checkedAt: null,
    version: 0,
  };
}

/** Of 'ma-do 9.00-17.00, 035 123 45 67 of mail' the telephone number: nine digits at least. */
function numberIn(text: string): string {
  const numbers = text.match(/\+?\(?\d[\d\s()./-]{6,18}\d/g) ?? [];
  return numbers.find((number) => number.replace(/\D/g, '').length >= 9) ?? '';
}
