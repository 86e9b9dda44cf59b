import { disciplineText } from '../../domain/leerwerkplaats/disciplines';
import type { Poll } from '../../domain/polls/model';
import type { Participation } from '../../domain/polls/not-answered';
import type { PollService } from '../../domain/polls/service';
import { pollRefusals } from '../../domain/polls/text';
import { type Language, say } from '../../domain/shared/language';
import type { Person } from '../../domain/shared/person';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { privately } from '../shared/answer';
import { type CardElement, fitting, heading, paragraph, small } from '../shared/card';
import { type ActionHandler, handleAction } from '../shared/card-action';
import type { TeamsMessages } from '../shared/teams-messages';
import { showNotAnswered } from './actions';
import { pollCard } from './cards';
import { pollTexts as texts } from './text';

/** In bytes: what Teams takes of a card, and what stands around the names. */
const most = { card: 28 * 1024, around: 4_000 } as const;
/** In bytes: what somebody still reads. */
export const mostForNames = 8_000;

/** Who is still to answer, for who asked and for them alone: on the poll as only they see it. */
export function createNotAnsweredAction(options: {
  polls: Pick<PollService, 'notAnswered'>;
  inLeerwerkplaats: InLeerwerkplaats;
  roster: TeamsMessages['roster'];
}): ActionHandler {
  const { polls, inLeerwerkplaats, roster } = options;
  return handleAction(showNotAnswered, (turn, { pollId }) =>
    inLeerwerkplaats(turn, async (command, channel) => {
      const { channelId, language: ofChannel } = channel;
      const { language } = command.person;
      const where = { pollId, channelId };
      const found = await polls.notAnswered(command, where, () => roster(channel));
      if (!found.ok) return privately(say(pollRefusals[found.refusal], language));
      const { poll } = found.value;
      const taken = new TextEncoder().encode(JSON.stringify(pollCard(poll, ofChannel))).length;
      const left = Math.min(mostForNames, most.card - most.around - taken);
      const offer = [participationLines(found.value, language, left)];
      return { kind: 'card', card: pollCard(poll, ofChannel, { offer }) };
    }),
  );
}

/** The button under the asker's own view of a poll with names. */
export function notAnsweredOffer(
  { id, anonymous, settled, askedBy }: Poll,
  { id: personId, language }: Person,
): CardElement[] {
  if (anonymous || settled || askedBy.personId !== personId) return [];
  const title = say(texts['not-answered-button'], language);
  return [{ type: 'ActionSet', actions: [showNotAnswered.button(title, { pollId: id })] }];
}

/** @param bytes so much of the names, in the order of the alphabet */
export function participationLines(
  { waiting, unsure, answered, of, disciplines }: Participation,
  language: Language,
  bytes: number,
): CardElement {
  const names = fitting(waiting, bytes);
  const more = waiting.length - names.length;
  const lines = disciplines.map(({ discipline, answered, of }) => {
    const line = answered === undefined ? texts['participation-few'] : texts['participation-line'];
    const name = disciplineText[discipline];
    return small(say(line, language, { discipline: name, answered: answered ?? 0, of }));
  });
  const who = waiting.length === 0 ? say(texts['all-answered'], language) : names.join(', ');
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      heading(say(texts['not-answered-title'], language)),
      small(say(texts['not-answered-count'], language, { answered, of })),
      ...(who === '' ? [] : [paragraph(who)]),
      ...(unsure ? [small(say(texts['not-answered-unsure'], language))] : []),
      ...(more > 0 ? [small(say(texts['not-answered-more'], language, { count: more }))] : []),
      ...(lines.length > 0 ? [small(say(texts['participation-title'], language)), ...lines] : []),
    ],
  };
}
