import type { IsInChannel } from '../../domain/leerwerkplaats/posting-again';
import type { Command } from '../../domain/shared/command';
import { type Language, say, type Text } from '../../domain/shared/language';
import { notice } from '../shared/answer';
import { type AdaptiveCard, type CardButton, card, heading, paragraph } from '../shared/card';
import { type ActionHandler, type CardAction, handleAction } from '../shared/card-action';
import { sharedTexts } from '../shared/text';

/** What who made something or the project leader reads, 1:1, when its card was deleted. */
export function cardDeletedCard(
  { title, what, body, again }: { title: Text; what: string; body: Text; again: CardButton },
  language: Language,
): AdaptiveCard {
  return card(
    language,
    [heading(say(title, language)), paragraph(what), paragraph(say(body, language))],
    [{ ...again, style: 'positive' }],
  );
}

/** What the button under it is called. */
export const postAgainTitle = (language: Language): string =>
  say(sharedTexts['post-again-button'], language);

/**
 * The button under it, pressed 1:1: outside any channel, so it names the leerwerkplaats itself.
 * @param post false: not for this person
 */
export function handlePostAgain<Data extends { leerwerkplaatsId: string }>(
  action: CardAction<Data>,
  post: (command: Command, data: Data, isIn: IsInChannel) => Promise<boolean>,
): ActionHandler {
  return handleAction(action, async (turn, data) => {
    const { person, commandId, at } = turn;
    const { teamsId, language } = person;
    const command = { person, commandId, at, leerwerkplaatsId: data.leerwerkplaatsId };
    const isPosted = await post(command, data, async (channelId) => {
      return (await turn.standing({ channelId, teamsId })) !== 'unknown';
    });
    if (!isPosted) return notice(say(sharedTexts['unknown-card'], language));
    const title = heading(say(sharedTexts['posted-again-title'], language));
    const body = paragraph(say(sharedTexts['posted-again'], language));
    return { kind: 'card', card: card(language, [title, body]) };
  });
}
