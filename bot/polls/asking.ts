import type { TypedPoll } from '../../domain/polls/drafting';
import type { PollService } from '../../domain/polls/service';
import { fromTemplate, type PollTemplate } from '../../domain/polls/templates';
import { pollRefusals } from '../../domain/polls/text';
import type { SessionService } from '../../domain/sessions/service';
import { sessionRefusals } from '../../domain/sessions/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Details, Result } from '../../domain/shared/result';
import { isQuestion } from '../../domain/shared/text';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import { problemOf } from '../shared/asking';
import { handleAction } from '../shared/card-action';
import { handleForm } from '../shared/card-form';
import type { Turn } from '../shared/turn';
import { askForm, askTemplate } from './actions';
import { askFormCard, type TypedAgain } from './ask-form';
import { pollChoicesCard, templateCalled } from './templates';
import { pollTexts as texts } from './text';

type PollRefusal = keyof typeof pollRefusals;

/** Asking: in one line, with a form, as a template, or as an earlier poll was asked. */
export function createAsking(options: {
  polls: Pick<PollService, 'ask' | 'look'>;
  sessions: Pick<SessionService, 'look'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}) {
  const { polls, sessions, inLeerwerkplaats, newId } = options;

  /** Asks; `then` turns what came of it into the answer of a command or of a dialog. */
  const ask = (
    turn: Turn,
    typed: (language: Language) => TypedPoll,
    then: (asked: Result<void, PollRefusal>) => Answer,
  ): Promise<Answer> =>
    inLeerwerkplaats(turn, async (command, { channelId, language }) =>
      then(await polls.ask(command, { ...typed(language), channelId, language })),
    );

  /** `peiling Vraag? ; optie ; optie`, each also on a line of its own; or the name of a template. */
  const byCommand = async (turn: Turn, rest: string): Promise<Answer> => {
    const { language } = turn.person;
    if (rest.trim() === '') return { kind: 'card', card: pollChoicesCard(language) };
    const template = templateCalled(rest);
    const [question = '', ...choices] = rest.split(/[;\n]/);
    const typed = (ofChannel: Language) =>
      template ? fromTemplate(template, ofChannel) : { question, options: choices };
    return ask(turn, typed, (asked) =>
      asked.ok
        ? notice(say(texts.asked, language))
        : notice(`${refusal(asked, language)} ${say(texts[hintAfter(asked.refusal)], language)}`, [
            askForm.button(say(texts['ask-button'], language), {}),
          ]),
    );
  };

  const fromCard = handleAction(askTemplate, (turn, { template }) => {
    const { language } = turn.person;
    const typed = (ofChannel: Language) => fromTemplate(template, ofChannel);
    return ask(turn, typed, (asked) =>
      privately(asked.ok ? say(texts.asked, language) : refusal(asked, language)),
    );
  });

  const form = handleForm(askForm, {
    open: (turn, { template, from, forSession }) =>
      inLeerwerkplaats(turn, async (command, { channelId, language }) => {
        const { leerwerkplaatsId, person } = command;
        if (template) return formAnswer(person.language, newId(), filledFrom(template, language));
        if (forSession) {
          const found = await sessions.look(command, { sessionId: forSession, channelId });
          if (!found.ok) return privately(say(sessionRefusals[found.refusal], person.language));
          const { title } = found.value.plan;
          const question = say(texts['find-date-question'], language, { title });
          return formAnswer(person.language, newId(), { question, kind: 'date', forSession });
        }
        if (!from) return formAnswer(person.language, newId(), {});
        const found = await polls.look(leerwerkplaatsId, person, { pollId: from, channelId });
        if (!found.ok) return privately(refusal(found, person.language));
        const { options, ...asked } = found.value;
        const again = { ...asked, options: options.map(({ text }) => text).join('\n') };
        return formAnswer(person.language, newId(), again);
      }),
    send: (turn, typed, formId) => {
      const { language } = turn.person;
      const answer = (asked: Result<void, PollRefusal>) =>
        asked.ok
          ? nothing
          : formAnswer(language, formId, {
              ...typed,
              problem: problemOf(asked, refusal(asked, language)),
            });
      return ask(turn, () => ({ ...typed, options: typed.options.split(/\n|;/) }), answer);
    },
  });

  return { byCommand, fromCard, form };
}

function filledFrom(template: PollTemplate, language: Language): TypedAgain {
  const filled = fromTemplate(template, language);
  return { ...filled, options: filled.options.join('\n') };
}

function formAnswer(language: Language, formId: string, again: TypedAgain): Answer {
  const card = askFormCard(formId, language, again);
  return { kind: 'form', title: say(texts['ask-title'], language), card };
}

/** What was asked about can be kept from the form; a button can't carry what was typed. */
const hintAfter = (refusal: PollRefusal) =>
  isQuestion(refusal) ? 'command-asks' : 'command-example';

function refusal(
  { refusal, details }: { refusal: PollRefusal; details: Details },
  language: Language,
): string {
  return say(pollRefusals[refusal], language, details);
}
