import type { RepresentedDocument } from '../../domain/leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { mayActFor, representedOf } from '../../domain/members/represented';
import type { Poll } from '../../domain/polls/model';
import type { PollService } from '../../domain/polls/service';
import { pollRefusals, pollTerms } from '../../domain/polls/text';
import type { Command } from '../../domain/shared/command';
import type { Documents, NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import { momentOf } from '../../domain/shared/time';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  heading,
  paragraph,
  problem,
} from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { onBehalfForm } from './actions';
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
    refusal?: string,
  ): Promise<Answer> {
    const { language } = command.person;
    const people = await actsFor(command);
    if (people.length === 0) return privately(say(texts['on-behalf-nobody'], language));
    const shown = onBehalfCard({ poll, people, formId, language, refusal });
    return { kind: 'form', title: say(texts['on-behalf-title'], language), card: shown };
  }

  const form: FormHandler = handleForm(onBehalfForm, {
    open: (turn, { pollId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const { leerwerkplaatsId, person } = command;
        const found = await polls.look(leerwerkplaatsId, person, { pollId, channelId });
        if (!found.ok) return privately(say(pollRefusals[found.refusal], language));
        return show(command, found.value, newId());
      }),
    send: (turn, { pollId, represented, optionId }, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const where = { pollId, channelId };
        const choice = { ...where, optionId, representedId: represented };
        const given = await polls.voteOnBehalf(command, choice);
        if (given.ok) {
          const { name, option, at } = given.value;
          const moment = momentOf(at, turn.at, language);
          return privately(
            say(pollTerms['on-behalf-saved'], language, { name, option: option.text, moment }),
          );
        }
        const refusal = say(pollRefusals[given.refusal], language, given.details);
        const found = await polls.look(command.leerwerkplaatsId, command.person, where);
        return found.ok ? show(command, found.value, formId, refusal) : privately(refusal);
      }),
  });

  return { form, offer };
}

function onBehalfCard(asked: {
  poll: Poll;
  people: readonly RepresentedDocument[];
  formId: string;
  language: Language;
  refusal: string | undefined;
}): AdaptiveCard {
  const { poll, people, formId, language, refusal } = asked;
  const choice = (id: string, label: string, choices: { title: string; value: string }[]) => ({
    type: 'Input.ChoiceSet',
    id,
    style: 'compact',
    label,
    placeholder: say(texts.choose, language),
    choices,
  });
  const persons = people.map(({ name, representedId }) => ({ title: name, value: representedId }));
  const options = poll.options.map(({ id, text }) => ({ title: text, value: id }));
  return card(
    language,
    [
      ...(refusal === undefined ? [] : [problem(refusal)]),
      heading(poll.question),
      paragraph(say(pollTerms['on-behalf-explanation'], language)),
      choice('represented', say(pollTerms['on-behalf-label'], language), persons),
      choice('optionId', say(pollTerms['on-behalf-option'], language), options),
    ],
    [onBehalfForm.send(say(pollTerms['on-behalf-send'], language), formId, { pollId: poll.id })],
  );
}
