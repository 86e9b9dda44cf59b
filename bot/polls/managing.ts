import { type Poll, whyNotOpen } from '../../domain/polls/model';
import type { PollService } from '../../domain/polls/service';
import { pollRefusals } from '../../domain/polls/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import { type Problem, problemOf, sendButtons } from '../shared/asking';
import { type CardElement, card, paragraph, problem as problemLine, small } from '../shared/card';
import { type ActionHandler, handleAction } from '../shared/card-action';
import { type FormHandler, handleForm } from '../shared/card-form';
import type { Turn } from '../shared/turn';
import { addOptionForm, askForm, managePoll, withdrawForm, withdrawOptionForm } from './actions';
import { pollCard } from './cards';
import { chooseOther } from './choosing';
import { pollTexts as texts } from './text';

/** A choice of two stays as it is. */
const leastToTakeFrom = 3;

/** What who asked, or the project leader, can do with a poll beside closing it. */
export function managingOffer(poll: Poll, language: Language): CardElement[] {
  const { id: pollId, status, options, question } = poll;
  if (status === 'withdrawn') return [];
  const takesOption = status === 'open' && options.length >= leastToTakeFrom;
  const withdraw = say(texts['withdraw-button'], language);
  return [
    {
      type: 'ActionSet',
      actions: [
        ...chooseOther(poll, language),
        askForm.button(say(texts['again-button'], language), { from: pollId }),
        ...(takesOption
          ? [withdrawOptionForm.button(say(texts['withdraw-option-button'], language), { pollId })]
          : []),
        ...(question === '' ? [] : [withdrawForm.button(withdraw, { pollId })]),
      ],
    },
  ];
}

/** Adding an option, taking one out, and withdrawing a poll: a dialog each. */
export function createManaging(options: {
  polls: Pick<PollService, 'look' | 'manages' | 'addOption' | 'withdraw' | 'withdrawOption'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): { forms: FormHandler[]; action: ActionHandler } {
  const { polls, inLeerwerkplaats, newId } = options;

  /** Opens a dialog about a poll that this person may see here. */
  const openAbout = (
    turn: Turn,
    pollId: string,
    draw: (poll: Poll, language: Language) => Answer,
  ) =>
    inLeerwerkplaats(turn, async ({ leerwerkplaatsId, person }, { channelId }) => {
      const { language } = person;
      const found = await polls.look(leerwerkplaatsId, person, { pollId, channelId });
      if (!found.ok) return privately(say(pollRefusals[found.refusal], language));
      return draw(found.value, language);
    });

  const adding = handleForm(addOptionForm, {
    open: (turn, { pollId }) =>
      openAbout(turn, pollId, (poll, language) => {
        const why = whyNotOpen(poll);
        if (why) return privately(say(pollRefusals[why], language));
        return optionCard(poll.id, newId(), language, {});
      }),
    send: (turn, { pollId, option = '', considered }, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = command.person;
        const typed = { text: option, considered };
        const added = await polls.addOption(command, { pollId, channelId }, typed);
        if (added.ok) return privately(say(texts['option-added'], language));
        const sentence = say(pollRefusals[added.refusal], language, added.details);
        const problem = problemOf(added, sentence);
        return optionCard(pollId, formId, language, { option, problem });
      }),
  });

  const takingOut = handleForm(withdrawOptionForm, {
    open: (turn, { pollId }) =>
      openAbout(turn, pollId, (poll, language) => {
        const why = whyNotOpen(poll);
        if (why) return privately(say(pollRefusals[why], language));
        return takeOutCard(poll, newId(), language);
      }),
    send: (turn, { pollId, optionId = '' }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = command.person;
        const taken = await polls.withdrawOption(command, { pollId, channelId }, optionId);
        if (taken.ok) return privately(say(texts['option-withdrawn-now'], language));
        return privately(say(pollRefusals[taken.refusal], language, taken.details));
      }),
  });

  const withdrawing = handleForm(withdrawForm, {
    open: (turn, { pollId }) =>
      openAbout(turn, pollId, ({ id }, language) => withdrawCard(id, newId(), language)),
    send: (turn, { pollId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = command.person;
        const withdrawn = await polls.withdraw(command, { pollId, channelId });
        if (withdrawn.ok) return privately(say(texts['withdrawn-now'], language));
        return privately(say(pollRefusals[withdrawn.refusal], language));
      }),
  });

  const manage = handleAction(managePoll, (turn, { pollId }) =>
    inLeerwerkplaats(turn, async (command, { channelId, language }) => {
      const { leerwerkplaatsId, person } = command;
      const where = { pollId, channelId };
      const [found, manages] = await Promise.all([
        polls.look(leerwerkplaatsId, person, where),
        polls.manages(command, where),
      ]);
      if (!found.ok) return privately(say(pollRefusals[found.refusal], person.language));
      if (!manages) return privately(say(pollRefusals['not-your-poll'], person.language));
      const offer = managingOffer(found.value, person.language);
      return { kind: 'card', card: pollCard(found.value, language, { offer }) };
    }),
  );

  return { forms: [adding, takingOut, withdrawing], action: manage };
}

function optionCard(
  pollId: string,
  formId: string,
  language: Language,
  { option, problem }: { option?: string; problem?: Problem },
): Answer {
  const title = say(texts['add-option-button'], language);
  const shown = card(
    language,
    [
      ...(problem ? [problemLine(problem.sentence)] : []),
      {
        type: 'Input.Text',
        id: 'option',
        label: say(texts['option-label'], language),
        ...(option === undefined ? {} : { value: option }),
      },
      small(say(texts['no-residents'], language)),
    ],
    sendButtons(addOptionForm, title, { formId, language, problem, carried: { pollId } }),
  );
  return { kind: 'form', title, card: shown };
}

function takeOutCard({ id, options }: Poll, formId: string, language: Language): Answer {
  const title = say(texts['withdraw-option-button'], language);
  const choice = {
    type: 'Input.ChoiceSet',
    id: 'optionId',
    style: 'compact',
    label: say(texts['withdraw-option-label'], language),
    placeholder: say(texts.choose, language),
    choices: options.map(({ id: value, text }) => ({ title: text, value })),
    wrap: true,
  };
  const send = withdrawOptionForm.send(title, formId, { pollId: id });
  return { kind: 'form', title, card: card(language, [choice], [send]) };
}

function withdrawCard(pollId: string, formId: string, language: Language): Answer {
  const title = say(texts['withdraw-button'], language);
  const send = withdrawForm.send(title, formId, { pollId });
  const sure = card(language, [paragraph(say(texts['withdraw-sure'], language))], [send]);
  return { kind: 'form', title, card: sure };
}
