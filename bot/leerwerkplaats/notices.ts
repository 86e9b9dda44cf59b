import {
  type ChannelDocument,
  type CouplingRequestDocument,
  channelKey,
  channelPartition,
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
  type MemberDocument,
} from '../../domain/leerwerkplaats/records';
import { type Documents, type NamedQuery, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { type Language, say } from '../../domain/shared/language';
import { type CardButton, card, heading, paragraph } from '../shared/card';
import type { Notice, NoticeOutcome, Notices } from '../shared/notice';
import type { TeamsMessage, TeamsMessages } from '../shared/teams-messages';
import { couplingRequestCard } from './cards';
import { leerwerkplaatsTexts as texts } from './text';

const projectLeaders: NamedQuery = {
  name: 'project-leaders',
  text: "SELECT * FROM c WHERE c.type = 'member' AND c.role = 'project-leader'",
  parameters: {},
};

/**
 * Announces a leerwerkplaats in its channel, asks its project leader about a coupling, and tells
 * the channel that asked what was decided.
 */
export function createLeerwerkplaatsNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson'>;
  nextSteps: (language: Language) => readonly CardButton[];
}): Notices {
  const { documents, messages, nextSteps } = options;

  async function announce(event: EventDocument): Promise<NoticeOutcome> {
    const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
      workOf(event.leerwerkplaatsId),
      leerwerkplaatsDocumentId,
    );
    const home = leerwerkplaats && (await channelOf(leerwerkplaats.homeChannelId));
    if (!home) return { outcome: { kind: 'gone' } };
    const { language, name, startedBy } = home;
    const title = say(texts['started-title'], language, { name });
    const body = say(texts['started-body'], language, { person: startedBy.name });
    const content = card(language, [heading(title), paragraph(body)], nextSteps(language));
    return { outcome: await messages.startThread(home, { card: content, summary: title }) };
  }

  async function requested(event: EventDocument): Promise<readonly Notice[]> {
    const leaders = await documents.query<MemberDocument>(
      projectLeaders,
      workOf(event.leerwerkplaatsId),
    );
    return leaders.map((leader) => ({
      recipient: leader.personId,
      send: () => askLeader(event, leader),
    }));
  }

  /** 1:1; where Teams doesn't allow that, in the leerwerkplaats's own channel. */
  async function askLeader(event: EventDocument, leader: MemberDocument): Promise<NoticeOutcome> {
    const { request, leerwerkplaats } = await read(event);
    const home = leerwerkplaats && (await channelOf(leerwerkplaats.homeChannelId));
    if (!home || request?.state !== 'pending') return { outcome: { kind: 'gone' } };
    const { tenantId, serviceUrl } = home;
    const { teamsId, language } = leader;
    const message: TeamsMessage = {
      card: couplingRequestCard({
        leerwerkplaatsId: event.leerwerkplaatsId,
        requestId: request.id,
        name: leerwerkplaats.name,
        person: request.requestedBy.name,
        channel: request.channelName,
        language,
      }),
      summary: say(texts['request-title'], language),
    };
    const outcome = await messages.toPerson({ teamsId, tenantId, serviceUrl }, message);
    if (outcome.kind !== 'gone') return { outcome };
    return { outcome: await messages.startThread(home, message) };
  }

  async function tellChannel(event: EventDocument): Promise<NoticeOutcome> {
    const { request, leerwerkplaats } = await read(event);
    if (!leerwerkplaats || !request || request.state === 'pending') {
      return { outcome: { kind: 'gone' } };
    }
    const { language, state } = request;
    const text = say(texts[`answer-${state}`], language, { name: leerwerkplaats.name });
    const steps = state === 'allowed' ? nextSteps(language) : [];
    const message = { card: card(language, [paragraph(text)], steps), summary: text };
    return { outcome: await messages.startThread(request.channel, message) };
  }

  async function read(event: EventDocument) {
    const partition = workOf(event.leerwerkplaatsId);
    const [request, leerwerkplaats] = await Promise.all([
      documents.get<CouplingRequestDocument>(partition, event.subjectId),
      documents.get<LeerwerkplaatsDocument>(partition, leerwerkplaatsDocumentId),
    ]);
    return { request, leerwerkplaats };
  }

  function channelOf(channelId: string) {
    return documents.get<ChannelDocument>(channelPartition(channelId), channelKey(channelId));
  }

  return {
    'leerwerkplaats-started': async (event) => [
      { recipient: 'channel', send: () => announce(event) },
    ],
    'coupling-requested': requested,
    'coupling-answered': async (event) => [
      { recipient: 'channel', send: () => tellChannel(event) },
    ],
  };
}
