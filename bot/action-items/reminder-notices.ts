import { reminderFor } from '../../domain/action-items/reminding/finding';
import { dutchDay, nextRound } from '../../domain/action-items/reminding/marks';
import { reminderEvents } from '../../domain/action-items/reminding/round';
import {
  keepWhetherReached,
  type Unreachable,
  unreachableIn,
} from '../../domain/action-items/reminding/unreachable';
import { claimDay, tellNextTime, wishesOf } from '../../domain/action-items/reminding/wishes';
import { homeChannel } from '../../domain/leerwerkplaats/channels';
import { isHere } from '../../domain/leerwerkplaats/members';
import {
  type ChannelDocument,
  channelKey,
  channelPartition,
  type MemberDocument,
  memberId,
} from '../../domain/leerwerkplaats/records';
import { workingHoursOf } from '../../domain/leerwerkplaats/working-hours';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { say } from '../../domain/shared/language';
import type { PersonId } from '../../domain/shared/person';
import type { Clock } from '../../domain/shared/time';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { mentionCard, reminderCard } from './reminder-card';
import { reminderTexts as texts } from './reminder-text';

/** A weekly message that waited longer for its channel is old; in milliseconds. */
const longestWait = 24 * 60 * 60 * 1000;

/** What a round of reminders asks for: one message 1:1 a day, and a weekly one in the channel. */
export function createItemReminderNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson' | 'isIn'>;
  clock: Clock;
}): Notices {
  const { documents, messages, clock } = options;

  /**
   * One message of all leerwerkplaatsen, by the first event that asks. What there is to tell is
   * looked up now; what can't be told in working hours is told in the next round.
   */
  async function tell(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const { leerwerkplaatsId } = event;
    const personId = event.subjectId as PersonId;
    const now = clock();
    const [member, home, wishes] = await Promise.all([
      documents.get<MemberDocument>(workOf(leerwerkplaatsId), memberId(personId)),
      homeChannel(documents, leerwerkplaatsId),
      wishesOf(documents, personId),
    ]);
    if (!member || !home) return notReadableYet;
    // Where they left, another leerwerkplaats of theirs tells them.
    if (!isHere(member)) return unneeded;
    const reminder = await reminderFor(documents, personId, wishes, now);
    const day = dutchDay(now);
    const isFirst = reminder && (await claimDay(documents, personId, day, event));
    if (!isFirst) return unneeded;
    const hours = await workingHoursOf(documents, leerwerkplaatsId);
    if (nextRound(now, hours) > now) {
      await tellNextTime(documents, personId, day);
      return unneeded;
    }
    const { teamsId } = member;
    const language = wishes.language ?? member.language;
    const { tenantId, serviceUrl } = home;
    const message = {
      ...messageOf(reminderCard(reminder, language, now), attempt),
      summary: say(texts.summary, language),
    };
    const outcome = await messages.toPerson({ teamsId, tenantId, serviceUrl }, message);
    const isRefused = outcome.kind === 'gone';
    if (isRefused || outcome.kind === 'sent') {
      await keepWhetherReached(documents, personId, isRefused ? now.toISOString() : undefined);
    }
    // Who can't be written to is mentioned in the channel, once a week.
    return isRefused ? unneeded : { outcome };
  }

  async function mention(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    if (clock().getTime() - Date.parse(event.at) > longestWait) return unneeded;
    const channel = await documents.get<ChannelDocument>(
      channelPartition(event.subjectId),
      channelKey(event.subjectId),
    );
    if (!channel) return notReadableYet;
    const people = await unreachableIn(documents, channel);
    const there = await Promise.all(people.map((one) => isThere(channel, one)));
    if (there.includes(undefined)) return notReadableYet;
    const told = people.filter((_, place) => there[place]);
    if (told.length === 0) return unneeded;
    const { language } = channel;
    const message = {
      ...messageOf(mentionCard(told, language), attempt),
      summary: say(texts['mention-summary'], language),
    };
    return { outcome: await messages.startThread(channel, message) };
  }

  /** Whether they can read it there; undefined: Teams doesn't tell now. */
  async function isThere(
    channel: ChannelDocument,
    { through }: Unreachable,
  ): Promise<boolean | undefined> {
    return through ? messages.isIn(channel, through.teamsId) : false;
  }

  return {
    [reminderEvents.person]: oneNotice('person', tell),
    [reminderEvents.channel]: oneNotice('channel', mention),
  };
}
