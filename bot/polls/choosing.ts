import {
  asksHour,
  bestDate,
  chosenDateOf,
  isDateToChoose,
  rankDates,
} from '../../domain/polls/advice';
import { adviceText } from '../../domain/polls/advice-text';
import type { ChosenDate } from '../../domain/polls/choosing';
import { type Poll, showsResults } from '../../domain/polls/model';
import type { PollService } from '../../domain/polls/service';
import { pollRefusals } from '../../domain/polls/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say, type Text } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import {
  actionSet,
  type CardButton,
  type CardElement,
  card,
  problem as problemLine,
  small,
} from '../shared/card';
import { type ActionHandler, handleAction } from '../shared/card-action';
import { type FormHandler, handleForm } from '../shared/card-form';
import type { Turn } from '../shared/turn';
import { askForm, chooseDate, chooseDateForm } from './actions';
import { pollTexts as texts } from './text';

/** In characters: all that a date is written with; Teams cuts longer titles. */
const longestTitle = 42;

/** Asks a date for a session that has none. */
export function findDateButton(sessionId: string, language: Language): CardButton {
  return askForm.button(say(texts['find-date-button'], language), { forSession: sessionId });
}

/** Under the advice: one tap where the best date has an hour, else a dialog that asks it. */
export function chooseRow(poll: Poll, language: Language): CardElement[] {
  const best = isDateToChoose(poll) ? bestDate(poll) : undefined;
  if (!best || !showsResults(poll, false)) return [];
  const { id: pollId } = poll;
  const { id: optionId } = best.option;
  const named = say(texts['choose-this-date-button'], language, { date: best.option.text });
  const fits = named.length <= longestTitle;
  const title = fits ? named : say(texts['choose-date-button'], language);
  const button = asksHour(best.option)
    ? chooseDateForm.button(title, { pollId })
    : chooseDate.button(title, { pollId, optionId });
  return [actionSet([button])];
}

/** For who asked, or the project leader: another date than the best. */
export function chooseOther(poll: Poll, language: Language): CardButton[] {
  if (!hasChoice(poll)) return [];
  const title = say(texts['choose-other-button'], language);
  return [chooseDateForm.button(title, { pollId: poll.id })];
}

/** The dates in order of advice, without those that everybody refused. */
const toChooseFrom = (poll: Poll) => rankDates(poll).filter(({ refused }) => !refused);

/** The dialog says how each date stands: only where everybody may see the result. */
const hasChoice = (poll: Poll): boolean =>
  isDateToChoose(poll) && showsResults(poll, false) && toChooseFrom(poll).length > 0;

/** Why there is no date to choose from. */
function whyNoChoice(poll: Poll): Text {
  if (poll.chosen) return pollRefusals['date-chosen'];
  const isHidden = isDateToChoose(poll) && !showsResults(poll, false);
  return isHidden ? pollRefusals['close-before-choosing'] : pollRefusals['no-choosing-now'];
}

/** Choosing a date, by one tap or in a dialog. */
export function createChoosing(options: {
  polls: Pick<PollService, 'look' | 'chooseDate'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): { action: ActionHandler; form: FormHandler } {
  const { polls, inLeerwerkplaats, newId } = options;

  /** `again` draws the dialog that it came from, for what can be mended there. */
  const choose = (
    turn: Turn,
    pollId: string,
    chosen: ChosenDate,
    again?: (poll: Poll, refused: Refused<keyof typeof pollRefusals>) => Answer,
  ) =>
    inLeerwerkplaats(turn, async (command, { channelId }) => {
      const { language } = turn.person;
      const where = { pollId, channelId };
      const done = await polls.chooseDate(command, where, chosen);
      if (done.ok) {
        const date = chosenDateOf(done.value) ?? '';
        return privately(say(texts['date-chosen-now'], language, { date }));
      }
      const { leerwerkplaatsId, person } = command;
      const found = again && (await polls.look(leerwerkplaatsId, person, where));
      return again && found?.ok
        ? again(found.value, done)
        : privately(say(pollRefusals[done.refusal], language, done.details));
    });

  const action = handleAction(chooseDate, (turn, { pollId, optionId }) =>
    choose(turn, pollId, { optionId }),
  );

  const form = handleForm(chooseDateForm, {
    open: (turn, { pollId }) =>
      inLeerwerkplaats(turn, async ({ leerwerkplaatsId, person }, { channelId }) => {
        const { language } = person;
        const found = await polls.look(leerwerkplaatsId, person, { pollId, channelId });
        if (!found.ok) return privately(say(pollRefusals[found.refusal], language));
        if (hasChoice(found.value)) return dateCard(found.value, newId(), language);
        return privately(say(whyNoChoice(found.value), language));
      }),
    send: (turn, { pollId, optionId, time }, formId) =>
      choose(turn, pollId, { optionId, time }, (poll, { refusal, details }) => {
        const { language } = turn.person;
        const sentence = say(pollRefusals[refusal], language, details);
        const isMended = refusal === 'hour-missing' || refusal === 'date-over';
        return isMended && hasChoice(poll)
          ? dateCard(poll, formId, language, { optionId, time, sentence })
          : privately(sentence);
      }),
  });

  return { action, form };
}

function dateCard(
  poll: Poll,
  formId: string,
  language: Language,
  again: { optionId?: string; time?: string | undefined; sentence?: string } = {},
): Answer {
  const { id: pollId, voters } = poll;
  const dates = toChooseFrom(poll);
  const title = say(texts['choose-date-title'], language);
  const choices = dates.map((advice) => ({
    title: `${advice.option.text}: ${adviceText(advice, voters, language)}`,
    value: advice.option.id,
  }));
  const [first] = choices;
  const hourIsAsked = dates.some(({ option }) => asksHour(option));
  const time = {
    type: 'Input.Time',
    id: 'time',
    label: say(texts['choose-time-label'], language),
    ...(again.time ? { value: again.time } : {}),
  };
  const shown = card(
    language,
    [
      ...(again.sentence ? [problemLine(again.sentence)] : []),
      {
        type: 'Input.ChoiceSet',
        id: 'optionId',
        style: 'expanded',
        label: say(texts['choose-date-label'], language),
        choices,
        value: again.optionId || (first?.value ?? ''),
        wrap: true,
      },
      ...(hourIsAsked ? [time] : []),
      small(say(texts['choose-date-explanation'], language)),
    ],
    [chooseDateForm.send(say(texts['choose-date-send'], language), formId, { pollId })],
  );
  return { kind: 'form', title, card: shown };
}
