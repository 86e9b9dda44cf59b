import type { RepresentedDocument } from '../../domain/leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { mayActFor, representedOf } from '../../domain/members/represented';
import { answerText } from '../../domain/polls/answer-text';
import { type Answer as Given, keyOf } from '../../domain/polls/answers';
import { type Poll, whyNotOpen } from '../../domain/polls/model';
import type { PollService } from '../../domain/polls/service';
import { pollRefusals, pollTerms } from '../../domain/polls/text';
import type { Command } from '../../domain/shared/command';
import type { Documents, NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import { momentOf } from '../../domain/shared/time';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import { type Problem, problemOf, sendButtons } from '../shared/asking';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  heading,
  paragraph,
  problem as problemLine,
} from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { onBehalfForm } from './actions';
import { answerFields, saidIn } from './answer-fields';
import { pollTexts as texts } from './text';

export type OnBehalf = ReturnType<typeof createOnBehalf>;

/** Voting for who takes part without Teams, and the button that offers it to who may. */
export function createOnBehalf(options: {
  documents: Documents;
  polls: Pick<PollService, 'look' | 'voteOnBehalf'>;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}) {
  const { documents, polls, leerwerkplaatsen, inLeerwerkplaats, newId } = options;

  /** The people for whom somebody acts. */
  async function actsFor({ leerwerkplaatsId, person }: Command): Promise<RepresentedDocument[]> {
    const all = await representedOf(documents, leerwerkplaatsId);
    if (all.length === 0) return [];
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    return all.filter((one) => mayActFor(role, person.id, one));
  }

  /** The button under one's own view of a poll, where there is somebody to act for. */
  async function offer(command: Command, pollId: string): Promise<CardElement[]> {
    if ((await actsFor(command)).length === 0) return [];
    const title = say(texts['on-behalf-button'], command.person.language);
    return [{ type: 'ActionSet', actions: [onBehalfForm.button(title, { pollId })] }];
  }

  async function show(
    command: Command,
    poll: Poll,
    formId: string,
    again: Again = {},
  ): Promise<Answer> {
    const { language } = command.person;
    const people = await actsFor(command);
    if (people.length === 0) return privately(say(texts['on-behalf-nobody'], language));
    const shown = onBehalfCard({ poll, people, formId, language, again });
    return { kind: 'form', title: say(texts['on-behalf-title'], language), card: shown };
  }

  const form: FormHandler = handleForm(onBehalfForm, {
    open: (turn, { pollId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const { leerwerkplaatsId, person } = command;
        const found = await polls.look(leerwerkplaatsId, person, { pollId, channelId });
        if (!found.ok) return privately(say(pollRefusals[found.refusal], language));
        const why = whyNotOpen(found.value);
        if (why) return privately(say(pollRefusals[why], language));
        return show(command, found.value, newId());
      }),
    send: (turn, { pollId, represented, words, considered, ...fields }, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const where = { pollId, channelId };
        const found = await polls.look(command.leerwerkplaatsId, command.person, where);
        if (!found.ok) return privately(say(pollRefusals[found.refusal], language));
        const all = saidIn(found.value, fields);
        const answering = { all, words, considered };
        const representedId = represented;
        const given = await polls.voteOnBehalf(command, { ...where, answering, representedId });
        if (given.ok) {
          const { name, answer, at } = given.value;
          const moment = momentOf(at ?? turn.at.toISOString(), turn.at, language);
          const option = answerText(found.value, answer, language);
          return privately(say(pollTerms['on-behalf-saved'], language, { name, option, moment }));
        }
        const sentence = say(pollRefusals[given.refusal], language, given.details);
        if (whyNotOpen(found.value)) return privately(sentence);
        const earlier = { chosen: all.map(keyOf), words: words ?? '' };
        const again = { represented, earlier, problem: problemOf(given, sentence) };
        return show(command, found.value, formId, again);
      }),
  });

  return { form, offer };
}

/** What was filled in, when the form comes back with what is wrong. */
interface Again {
  readonly represented?: string;
  readonly earlier?: Given;
  readonly problem?: Problem;
}

function onBehalfCard(asked: {
  poll: Poll;
  people: readonly RepresentedDocument[];
  formId: string;
  language: Language;
  again: Again;
}): AdaptiveCard {
  const { poll, people, formId, language, again } = asked;
  const { represented, earlier, problem } = again;
  const persons = people.map(({ name, representedId }) => ({ title: name, value: representedId }));
  return card(
    language,
    [
      ...(problem ? [problemLine(problem.sentence)] : []),
      heading(poll.question),
      paragraph(
        say(pollTerms[poll.anonymous ? 'on-behalf-anonymous' : 'on-behalf-explanation'], language),
      ),
      {
        type: 'Input.ChoiceSet',
        id: 'represented',
        style: 'compact',
        label: say(pollTerms['on-behalf-label'], language),
        placeholder: say(texts.choose, language),
        choices: persons,
        ...(represented ? { value: represented } : {}),
      },
      ...answerFields(poll, language, earlier),
    ],
    sendButtons(onBehalfForm, say(pollTerms['on-behalf-send'], language), {
      formId,
      language,
      problem,
      carried: { pollId: poll.id },
    }),
  );
}
