import type { Role } from '../../domain/leerwerkplaats/access';
import type { Acting } from '../../domain/leerwerkplaats/acting';
import {
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
} from '../../domain/leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { type Documents, workOf } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, notice } from '../shared/answer';
import { sharedTexts } from '../shared/text';
import type { Turn } from '../shared/turn';

export type InPlace = ReturnType<typeof createInPlace>;

/**
 * Lets a handler run in the leerwerkplaats of the channel, or from the chat in the one that a
 * button names, where the person's own record decides. Another's and an unknown one get one answer.
 */
export function createInPlace(options: {
  documents: Documents;
  inLeerwerkplaats: InLeerwerkplaats;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
}) {
  const { documents, inLeerwerkplaats, leerwerkplaatsen } = options;

  return async function inPlace(
    turn: Turn,
    named: string | undefined,
    handle: (acting: Acting & { role: Role }, name: string) => Promise<Answer>,
  ): Promise<Answer> {
    if (turn.place.kind === 'channel') {
      return inLeerwerkplaats(turn, async (command, { name }) => {
        const role = await leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id);
        return handle({ ...command, role }, name);
      });
    }
    const { person, commandId, at } = turn;
    const elsewhere = notice(say(sharedTexts['only-in-channel'], person.language));
    if (named === undefined) return elsewhere;
    const role = await leerwerkplaatsen.roleElsewhere(named, person.id);
    if (role === undefined) return elsewhere;
    const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
      workOf(named),
      leerwerkplaatsDocumentId,
    );
    const acting = { person, commandId, at, leerwerkplaatsId: named, role };
    return handle(acting, leerwerkplaats?.name ?? '');
  };
}
