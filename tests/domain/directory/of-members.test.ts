import { entriesOfMembers } from '../../../domain/directory/of-members';
import type { MemberDocument } from '../../../domain/leerwerkplaats/records';

function entryOf(reachability: string) {
  const member: MemberDocument = {
    ...{ id: 'member', type: 'member', schema: 1, leerwerkplaatsId: 'here', personId: 'a:b' },
    ...{ name: 'Lisa', teamsId: '29:lisa', language: 'nl', role: 'participant' },
    profile: {
      ...{ name: 'Lisa', organisation: '', discipline: 'hospice', callMeFor: '' },
      reachability,
    },
  };
  return entriesOfMembers([member])[0];
}

test.each([
  ['ma-vr 9-17 0612345678', '0612345678', 'ma-vr 9-17'],
  ['ma t/m vr 9.00-17.00 06-12345678', '06-12345678', 'ma t/m vr 9.00-17.00'],
  ['06-12345678 / 035-1234567', '06-12345678', '06-12345678 / 035-1234567'],
  ['06-12345678, 035-1234567 (vr)', '06-12345678', '06-12345678, 035-1234567 (vr)'],
  ['06-12345678/79', '06-12345678', '06-12345678/79'],
  ['06-12345678 (8.30-12.00)', '06-12345678', '(8.30-12.00)'],
  ['0612345678 9-12 uur', '0612345678', '9-12 uur'],
  ['06 1234 5678', '06 1234 5678', ''],
  ['+31 (0)6 12345678', '+31 (0)6 12345678', ''],
  ['ma-do, 035 - 123 45 67', '035 - 123 45 67', 'ma-do'],
  ['06-12345678 of a@b.example', '06-12345678', '06-12345678 of a@b.example'],
  ['a@b.example or 06-12345678', '06-12345678', 'a@b.example or 06-12345678'],
  ['ma 035 123 45 67 of mail', '035 123 45 67', 'ma 035 123 45 67 of mail'],
  ['via de receptie, 0800-1234', '', 'via de receptie, 0800-1234'],
  ['ma-vr 9.00-17.00', '', 'ma-vr 9.00-17.00'],
])('a member who typed %j is called at %j, and beside it stands %j', (typed, phone, reach) => {
  expect(entryOf(typed)).toMatchObject({ phone, reach });
});
