import type { Role } from '../../domain/leerwerkplaats/access';
import { roleText } from '../../domain/leerwerkplaats/text';
import { type Language, say } from '../../domain/shared/language';
import { type AdaptiveCard, card, heading, paragraph } from '../shared/card';
import { roleMeaning, memberTexts as texts } from './text';

/** What somebody reads, 1:1, who was given a role. */
export function roleForYouCard(
  change: { name: string; person: string; from: Role; to: Role },
  language: Language,
): AdaptiveCard {
  const { name, person, from, to } = change;
  const role = say(roleText[to], language);
  const before = say(roleText[from], language);
  return card(language, [
    heading(say(texts['role-title'], language, { name })),
    paragraph(say(texts['role-for-you'], language, { person, role, before })),
    paragraph(say(roleMeaning[to], language)),
  ]);
}

/** What whoever gave it reads, 1:1; or the channel, where a person can't be written to. */
export function roleGivenCard(
  where: 'by-you' | 'in-channel',
  change: { name: string; person: string; to: Role },
  language: Language,
): AdaptiveCard {
  const { name, person, to } = change;
  const role = say(roleText[to], language);
  return card(language, [paragraph(say(texts[`role-${where}`], language, { person, role, name }))]);
}
