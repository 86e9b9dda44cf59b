import { languageOf, say } from '../../domain/shared/language';
import { type AdaptiveCard, small } from '../shared/card';
import type { TeamsMessage } from '../shared/teams-messages';
import { sharedTexts } from '../shared/text';

/** A card as a message of the leerwerkplaats; it says so when an earlier try may have arrived too. */
export function messageOf(card: AdaptiveCard, { repeat }: { repeat: boolean }): TeamsMessage {
  const language = languageOf(card.lang);
  const again = repeat ? [small(say(sharedTexts.repeated, language))] : [];
  return {
    card: { ...card, body: [...card.body, ...again] },
    summary: say(sharedTexts['card-notice'], language),
  };
}
