import { whoAndWhen } from '../../domain/action-items/line-text';
import { type ItemLine, isOver } from '../../domain/action-items/model';
import { actionItemRefusals } from '../../domain/action-items/text';
import type { Session } from '../../domain/sessions/model';
import type { SessionService } from '../../domain/sessions/service';
import { sessionRefusals } from '../../domain/sessions/text';
import type { Command } from '../../domain/shared/command';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import { type Problem, problemOf, sendButtons } from '../shared/asking';
import {
  type CardElement,
  card,
  fitting,
  heading,
  paragraph,
  problem as problemLine,
  small,
} from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { agreementsForm } from './actions';
import { sessionTexts as texts } from './text';

/** Own judgement, in bytes: beside an agenda and names a card stays small enough for Teams. */
const mostItems = 5_000;

/** What was agreed, as far as it is still to be done; done items are counted. */
export function itemLines({ items }: Session, language: Language): CardElement[] {
  const all = Object.values(items);
  const open = all.filter((item) => !isOver(item));
  if (all.length === 0) return [];
  const shown = fitting(
    open.map((item) => itemRow(item, language)),
    mostItems,
  );
  const more = open.length - shown.length;
  const done = all.filter(({ status }) => status === 'done').length;
  const title = { type: 'TextBlock', text: say(texts.items, language), weight: 'Bolder' };
  return [
    title,
    ...shown,
    ...(more > 0 ? [small(say(texts['more-items'], language, { more }))] : []),
    ...(done > 0 ? [small(say(texts['done-items'], language, { count: done }))] : []),
  ];
}

function itemRow(item: ItemLine, language: Language): CardElement {
  return {
    type: 'Container',
    spacing: 'Small',
    items: [paragraph(item.title), small(whoAndWhen(item, language))],
  };
}

/** Of a line it is said what is wrong with an item. */
const refusals = { ...sessionRefusals, ...actionItemRefusals };

function refusalText(
  { refusal, details }: Refused<keyof typeof refusals>,
  language: Language,
): string {
  return say(refusals[refusal], language, details);
}

/** The dialog in which each line that somebody writes becomes an action item. */
export function createAgreementsForm(options: {
  sessions: Pick<SessionService, 'lookToAgree' | 'noteAgreements'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): FormHandler {
  const { sessions, inLeerwerkplaats, newId } = options;
  return handleForm(agreementsForm, {
    open: (turn, { sessionId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const found = await sessions.lookToAgree(command, { sessionId, channelId });
        if (!found.ok) return privately(refusalText(found, turn.person.language));
        return agreementsCard(command, found.value, newId(), {});
      }),
    send: (turn, { sessionId, lines, considered }, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const where = { sessionId, channelId };
        const written = await sessions.noteAgreements(command, where, { lines, considered });
        if (written.ok) {
          return privately(say(texts['agreements-saved'], language, { count: written.value }));
        }
        const sentence = refusalText(written, language);
        const found = await sessions.lookToAgree(command, where);
        if (!found.ok) return privately(sentence);
        const problem = problemOf(written, sentence);
        return agreementsCard(command, found.value, formId, { lines, problem });
      }),
  });
}

function agreementsCard(
  { person: { language } }: Command,
  { id: sessionId, plan }: Session,
  formId: string,
  { lines = '', problem }: { lines?: string; problem?: Problem },
): Answer {
  const title = say(texts['agreements-title'], language);
  const sending = { formId, language, problem, carried: { sessionId } };
  const shown = card(
    language,
    [
      ...(problem ? [problemLine(problem.sentence)] : []),
      heading(plan.title),
      {
        type: 'Input.Text',
        id: 'lines',
        isMultiline: true,
        label: say(texts['agreements-label'], language),
        placeholder: say(texts['agreements-example'], language),
        value: lines,
      },
      small(say(texts['agreements-explanation'], language)),
      small(say(texts['no-residents'], language)),
    ],
    sendButtons(agreementsForm, say(texts['agreements-send'], language), sending),
  );
  return { kind: 'form', title, card: shown };
}
