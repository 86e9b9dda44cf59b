import type { PresencePart } from '../../domain/leerwerkplaats/presence';
import { type Language, say } from '../../domain/shared/language';
import { type AdaptiveCard, card, heading, paragraph } from '../shared/card';
import { takeOver } from './actions';
import { lifecycleTexts as texts } from './lifecycle-text';

/** What the project leader reads when the app was removed from a team, or a channel deleted. */
export function goneCard(gone: {
  part: PresencePart;
  /** The name of the team or channel, or empty. */
  subject: string;
  name: string;
  language: Language;
}): AdaptiveCard {
  const { part, subject, name, language } = gone;
  const named = subject === '' ? 'some' : 'the';
  const which = say(texts[`${named}-${part}`], language, { subject });
  return card(language, [
    heading(say(texts[`${part}-gone-title`], language)),
    paragraph(say(texts[`${part}-gone-body`], language, { which, name })),
    paragraph(say(texts['gone-kept'], language)),
    paragraph(say(texts[`${part}-gone-next`], language, { name })),
  ]);
}

/** What the channel reads when its project leader has left, with the button to take over. */
export function leaderGoneCard({ person, name, language }: LeaderChange): AdaptiveCard {
  return card(
    language,
    [
      heading(say(texts['leader-gone-title'], language)),
      paragraph(say(texts['leader-gone-body'], language, { person, name })),
    ],
    [takeOver.button(say(texts['take-over'], language), {}, { style: 'positive' })],
  );
}

/** What the channel reads when somebody took over. */
export function leaderTakenOverCard({ person, name, language }: LeaderChange): AdaptiveCard {
  return card(language, [paragraph(say(texts['leader-taken-over'], language, { person, name }))]);
}

interface LeaderChange {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
}
