import type { z } from 'zod';
import { refusalText } from '../../bot/directory/refusal';
import { commandIdOf } from '../../bot/shared/command-id';
import type { DirectoryRefusal } from '../../domain/directory/service';
import type { Command } from '../../domain/shared/command';
import type { Refused, Result } from '../../domain/shared/result';
import {
  type Answer,
  type Asked,
  type Refusal,
  refused,
  type TabRoute,
} from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { attend } from './leerwerkplaats';

/** What isn't a field that was filled in wrongly. */
const statusOf: Partial<Record<DirectoryRefusal, 403 | 404 | 409>> = {
  'not-for-role': 403,
  'looks-only': 403,
  'not-your-entry': 403,
  'no-such-entry': 404,
  'same-entry': 409,
  'changed-meanwhile': 409,
  'import-running': 409,
};

/** What 'Wie doet wat' refuses, in the same words as in the channel. */
export function refusedBy(refusal: Refused<DirectoryRefusal>): Refusal {
  const status = statusOf[refusal.refusal] ?? 400;
  const text = { nl: refusalText(refusal, 'nl'), en: refusalText(refusal, 'en') };
  return { ok: false, status, code: refusal.refusal, text, details: {} };
}

interface Commanded<Body> {
  readonly tab: Asked['tab'];
  readonly params: Asked['params'];
  readonly command: Command;
  readonly body: Body;
}

/**
 * Answers what somebody in the channel asks 'Wie doet wat' to do. The minted id is hashed with whose
 * it is, with the address and with all that was sent: only the very same request is a repeat.
 */
export function commanded<Body extends { commandId: string }>(
  request: z.ZodType<Body>,
  act: (commanded: Commanded<Body>) => Promise<Result<object, DirectoryRefusal>>,
): TabRoute['answer'] {
  return async (asked): Promise<Answer> => {
    const { tab, params } = asked;
    const { data: body } = request.safeParse(asked.body);
    if (!body) return refused(400, 'malformed', tabTexts);
    const attendance = await attend(asked);
    if (!attendance.ok) return attendance;
    const { channel, person } = attendance.value;
    const said = JSON.stringify([params, body]);
    const commandId = commandIdOf('tab-directory', person.id, said);
    const { leerwerkplaatsId } = channel;
    const command = { commandId, person, leerwerkplaatsId, at: tab.clock() };
    const done = await act({ tab, params, command, body });
    return done.ok ? done : refusedBy(done);
  };
}
