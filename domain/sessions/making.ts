import { starterOf } from '../leerwerkplaats/service';
import type { Command } from '../shared/command';
import type { Operation } from '../shared/documents';
import { eventOf } from '../shared/event';
import type { Language } from '../shared/language';
import { newCard } from '../shared/posted-card';
import type { Plan } from './model';
import { type SessionDocument, sessionDocumentId } from './records';
import { dueOf } from './retention';

/** What makes a session under a command. */
export interface Making {
  readonly channelId: string;
  readonly language: Language;
  readonly plan: Plan;
  /** 128 bits of chance at least, such as two new ids. */
  readonly calendarKey: string;
  /** Polls that belong to it from the start, such as the one that found its date. */
  readonly polls?: SessionDocument['polls'];
}

/**
 * What is written for a new session: for the batch of the command that makes it, whichever feature
 * that is of. Its id is the command's; its card follows from the event.
 */
export function newSession(command: Command, making: Making): Operation[] {
  const { leerwerkplaatsId, person, commandId: sessionId } = command;
  const { channelId, language, plan, calendarKey, polls = [] } = making;
  const session: SessionDocument = {
    id: sessionDocumentId(sessionId),
    type: 'session',
    schema: 1,
    sessionId,
    leerwerkplaatsId,
    channelId,
    language,
    plan,
    status: plan.startsAt === null ? 'dateless' : 'planned',
    madeBy: starterOf(person),
    madeAt: command.at.toISOString(),
    counts: { yes: 0, maybe: 0, no: 0 },
    coming: {},
    ...{ round: 0, answeredInRound: 0, sequence: 0, version: 1 },
    polls,
    items: {},
    calendarKey,
    dueAt: dueOf(plan, command.at),
  };
  const card = newCard(leerwerkplaatsId, { type: 'session', id: sessionId }, channelId);
  return [
    { kind: 'create', document: session },
    { kind: 'create', document: card },
    { kind: 'create', document: eventOf('session-made', sessionId, command) },
  ];
}
