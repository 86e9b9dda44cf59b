import { homeChannel } from '../../domain/leerwerkplaats/channels';
import type { CouplingService } from '../../domain/leerwerkplaats/coupling';
import {
  type ChannelDocument,
  type CouplingRequestDocument,
  channelKey,
  channelPartition,
} from '../../domain/leerwerkplaats/records';
import { checkRostersSoon } from '../../domain/leerwerkplaats/roster-check';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { type Language, say } from '../../domain/shared/language';
import { resume } from '../../domain/shared/resume';
import type { Clock } from '../../domain/shared/time';
import { type CardButton, card, heading, paragraph } from '../shared/card';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { couplingRequestCard } from './cards';
import type { LeaderMessages } from './leader-messages';
import { messageOf } from './message';
import { leerwerkplaatsTexts as texts } from './text';

/**
 * Announces a leerwerkplaats in its channel, asks its project leader about a coupling, and tells
 * the channel that asked what was decided.
 */
export function createLeerwerkplaatsNotices(options: {
  documents: Documents;
  couplings: Pick<CouplingService, 'finish'>;
  messages: Pick<TeamsMessages, 'startThread'>;
  toLeader: LeaderMessages;
  nextSteps: (language: Language) => readonly CardButton[];
  clock: Clock;
}): Notices {
  const { documents, couplings, messages, toLeader, nextSteps, clock } = options;

  async function announce(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const home = await homeChannel(documents, event.leerwerkplaatsId);
    if (!home) return notReadableYet;
    const { language, name, startedBy } = home;
    const body = say(texts['started-body'], language, { person: startedBy.name });
    const content = [heading(say(texts['started-title'], language, { name })), paragraph(body)];
    const message = messageOf(card(language, content, nextSteps(language)), attempt);
    return { outcome: await messages.startThread(home, message) };
  }

  async function askLeader(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const request = await requestOf(event);
    if (!request) return notReadableYet;
    if (request.state !== 'pending') return unneeded;
    const { leerwerkplaatsId, id: requestId, requestedBy, channelName: channel } = request;
    return toLeader(leerwerkplaatsId, (language, { name }) => {
      const person = requestedBy.name;
      const asked = { leerwerkplaatsId, requestId, name, person, channel, language };
      return messageOf(couplingRequestCard(asked), attempt);
    });
  }

  async function tellAllowed(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const coupled = await couplings.finish(event.leerwerkplaatsId, event.subjectId);
    if (!coupled) return unneeded;
    // What waited for a channel that was deleted has somewhere to go again.
    await resume(documents, event.leerwerkplaatsId, clock());
    await checkRostersSoon(documents, event.leerwerkplaatsId, clock());
    return tell(event, 'answer-allowed', attempt);
  }

  async function tell(
    event: EventDocument,
    what: 'answer-allowed' | 'answer-refused',
    attempt: Attempt,
  ): Promise<NoticeOutcome> {
    const [request, home] = await Promise.all([
      requestOf(event),
      homeChannel(documents, event.leerwerkplaatsId),
    ]);
    if (!request || !home) return notReadableYet;
    const { language, channel } = request;
    const text = say(texts[what], language, { name: home.name });
    const steps = what === 'answer-allowed' ? nextSteps(language) : [];
    const message = messageOf(card(language, [paragraph(text)], steps), attempt);
    const coupled = await documents.get<ChannelDocument>(
      channelPartition(channel.channelId),
      channelKey(channel.channelId),
    );
    return { outcome: await messages.startThread(coupled ?? channel, message) };
  }

  function requestOf(event: EventDocument) {
    const partition = workOf(event.leerwerkplaatsId);
    return documents.get<CouplingRequestDocument>(partition, event.subjectId);
  }

  return {
    'leerwerkplaats-started': oneNotice('channel', announce),
    'coupling-requested': oneNotice('project-leader', askLeader),
    'coupling-allowed': oneNotice('channel', tellAllowed),
    'coupling-refused': oneNotice('channel', (event, attempt) =>
      tell(event, 'answer-refused', attempt),
    ),
  };
}
