import type { z } from 'zod';
import { commandIdOf } from '../../bot/shared/command-id';
import type { Role } from '../../domain/leerwerkplaats/access';
import type { Acting } from '../../domain/leerwerkplaats/acting';
import type { Attendance, AttendanceRefusal } from '../../domain/leerwerkplaats/attendance';
import type { ChannelDocument } from '../../domain/leerwerkplaats/records';
import { attendanceRefusals } from '../../domain/leerwerkplaats/text';
import { type Answer, type Asked, type Refusal, refused } from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';

const statusOf: Readonly<Record<AttendanceRefusal, 404 | 503>> = {
  'not-coupled': 404,
  'teams-silent': 503,
};

type Attended = { readonly ok: true; readonly value: Attendance } | Refusal;

/** Who asks as somebody in a channel, with their role in its leerwerkplaats. */
export interface AttendedAs extends Attendance {
  readonly role: Role;
}

/** The leerwerkplaats of the channel that the address names, and who asks as somebody in it. */
export function attend({ tab, visitor, params }: Asked): Promise<Attended> {
  return attendIn(tab, visitor, params.channelId ?? '');
}

/** As `attend`, of a channel that one of our own documents names. */
export async function attendIn(
  tab: Asked['tab'],
  visitor: Asked['visitor'],
  channelId: string,
): Promise<Attended> {
  const attendance = await tab.attendances.attend(visitor, channelId);
  if (attendance.ok) return attendance;
  const { refusal, details } = attendance;
  return refused(statusOf[refusal], refusal, attendanceRefusals, details);
}

/** As `attend`, with the role of who asks; a participant when they aren't recorded yet. */
export async function attendAs(
  asked: Asked,
): Promise<{ readonly ok: true; readonly value: AttendedAs } | Refusal> {
  const attended = await attend(asked);
  if (!attended.ok) return attended;
  const { channel, person } = attended.value;
  const role = await asked.tab.leerwerkplaatsen.roleOf(channel.leerwerkplaatsId, person.id);
  return { ok: true, value: { channel, person, role } };
}

/**
 * Lets something be done that was sent with a command id, by who is in the channel. The minted id is
 * hashed with whose it is, so that nobody can use up another's.
 */
export async function actAs<Request extends { commandId: string }>(
  asked: Asked,
  schema: z.ZodType<Request>,
  act: (acting: Acting & { channel: ChannelDocument }, request: Request) => Promise<Answer>,
): Promise<Answer> {
  const { data: request } = schema.safeParse(asked.body);
  if (!request) return refused(400, 'malformed', tabTexts);
  const attended = await attendAs(asked);
  if (!attended.ok) return attended;
  const { channel, person, role } = attended.value;
  const commandId = commandIdOf('tab', person.id, request.commandId);
  const { leerwerkplaatsId } = channel;
  return act(
    { commandId, person, leerwerkplaatsId, at: asked.tab.clock(), role, channel },
    request,
  );
}
