import { inOrder } from '../../domain/leerwerkplaats/members';
import type { MemberDocument } from '../../domain/leerwerkplaats/records';
import { type Language, say } from '../../domain/shared/language';
import { type AdaptiveCard, card, fitting, heading, paragraph, small } from '../shared/card';
import { confirmMembers, membersForm } from './actions';
import { memberRow } from './cards';
import { memberTexts as texts } from './text';

/** In bytes: with room to spare under the 28 KB of a message. */
const mostForRows = 20_000;

/** What the project leader is asked, 1:1, each half year. */
export function confirmationCard(
  leerwerkplaats: { leerwerkplaatsId: string; name: string; members: readonly MemberDocument[] },
  language: Language,
): AdaptiveCard {
  const { leerwerkplaatsId, name } = leerwerkplaats;
  const members = inOrder(leerwerkplaats.members);
  const rows = members.map((member) => memberRow(member, language, { isShort: true }));
  const visible = fitting(rows, mostForRows);
  const hidden = rows.length - visible.length;
  const right = say(texts['confirm-right'], language);
  return card(
    language,
    [
      heading(say(texts['confirm-title'], language)),
      paragraph(say(texts['confirm-body'], language, { name })),
      ...visible,
      ...(hidden > 0 ? [small(say(texts.more, language, { count: hidden }))] : []),
    ],
    [
      confirmMembers.button(right, { leerwerkplaatsId }, { style: 'positive' }),
      membersForm.button(say(texts['confirm-change'], language), { leerwerkplaatsId }),
    ],
  );
}

/** The same card once it was answered. */
export function confirmedCard(language: Language): AdaptiveCard {
  return card(language, [
    heading(say(texts['confirm-title'], language)),
    paragraph(say(texts.confirmed, language)),
  ]);
}
