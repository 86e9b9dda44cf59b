import { isHere } from '../leerwerkplaats/members';
import type { MemberDocument } from '../leerwerkplaats/records';
import { phonesIn } from '../shared/phone';
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
  const phones = phonesIn(reachability);
  return {
    ...{ id, name, organisation, discipline, callMeFor, phone: phones[0] ?? '' },
    kind: 'person',
    needs: needsIn(callMeFor),
    area: '',
    mail: '',
    reach: besidePhone(reachability, phones),
    room: null,
    from: 'member',
    keeper: { personId, name },
    checkedAt: null,
    version: 0,
  };
}

/**
 * What somebody typed beside their number: 'ma-vr 9-17'. The whole text when it has more numbers, or
 * when what is left wouldn't read by itself.
 */
function besidePhone(text: string, [phone = '', another]: readonly string[]): string {
  if (another !== undefined) return text;
  const before = text.endsWith(phone) ? text.slice(0, text.length - phone.length) : text;
  const rest = text.startsWith(phone) ? text.slice(phone.length) : before;
  return joined.test(rest) ? text : rest.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}

const joined = /^\s*(?:\/|(?:of|en|or|and)\b)|(?:\/|\b(?:of|en|or|and))\s*$/i;
