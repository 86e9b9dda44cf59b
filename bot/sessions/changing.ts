import type { SessionService } from '../../domain/sessions/service';
import type { Command } from '../../domain/shared/command';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import { type Problem, problemOf, sendButtons } from '../shared/asking';
import { card, heading, paragraph } from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { cancelForm, changeForm } from './actions';
import type { OpenWork } from './open-work';
import { type Filled, fillButton, filledOf, planFieldElements } from './plan-form';
import { refusalText } from './refusal';
import { sessionTexts as texts } from './text';
import { whenText } from './when-text';

/** The dialogs in which a session is changed and cancelled. */
export function createChangingForms(options: {
  sessions: Pick<SessionService, 'lookToChange' | 'change' | 'cancel'>;
  openWork: OpenWork;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): FormHandler[] {
  const { sessions, openWork, inLeerwerkplaats, newId } = options;

  const change = handleForm(changeForm, {
    open: (turn, { sessionId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const found = await sessions.lookToChange(command, { sessionId, channelId });
        if (!found.ok) return privately(refusalText(found, turn.person.language));
        const { plan, sequence: seen } = found.value;
        return changeCard(command, { sessionId, seen, formId: newId() }, filledOf(plan));
      }),
    send: (turn, { sessionId, seen, ...typed }, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId, language: inChannel }) => {
        const { language } = turn.person;
        if (typed.fill) {
          const where = { channelId, language: inChannel };
          const agenda = await openWork(command, where, typed.agenda);
          return changeCard(command, { sessionId, seen, formId }, { ...typed, agenda });
        }
        const fields = { date: typed.date, time: typed.time, later: typed.later === 'true' };
        const where = { sessionId, channelId, seen };
        const changed = await sessions.change(command, where, typed, fields);
        if (changed.ok) return privately(say(texts.changed, language));
        const problem = problemOf(changed, refusalText(changed, language));
        return changeCard(command, { sessionId, seen, formId }, typed, problem);
      }),
  });

  const cancel = handleForm(cancelForm, {
    open: (turn, { sessionId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const found = await sessions.lookToChange(command, { sessionId, channelId });
        if (!found.ok) return privately(refusalText(found, language));
        const { plan } = found.value;
        const send = cancelForm.send(say(texts['cancel-send'], language), newId(), { sessionId });
        const shown = card(
          language,
          [
            heading(plan.title),
            paragraph(whenText(plan, language)),
            paragraph(say(texts['cancel-question'], language)),
          ],
          [{ ...send, style: 'destructive' }],
        );
        return { kind: 'form', title: say(texts['cancel-title'], language), card: shown };
      }),
    send: (turn, { sessionId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const cancelled = await sessions.cancel(command, { sessionId, channelId });
        return privately(
          cancelled.ok ? say(texts['cancelled-now'], language) : refusalText(cancelled, language),
        );
      }),
  });

  return [change, cancel];
}

function changeCard(
  { person: { language } }: Command,
  { sessionId, seen, formId }: { sessionId: string; seen: number; formId: string },
  filled: Filled,
  problem?: Problem,
): Answer {
  const sending = { formId, language, problem, carried: { sessionId, seen } };
  const shown = card(
    language,
    planFieldElements(
      filled,
      language,
      problem,
      fillButton(changeForm, formId, language, sending.carried),
    ),
    sendButtons(changeForm, say(texts['change-send'], language), sending),
  );
  return { kind: 'form', title: say(texts['change-title'], language), card: shown };
}
