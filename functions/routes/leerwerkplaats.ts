import type { Attendance, AttendanceRefusal } from '../../domain/leerwerkplaats/attendance';
import { attendanceRefusals } from '../../domain/leerwerkplaats/text';
import { type Asked, type Refusal, refused } from '../platform/tab-route';

const statusOf: Readonly<Record<AttendanceRefusal, 404 | 503>> = {
  'not-coupled': 404,
  'teams-silent': 503,
};

type Attended = { readonly ok: true; readonly value: Attendance } | Refusal;

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
