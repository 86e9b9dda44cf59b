import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { mayActFor, representedOf } from '../../domain/members/represented';
import { sessionAnswers } from '../../domain/sessions/model';
import type { SessionService } from '../../domain/sessions/service';
import type { Documents, NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import { momentOf } from '../../domain/shared/time';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { privately } from '../shared/answer';
import { card, heading, paragraph } from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { onBehalfForm } from './actions';
import { refusalText } from './refusal';
import { sessionTexts as texts } from './text';
import { whenText } from './when-text';

/** Saying whether somebody comes who takes part without Teams. */
export function createOnBehalfForm(options: {
  documents: Documents;
  sessions: Pick<SessionService, 'look' | 'answerOnBehalf'>;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): FormHandler {
  const { documents, sessions, leerwerkplaatsen, inLeerwerkplaats, newId } = options;

  return handleForm(onBehalfForm, {
    open: (turn, { sessionId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { leerwerkplaatsId, person } = command;
        const { language } = person;
        const found = await sessions.look(command, { sessionId, channelId });
        if (!found.ok) return privately(refusalText(found, language));
        const [all, role] = await Promise.all([
          representedOf(documents, leerwerkplaatsId),
          leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
        ]);
        const people = all.filter((one) => mayActFor(role, person.id, one));
        if (people.length === 0) return privately(say(texts['on-behalf-nobody'], language));
        const choices = people.map(({ name, representedId }) => ({
          title: name,
          value: representedId,
        }));
        const answers = sessionAnswers.map((value) => ({
          title: say(texts[value], language),
          value,
        }));
        const { plan, round } = found.value;
        const shown = card(
          language,
          [
            heading(plan.title),
            paragraph(whenText(plan, language)),
            paragraph(say(texts['on-behalf-explanation'], language)),
            {
              type: 'Input.ChoiceSet',
              id: 'represented',
              style: 'compact',
              label: say(texts['on-behalf-label'], language),
              placeholder: say(texts['on-behalf-choose'], language),
              choices,
            },
            {
              type: 'Input.ChoiceSet',
              id: 'answer',
              style: 'expanded',
              label: say(texts['on-behalf-answer'], language),
              choices: answers,
              value: 'yes',
            },
          ],
          [
            onBehalfForm.send(say(texts['on-behalf-send'], language), newId(), {
              sessionId,
              round,
            }),
          ],
        );
        return { kind: 'form', title: say(texts['on-behalf-title'], language), card: shown };
      }),
    send: (turn, { sessionId, round, represented: representedId, answer }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const choice = { sessionId, channelId, round, answer, representedId };
        const kept = await sessions.answerOnBehalf(command, choice);
        if (!kept.ok) return privately(refusalText(kept, language));
        const { name, at } = kept.value;
        const moment = momentOf(at, turn.at, language);
        const details = { name, moment, answer: texts[kept.value.answer] };
        return privately(say(texts['on-behalf-saved'], language, details));
      }),
  });
}
