import { z } from 'zod';
import type { Attendance, AttendanceRefusal } from '../../domain/leerwerkplaats/attendance';
import { attendanceRefusals } from '../../domain/leerwerkplaats/text';
import { type Asked, type Refusal, refused } from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';

/** As in an activity: visible ASCII. */
const inChannel = z.object({
  channelId: z
    .string()
    .max(300)
    .regex(/^[!-~]+$/),
});

const statusOf: Readonly<Record<AttendanceRefusal, 404 | 503>> = {
  'not-coupled': 404,
  'teams-silent': 503,
};

type Attended = { readonly ok: true; readonly value: Attendance } | Refusal;

/** The leerwerkplaats of the channel that the address names, and who asks as somebody in it. */
export async function attend({ tab, visitor, params }: Asked): Promise<Attended> {
  const { data } = inChannel.safeParse(params);
  if (!data) return refused(400, 'malformed', tabTexts);
  return attendIn(tab, visitor, data.channelId);
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
