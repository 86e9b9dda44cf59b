import type { SessionService } from '../../domain/sessions/service';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { PersonId } from '../../domain/shared/person';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { privately } from '../shared/answer';
import { card, heading, paragraph } from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { presenceForm } from './actions';
import { refusalText } from './refusal';
import { sessionTexts as texts } from './text';
import { whenText } from './when-text';

/** Afterwards: who was there, beginning with who said they would come. */
export function createPresenceForm(options: {
  sessions: Pick<SessionService, 'lookToNote' | 'notePresence'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): FormHandler {
  const { sessions, inLeerwerkplaats, newId } = options;
  return handleForm(presenceForm, {
    open: (turn, { sessionId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const found = await sessions.lookToNote(command, { sessionId, channelId });
        if (!found.ok) return privately(refusalText(found, language));
        const { session, people, ticked } = found.value;
        const shown = card(
          language,
          [
            heading(session.plan.title),
            paragraph(whenText(session.plan, language)),
            paragraph(say(texts['presence-explanation'], language)),
            {
              type: 'Input.ChoiceSet',
              id: 'people',
              isMultiSelect: true,
              style: 'expanded',
              label: say(texts['presence-label'], language),
              choices: people.map(({ name, personId }) => ({ title: name, value: personId })),
              value: ticked.join(','),
            },
          ],
          [presenceForm.send(say(texts['presence-send'], language), newId(), { sessionId })],
        );
        return { kind: 'form', title: say(texts['presence-title'], language), card: shown };
      }),
    send: (turn, { sessionId, people }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const present = people.split(',').filter(Boolean) as PersonId[];
        const noted = await sessions.notePresence(command, { sessionId, channelId }, present);
        if (!noted.ok) return privately(refusalText(noted, language));
        return privately(say(texts['presence-saved'], language, { count: noted.value }));
      }),
  });
}
