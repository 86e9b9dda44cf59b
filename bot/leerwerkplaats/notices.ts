import type { CouplingService } from '../../domain/leerwerkplaats/coupling';
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
import { type CardButton, type CardElement, card, heading, paragraph, small } from '../shared/card';
import { type Notice, type NoticeOutcome, type Notices, notReadableYet } from '../shared/notice';
import type { TeamsMessage, TeamsMessages } from '../shared/teams-messages';
import { sharedTexts } from '../shared/text';
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
  couplings: Pick<CouplingService, 'finish'>;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson'>;
  nextSteps: (language: Language) => readonly CardButton[];
}): Notices {
  const { documents, couplings, messages, nextSteps } = options;

  async function announce(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const home = await homeOf(event);
    if (!home) return notReadableYet;
    const { language, name, startedBy } = home;
    const body = say(texts['started-body'], language, { person: startedBy.name });
    const content = [heading(say(texts['started-title'], language, { name })), paragraph(body)];
    const message = messageOf(language, content, nextSteps(language), attempt);
    return { outcome: await messages.startThread(home, message) };
  }

  /** 1:1; where Teams doesn't allow that, in the leerwerkplaats's own channel. */
  async function askLeader(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const [request, home, leaders] = await Promise.all([
      requestOf(event),
      homeOf(event),
      documents.query<MemberDocument>(projectLeaders, workOf(event.leerwerkplaatsId)),
    ]);
    const [leader] = leaders;
    if (!request || !home || !leader) return notReadableYet;
    if (request.state !== 'pending') return { outcome: { kind: 'unneeded' } };
    const { tenantId, serviceUrl, name } = home;
    const { teamsId, language } = leader;
    const { requestedBy, channelName } = request;
    const asked = couplingRequestCard({
      leerwerkplaatsId: event.leerwerkplaatsId,
      requestId: request.id,
      name,
      person: requestedBy.name,
      channel: channelName,
      language,
    });
    const message = messageOf(language, asked.body, asked.actions ?? [], attempt);
    const outcome = await messages.toPerson({ teamsId, tenantId, serviceUrl }, message);
    if (outcome.kind !== 'gone') return { outcome };
    return { outcome: await messages.startThread(home, message) };
  }

  async function tellAllowed(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const coupled = await couplings.finish(event.leerwerkplaatsId, event.subjectId);
    if (!coupled) return { outcome: { kind: 'unneeded' } };
    return tell(event, 'answer-allowed', attempt);
  }

  async function tell(
    event: EventDocument,
    what: 'answer-allowed' | 'answer-refused',
    attempt: Attempt,
  ): Promise<NoticeOutcome> {
    const [request, home] = await Promise.all([requestOf(event), homeOf(event)]);
    if (!request || !home) return notReadableYet;
    const { language, channel } = request;
    const text = say(texts[what], language, { name: home.name });
    const steps = what === 'answer-allowed' ? nextSteps(language) : [];
    const message = messageOf(language, [paragraph(text)], steps, attempt);
    return { outcome: await messages.startThread(channel, message) };
  }

  function requestOf(event: EventDocument) {
    const partition = workOf(event.leerwerkplaatsId);
    return documents.get<CouplingRequestDocument>(partition, event.subjectId);
  }

  async function homeOf(event: EventDocument) {
    const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
      workOf(event.leerwerkplaatsId),
      leerwerkplaatsDocumentId,
    );
    const channelId = leerwerkplaats?.homeChannelId;
    if (channelId === undefined) return undefined;
    return documents.get<ChannelDocument>(channelPartition(channelId), channelKey(channelId));
  }

  const one = (recipient: string, send: typeof announce) => (event: EventDocument) => [
    { recipient, send: (attempt: Attempt) => send(event, attempt) },
  ];
  return {
    'leerwerkplaats-started': one('channel', announce),
    'coupling-requested': one('project-leader', askLeader),
    'coupling-allowed': one('channel', tellAllowed),
    'coupling-refused': one('channel', (event, attempt) => tell(event, 'answer-refused', attempt)),
  };
}

type Attempt = Parameters<Notice['send']>[0];

function messageOf(
  language: Language,
  body: readonly CardElement[],
  buttons: readonly CardButton[],
  { repeat }: Attempt,
): TeamsMessage {
  const again = repeat ? [small(say(sharedTexts.repeated, language))] : [];
  return {
    card: card(language, [...body, ...again], buttons),
    summary: say(sharedTexts['card-notice'], language),
  };
}
