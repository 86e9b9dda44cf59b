import type { OwnAnswer } from '../../domain/sessions/answering';
import type { SessionService } from '../../domain/sessions/service';
import { whenOfFields, whenOfPhrase } from '../../domain/sessions/when';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import { isQuestion } from '../../domain/shared/text';
import { momentOf } from '../../domain/shared/time';
import { handlePostAgain } from '../leerwerkplaats/card-again';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import { type Problem, problemOf, sendButtons } from '../shared/asking';
import { card, paragraph } from '../shared/card';
import { handleAction } from '../shared/card-action';
import { type FormHandler, handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import { answerSession, makeForm, postSessionAgain, viewSession } from './actions';
import type { DrawSession } from './cards';
import { listCard } from './list-card';
import type { OpenWork } from './open-work';
import { type Filled, fillButton, planFieldElements } from './plan-form';
import { refusalText } from './refusal';
import { sessionTexts as texts } from './text';

/** Sessions in a channel: making one, and saying whether one comes. `forms`: what is done to one. */
export function createSessionFeature(options: {
  sessions: SessionService;
  drawSession: DrawSession;
  openWork: OpenWork;
  forms: readonly FormHandler[];
  inLeerwerkplaats: InLeerwerkplaats;
  /** As the other, by what this process remembers: for what posts nothing. */
  inKnownLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): Feature {
  const { sessions, drawSession, openWork, forms, inLeerwerkplaats, inKnownLeerwerkplaats, newId } =
    options;

  /** `bijeenkomst titel ; wanneer ; waar`, with semicolons or each on a line of its own. */
  const makeByCommand = (turn: Turn, rest: string): Promise<Answer> => {
    const { language } = turn.person;
    const button = makeForm.button(say(texts['make-button'], language));
    return inLeerwerkplaats(turn, async (command, { channelId, language: inChannel }) => {
      if (rest.trim() === '') return notice(say(texts['command-empty'], language), [button]);
      const [title = '', when = '', ...place] = rest.split(/[;\n]/);
      const typed = { title, place: place.join(' '), channelId, language: inChannel };
      const made = await sessions.make(command, typed, whenOfPhrase(when, turn.at));
      if (made.ok) return notice(say(texts.made, language));
      const hint = isQuestion(made.refusal) ? 'command-asks' : 'command-example';
      return notice(`${refusalText(made, language)} ${say(texts[hint], language)}`, [button]);
    });
  };

  const makeByForm = handleForm(makeForm, {
    open: (turn) =>
      inLeerwerkplaats(turn, async () => formAnswer(turn.person.language, newId(), {})),
    send: (turn, typed, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId, language: inChannel }) => {
        const { language } = turn.person;
        if (typed.fill) {
          const where = { channelId, language: inChannel };
          const agenda = await openWork(command, where, typed.agenda);
          return formAnswer(language, formId, { ...typed, agenda });
        }
        const fields = { date: typed.date, time: typed.time, later: typed.later === 'true' };
        const draft = { ...typed, channelId, language: inChannel };
        const made = await sessions.make(command, draft, whenOfFields(fields, turn.at));
        if (made.ok) return nothing;
        return formAnswer(language, formId, typed, problemOf(made, refusalText(made, language)));
      }),
  });

  const answer = handleAction(answerSession, (turn, { sessionId, answer, round }) =>
    inKnownLeerwerkplaats(turn, async (command, { channelId }) => {
      const { language } = turn.person;
      const kept = await sessions.answer(command, { sessionId, channelId, answer, round });
      return privately(
        kept.ok ? ownAnswerText(kept.value, turn.at, language) : refusalText(kept, language),
      );
    }),
  );

  const view = handleAction(viewSession, (turn, { sessionId }) =>
    inKnownLeerwerkplaats(turn, async (command, { channelId, language }) => {
      const found = await sessions.look(command, { sessionId, channelId });
      if (found.ok) return { kind: 'card', card: drawSession(found.value, language) };
      // A refresh is always answered with a card.
      const sentence = refusalText(found, turn.person.language);
      return { kind: 'card', card: card(language, [paragraph(sentence)]) };
    }),
  );

  const bringBack = handlePostAgain(postSessionAgain, (command, { sessionId }, isIn) =>
    sessions.postAgain(command, sessionId, isIn),
  );

  const list = (turn: Turn): Promise<Answer> =>
    inKnownLeerwerkplaats(turn, async (command, { channelId }) => {
      const { language } = turn.person;
      const found = await sessions.coming(command, channelId);
      if (!found.ok) return notice(refusalText(found, language));
      return { kind: 'card', card: listCard(found.value, language) };
    });

  return {
    commands: [
      { words: { nl: ['bijeenkomst'], en: ['session'] }, run: makeByCommand },
      { words: { nl: ['bijeenkomsten'], en: ['sessions'] }, run: list },
    ],
    actions: [answer, view, bringBack],
    forms: [makeByForm, ...forms],
    shortcuts: [makeForm.shortcut('make-session')],
    menu: (language, coupled) =>
      coupled ? [makeForm.button(say(texts['make-button'], language))] : [],
  };
}

/** 'Uw antwoord: Ik kom, opgeslagen 14:03'. */
function ownAnswerText({ answer, at }: OwnAnswer, now: Date, language: Language): string {
  const moment = momentOf(at, now, language);
  return say(texts['own-answer'], language, { answer: texts[answer], moment });
}

function formAnswer(language: Language, formId: string, filled: Filled, problem?: Problem): Answer {
  const sending = { formId, language, problem };
  const shown = card(
    language,
    planFieldElements(filled, language, problem, fillButton(makeForm, formId, language)),
    sendButtons(makeForm, say(texts['make-send'], language), sending),
  );
  return { kind: 'form', title: say(texts['make-title'], language), card: shown };
}
