import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Documents,
  indexOf,
  type StoredDocument,
  workOf,
} from '../../domain/shared/documents';
import { openDocuments } from './product-documents';
import { type Opened, targets } from './targets';

interface Condition {
  /** As it stands in the product, … for what is filled in. */
  text: string;
  filled: string;
  holdsFor: Record<string, unknown>[];
  not: Record<string, unknown>[];
}

// Of each text the product asks its database with: documents for which it holds, and not.
const conditions: Condition[] = [
  {
    text: "FROM c WHERE c.now.day = '…' AND c.step = …",
    filled: "FROM c WHERE c.now.day = '2026-12-01' AND c.step = 2",
    holdsFor: [{ now: { day: '2026-12-01' }, step: 2 }],
    not: [
      { now: { day: '2026-12-01' }, step: 3 },
      { now: { day: '2026-12-02' }, step: 2 },
      { now: { day: '2026-12-01' }, step: '2' },
      { now: '2026-12-01', step: 2 },
      { now: { day: '2026-12-01' } },
      {},
    ],
  },
  {
    text: 'FROM c WHERE c.readAt < …',
    filled: 'FROM c WHERE c.readAt < 10',
    holdsFor: [{ readAt: 0 }, { readAt: 9 }],
    not: [{ readAt: 10 }, { readAt: 11 }, { readAt: '9' }, { readAt: null }, {}],
  },
  {
    text: 'FROM c WHERE c.drawnVersion < …',
    filled: 'FROM c WHERE c.drawnVersion < 10',
    holdsFor: [{ drawnVersion: 0 }, { drawnVersion: 9 }, { drawnVersion: -1 }],
    not: [
      { drawnVersion: 10 },
      { drawnVersion: 11 },
      { drawnVersion: '9' },
      { drawnVersion: null },
      {},
    ],
  },
  {
    text: 'FROM c WHERE c.drawnVersion <= …',
    filled: 'FROM c WHERE c.drawnVersion <= 10',
    holdsFor: [{ drawnVersion: 0 }, { drawnVersion: 10 }],
    not: [{ drawnVersion: 11 }, { drawnVersion: '9' }, { drawnVersion: null }, {}],
  },
  {
    text: "FROM c WHERE c.claimedAs = '…'",
    filled: "FROM c WHERE c.claimedAs = '4f1c'",
    holdsFor: [{ claimedAs: '4f1c' }],
    not: [{ claimedAs: '4F1C' }, { claimedAs: '' }, { claimedAs: null }, {}],
  },
  {
    text: "FROM c WHERE c.dueAt > '…'",
    filled: "FROM c WHERE c.dueAt > '2031-12-01T13:03:00.000Z'",
    holdsFor: [{ dueAt: '2031-12-01T13:03:00.001Z' }, { dueAt: '2032-01-01T00:00:00.000Z' }],
    not: [
      { dueAt: '2031-12-01T13:03:00.000Z' },
      { dueAt: '2031-12-01T13:02:59.999Z' },
      { dueAt: null },
      { dueAt: 9 },
      {},
    ],
  },
  {
    text: 'FROM c WHERE c.drawnVersion = …',
    filled: 'FROM c WHERE c.drawnVersion = 10',
    holdsFor: [{ drawnVersion: 10 }],
    not: [
      { drawnVersion: 9 },
      { drawnVersion: 100 },
      { drawnVersion: '10' },
      { drawnVersion: true },
      {},
    ],
  },
  {
    text: 'FROM c WHERE c.wantedVersion <= …',
    filled: 'FROM c WHERE c.wantedVersion <= 10',
    holdsFor: [{ wantedVersion: 9 }, { wantedVersion: 10 }],
    not: [{ wantedVersion: 11 }, { wantedVersion: '9' }, { wantedVersion: null }, {}],
  },
  {
    text: 'FROM c WHERE c.settings.version = …',
    filled: 'FROM c WHERE c.settings.version = 10',
    holdsFor: [{ settings: { version: 10 } }],
    not: [
      { settings: { version: 9 } },
      { settings: { version: '10' } },
      { settings: {} },
      { settings: null },
      { version: 10 },
      {},
    ],
  },
  {
    text: 'FROM c WHERE NOT IS_DEFINED(c.settings.version)',
    filled: 'FROM c WHERE NOT IS_DEFINED(c.settings.version)',
    holdsFor: [{}, { settings: {} }, { version: 1 }],
    not: [{ settings: { version: 0 } }, { settings: { version: null } }],
  },
  {
    text: 'FROM c WHERE NOT IS_DEFINED(c.settingsVersion) OR c.settingsVersion < …',
    filled: 'FROM c WHERE NOT IS_DEFINED(c.settingsVersion) OR c.settingsVersion < 10',
    holdsFor: [{}, { settingsVersion: 9 }, { settingsVersion: 0 }],
    not: [{ settingsVersion: 10 }, { settingsVersion: 11 }, { settingsVersion: null }],
  },
  {
    text: "FROM c WHERE c.status = 'dateless' AND c.version = …",
    filled: "FROM c WHERE c.status = 'dateless' AND c.version = 2",
    holdsFor: [{ status: 'dateless', version: 2 }],
    not: [
      { status: 'planned', version: 2 },
      { status: 'dateless', version: 3 },
      { status: 'dateless', version: '2' },
      { status: 'dateless' },
      {},
    ],
  },
  {
    text: "FROM c WHERE c.status = '…' AND NOT IS_DEFINED(c.settled) AND NOT IS_DEFINED(c.chosen)",
    filled:
      "FROM c WHERE c.status = 'closed' AND NOT IS_DEFINED(c.settled) AND NOT IS_DEFINED(c.chosen)",
    holdsFor: [{ status: 'closed' }],
    not: [
      { status: 'closed', settled: 'votes' },
      { status: 'closed', chosen: { optionId: 'o1' } },
      { status: 'closed', chosen: null },
      { status: 'open' },
      {},
    ],
  },
  {
    text: 'FROM c WHERE c.version = …',
    filled: 'FROM c WHERE c.version = 2',
    holdsFor: [{ version: 2 }],
    not: [{ version: 1 }, { version: 3 }, { version: '2' }, { version: null }, {}],
  },
  {
    text: "FROM c WHERE c.status = '…' AND NOT IS_DEFINED(c.settled)",
    filled: "FROM c WHERE c.status = 'closed' AND NOT IS_DEFINED(c.settled)",
    holdsFor: [{ status: 'closed' }],
    not: [
      { status: 'closed', settled: 'votes' },
      { status: 'closed', settled: null },
      { status: 'open' },
      { status: 'Closed' },
      { status: 'closed ' },
      { status: null },
      {},
    ],
  },
  {
    text: "FROM c WHERE c.status = 'planned' AND c.round = …",
    filled: "FROM c WHERE c.status = 'planned' AND c.round = 10",
    holdsFor: [{ status: 'planned', round: 10 }],
    not: [
      { status: 'planned', round: 9 },
      { status: 'planned', round: '10' },
      { status: 'cancelled', round: 10 },
      { status: 'planned' },
      {},
    ],
  },
  {
    text: "FROM c WHERE c.status IN ('planned', 'dateless') AND c.sequence = …",
    filled: "FROM c WHERE c.status IN ('planned', 'dateless') AND c.sequence = 10",
    holdsFor: [
      { status: 'planned', sequence: 10 },
      { status: 'dateless', sequence: 10 },
    ],
    not: [
      { status: 'planned', sequence: 11 },
      { status: 'past', sequence: 10 },
      { status: 'planned' },
      { sequence: 10 },
    ],
  },
  {
    text: "FROM c WHERE c.status = 'past' AND NOT IS_DEFINED(c.settled)",
    filled: "FROM c WHERE c.status = 'past' AND NOT IS_DEFINED(c.settled)",
    holdsFor: [{ status: 'past' }],
    not: [{ status: 'past', settled: true }, { status: 'planned' }, { status: null }, {}],
  },
  {
    text: "FROM c WHERE c.status IN ('planned', 'dateless')",
    filled: "FROM c WHERE c.status IN ('planned', 'dateless')",
    holdsFor: [{ status: 'planned' }, { status: 'dateless' }],
    not: [{ status: 'past' }, { status: 'cancelled' }, { status: null }, {}],
  },
  {
    text: "FROM c WHERE c.status = 'open'",
    filled: "FROM c WHERE c.status = 'open'",
    holdsFor: [{ status: 'open' }],
    not: [{ status: 'closed' }, { status: 'closing' }, { status: ['open'] }, { status: true }, {}],
  },
  {
    text: "FROM c WHERE c.status = 'open' AND c.optionsVersion = …",
    filled: "FROM c WHERE c.status = 'open' AND c.optionsVersion = 2",
    holdsFor: [{ status: 'open', optionsVersion: 2 }],
    not: [
      { status: 'closed', optionsVersion: 2 },
      { status: 'closing', optionsVersion: 2 },
      { status: 'open', optionsVersion: 1 },
      { status: 'open', optionsVersion: '2' },
      { status: ['open'], optionsVersion: 2 },
      { status: 'open' },
      {},
    ],
  },
  {
    text: "FROM c WHERE c.status != 'withdrawn'",
    filled: "FROM c WHERE c.status != 'withdrawn'",
    holdsFor: [{ status: 'open' }, { status: 'closed' }, { status: 'closing' }],
    not: [{ status: 'withdrawn' }],
  },
  {
    text: "FROM c WHERE c.type = 'entry'",
    filled: "FROM c WHERE c.type = 'entry'",
    holdsFor: [{ type: 'entry' }],
    not: [{ type: 'removed-entry' }, { type: 'Entry' }, {}],
  },
];

interface Asked {
  text: string;
  /** One partition of `work`, or all of a container. */
  where: 'partition' | 'work' | 'index';
  parameters: Record<string, string | number>;
  finds: Record<string, unknown>[];
  not: Record<string, unknown>[];
}

const now = '2026-12-01T13:03:00.000Z';
const tenantId = randomUUID();
const queries: Asked[] = [
  {
    text: "SELECT * FROM c WHERE c.type = 'member'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'member', role: 'participant' }, { type: 'member' }],
    not: [{ type: 'Member' }, { type: 'members' }, { type: null }],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'poll'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'poll' }],
    not: [{ type: 'Poll' }, { type: 'vote' }, {}],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'vote' AND (c.personId = @personId OR c.givenBy = @personId)",
    where: 'partition',
    parameters: { personId: 'tenant:a' },
    finds: [
      { type: 'vote', personId: 'tenant:a' },
      { type: 'vote', personId: 'represented:c', givenBy: 'tenant:a' },
    ],
    not: [
      { type: 'vote', personId: 'tenant:b' },
      { type: 'vote', personId: 'tenant:A' },
      { type: 'member', personId: 'tenant:a' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'role-change'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'role-change' }],
    not: [{ type: 'vote' }, { type: 'Role-change' }, {}],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'vote' AND c.pollId = @pollId",
    where: 'partition',
    parameters: { pollId: 'a' },
    finds: [{ type: 'vote', pollId: 'a' }],
    not: [{ type: 'vote', pollId: 'b' }, { type: 'forgotten-vote', pollId: 'a' }, { type: 'vote' }],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'poll' AND c.kind = 'scale' AND c.status = 'closed'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'poll', kind: 'scale', status: 'closed' }],
    not: [
      { type: 'poll', kind: 'scale', status: 'open' },
      { type: 'poll', kind: 'date', status: 'closed' },
      { type: 'vote', kind: 'scale', status: 'closed' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'ballot' AND c.pollId = @pollId",
    where: 'partition',
    parameters: { pollId: 'a' },
    finds: [{ type: 'ballot', pollId: 'a' }],
    not: [
      { type: 'ballot', pollId: 'b' },
      { type: 'command', pollId: 'a' },
      { type: 'vote', pollId: 'a' },
      { type: 'ballot' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type IN ('ballot', 'command') AND c.pollId = @pollId",
    where: 'partition',
    parameters: { pollId: 'a' },
    finds: [
      { type: 'ballot', pollId: 'a' },
      { type: 'command', pollId: 'a' },
    ],
    not: [
      { type: 'ballot', pollId: 'b' },
      { type: 'poll', pollId: 'a' },
      { type: 'vote', pollId: 'a' },
      { type: 'command' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type IN ('vote', 'ballot') AND c.pollId = @pollId",
    where: 'partition',
    parameters: { pollId: 'a' },
    finds: [
      { type: 'vote', pollId: 'a' },
      { type: 'ballot', pollId: 'a' },
    ],
    not: [
      { type: 'vote', pollId: 'b' },
      { type: 'forgotten-vote', pollId: 'a' },
      { type: 'ballot' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'session'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'session' }],
    not: [{ type: 'Session' }, { type: 'attendance' }, {}],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'attendance' AND c.sessionId = @sessionId",
    where: 'partition',
    parameters: { sessionId: 'a' },
    finds: [{ type: 'attendance', sessionId: 'a' }],
    not: [
      { type: 'attendance', sessionId: 'b' },
      { type: 'session', sessionId: 'a' },
      { type: 'attendance' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'attendance' AND (c.personId = @personId OR c.givenBy = @personId)",
    where: 'partition',
    parameters: { personId: 'tenant:a' },
    finds: [
      { type: 'attendance', personId: 'tenant:a' },
      { type: 'attendance', personId: 'b', givenBy: 'tenant:a' },
    ],
    not: [
      { type: 'attendance', personId: 'tenant:b' },
      { type: 'vote', personId: 'tenant:a' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'group-answer' AND c.questionId = @questionId",
    where: 'partition',
    parameters: { questionId: 'a' },
    finds: [{ type: 'group-answer', questionId: 'a' }],
    not: [
      { type: 'group-answer', questionId: 'b' },
      { type: 'group-question', questionId: 'a' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'group-answer' AND c.personId = @personId",
    where: 'partition',
    parameters: { personId: 'tenant:a' },
    finds: [{ type: 'group-answer', personId: 'tenant:a' }],
    not: [
      { type: 'group-answer', personId: 'tenant:b' },
      { type: 'vote', personId: 'tenant:a' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'group-question' AND c.askedBy.personId = @personId",
    where: 'partition',
    parameters: { personId: 'tenant:a' },
    finds: [{ type: 'group-question', askedBy: { personId: 'tenant:a' } }],
    not: [
      { type: 'group-question', askedBy: { personId: 'tenant:b' } },
      { type: 'poll', askedBy: { personId: 'tenant:a' } },
      { type: 'group-question', askedBy: null },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'poll' AND c.status = 'open' AND c.channelId = @channelId",
    where: 'partition',
    parameters: { channelId: 'a' },
    finds: [{ type: 'poll', status: 'open', channelId: 'a' }],
    not: [
      { type: 'poll', status: 'closed', channelId: 'a' },
      { type: 'poll', status: 'open', channelId: 'b' },
      { type: 'action-item', status: 'open', channelId: 'a' },
      { type: 'poll', channelId: 'a' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'group-question' AND c.status = 'open' AND c.channelId = @channelId",
    where: 'partition',
    parameters: { channelId: 'a' },
    finds: [{ type: 'group-question', status: 'open', channelId: 'a' }],
    not: [
      { type: 'group-question', status: 'closed', channelId: 'a' },
      { type: 'group-question', status: 'open', channelId: 'b' },
      { type: 'poll', status: 'open', channelId: 'a' },
      { type: 'group-question', channelId: 'a' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.inChannel > @after AND c.inChannel < @end ORDER BY c.inChannel",
    where: 'partition',
    parameters: { after: 'a|', end: 'a|~' },
    finds: [
      { type: 'action-item', inChannel: 'a|2026-12-04|x' },
      { type: 'action-item', inChannel: 'a|9999-99-99|x' },
    ],
    not: [
      { type: 'action-item', inChannel: 'a|' },
      { type: 'action-item', inChannel: 'ab|2026-12-04|x' },
      { type: 'action-item', inChannel: null },
      { type: 'action-list', inChannel: 'a|2026-12-04|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.onCard > @after AND c.onCard < @end ORDER BY c.onCard",
    where: 'partition',
    parameters: { after: 'a|', end: 'a|~' },
    finds: [
      { type: 'action-item', onCard: 'a|2026-12-04|x' },
      { type: 'action-item', onCard: 'a|9999-99-99|x' },
    ],
    not: [
      { type: 'action-item', onCard: 'a|' },
      { type: 'action-item', onCard: 'ab|2026-12-04|x' },
      { type: 'action-item', onCard: null },
      { type: 'action-list', onCard: 'a|2026-12-04|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofOwner > @after AND c.ofOwner < @end ORDER BY c.ofOwner",
    where: 'partition',
    parameters: { after: 'a|', end: 'a|~' },
    finds: [
      { type: 'action-item', ofOwner: 'a|2026-12-04|x' },
      { type: 'action-item', ofOwner: 'a|9999-99-99|x' },
    ],
    not: [
      { type: 'action-item', ofOwner: 'a|' },
      { type: 'action-item', ofOwner: 'ab|2026-12-04|x' },
      { type: 'action-item', ofOwner: null },
      { type: 'action-list', ofOwner: 'a|2026-12-04|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofDeputy > @after AND c.ofDeputy < @end ORDER BY c.ofDeputy",
    where: 'partition',
    parameters: { after: 'a|', end: 'a|~' },
    finds: [
      { type: 'action-item', ofDeputy: 'a|2026-12-04|x' },
      { type: 'action-item', ofDeputy: 'a|9999-99-99|x' },
    ],
    not: [
      { type: 'action-item', ofDeputy: 'a|' },
      { type: 'action-item', ofDeputy: 'ab|2026-12-04|x' },
      { type: 'action-item', ofDeputy: null },
      { type: 'action-list', ofDeputy: 'a|2026-12-04|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.endedIn > @after AND c.endedIn < @end ORDER BY c.endedIn DESC",
    where: 'partition',
    parameters: { after: 'a|2026-11-17T13:03:00.000Z', end: 'a|~' },
    finds: [
      { type: 'action-item', endedIn: 'a|2026-12-01T13:03:00.000Z|x' },
      { type: 'action-item', endedIn: 'a|2026-11-17T13:03:00.000Z|x' },
    ],
    not: [
      { type: 'action-item', endedIn: 'a|2026-11-17T13:02:59.999Z|x' },
      { type: 'action-item', endedIn: 'ab|2026-12-01T13:03:00.000Z|x' },
      { type: 'action-item', endedIn: null },
      { type: 'poll', endedIn: 'a|2026-12-01T13:03:00.000Z|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.untouched > @after AND c.untouched < @end ORDER BY c.untouched",
    where: 'partition',
    parameters: { after: 'a|2026-12-01~', end: 'a|2026-12-04~' },
    finds: [
      { type: 'action-item', untouched: 'a|2026-12-02|x' },
      { type: 'action-item', untouched: 'a|2026-12-04|x' },
    ],
    not: [
      { type: 'action-item', untouched: 'a|2026-12-01|x' },
      { type: 'action-item', untouched: 'a|2026-12-05|x' },
      { type: 'action-item', untouched: null },
      { type: 'poll', untouched: 'a|2026-12-02|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofOwner > @after ORDER BY c.ofOwner",
    where: 'partition',
    parameters: { after: 'b|~' },
    finds: [
      { type: 'action-item', ofOwner: 'c|2026-12-02|x' },
      { type: 'action-item', ofOwner: 'd|2026-12-01|x' },
    ],
    not: [
      { type: 'action-item', ofOwner: 'b|9999-99-99|x' },
      { type: 'action-item', ofOwner: 'a|2026-12-02|x' },
      { type: 'action-item', ofOwner: null },
      { type: 'poll', ofOwner: 'c|2026-12-02|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofDeputy > @after ORDER BY c.ofDeputy",
    where: 'partition',
    parameters: { after: 'b|~' },
    finds: [
      { type: 'action-item', ofDeputy: 'c|2026-12-02|x' },
      { type: 'action-item', ofDeputy: 'd|2026-12-01|x' },
    ],
    not: [
      { type: 'action-item', ofDeputy: 'b|9999-99-99|x' },
      { type: 'action-item', ofDeputy: 'a|2026-12-02|x' },
      { type: 'action-item', ofDeputy: null },
      { type: 'poll', ofDeputy: 'c|2026-12-02|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofOwner > @after AND c.ofOwner < @end AND c.channelId = @channelId AND IS_DEFINED(c.inChannel) ORDER BY c.ofOwner",
    where: 'partition',
    parameters: { after: 'a|', end: 'a|~', channelId: 'k' },
    finds: [{ type: 'action-item', ofOwner: 'a|2026-12-04|x', channelId: 'k', inChannel: 'k|x' }],
    not: [
      { type: 'action-item', ofOwner: 'a|2026-12-04|x', channelId: 'k' },
      { type: 'action-item', ofOwner: 'a|2026-12-04|x', channelId: 'l', inChannel: 'l|x' },
      { type: 'action-item', ofOwner: 'b|2026-12-04|x', channelId: 'k', inChannel: 'k|x' },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'action-item' AND (c.owner.personId = @personId OR c.deputy.personId = @personId OR c.writtenBy.personId = @personId)",
    where: 'partition',
    parameters: { personId: 'tenant:a' },
    finds: [
      { type: 'action-item', owner: { personId: 'tenant:a' } },
      { type: 'action-item', deputy: { personId: 'tenant:a' } },
      { type: 'action-item', owner: null, writtenBy: { personId: 'tenant:a' } },
    ],
    not: [
      { type: 'action-item', owner: { personId: 'tenant:b' }, writtenBy: { personId: 'tenant:b' } },
      { type: 'group-question', owner: { personId: 'tenant:a' } },
      { type: 'action-item', owner: null },
      { type: 'action-item' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'entry' AND c.keeper.personId = @personId",
    where: 'partition',
    parameters: { personId: 'tenant:a' },
    finds: [{ type: 'entry', keeper: { personId: 'tenant:a' } }],
    not: [
      { type: 'entry', keeper: { personId: 'tenant:b' } },
      { type: 'removed-entry', keeper: { personId: 'tenant:a' } },
      { type: 'entry' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'coupling-request' AND c.requestedBy.personId = @personId",
    where: 'partition',
    parameters: { personId: 'tenant:a' },
    finds: [{ type: 'coupling-request', requestedBy: { personId: 'tenant:a' } }],
    not: [
      { type: 'coupling-request', requestedBy: { personId: 'tenant:b' } },
      { type: 'poll', requestedBy: { personId: 'tenant:a' } },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type IN ('poll', 'session', 'attendance', 'group-question', 'group-answer', 'action-item', 'action-list', 'entry', 'coupling-request', 'represented')",
    where: 'partition',
    parameters: {},
    finds: [
      { type: 'poll' },
      { type: 'session' },
      { type: 'attendance' },
      { type: 'group-question' },
      { type: 'group-answer' },
      { type: 'action-item' },
      { type: 'entry' },
      { type: 'coupling-request' },
      { type: 'represented' },
    ],
    not: [{ type: 'member' }, { type: 'vote' }, { type: 'Poll' }, {}],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'represented'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'represented' }],
    not: [{ type: 'member' }, { type: 'Represented' }, {}],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'member' AND (c.role != 'participant' OR c.presence.here = false)",
    where: 'partition',
    parameters: {},
    finds: [
      { type: 'member', role: 'project-leader' },
      { type: 'member', role: 'adviser' },
      { type: 'member', role: 'participant', presence: { here: false } },
    ],
    not: [
      { type: 'member', role: 'participant' },
      { type: 'member', role: 'participant', presence: { here: true } },
      { type: 'vote', role: 'adviser' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'keeper' AND c.unreachable = true",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'keeper', unreachable: true }],
    not: [
      { type: 'keeper', unreachable: false },
      { type: 'keeper', unreachable: 'true' },
      { type: 'member', unreachable: true },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'entry'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'entry', name: 'Hanna' }, { type: 'entry' }],
    not: [{ type: 'removed-entry' }, { type: 'Entry' }, { type: ['entry'] }],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'entry' AND c.keeper.personId = @personId AND c.checkedAt < @before",
    where: 'partition',
    parameters: { personId: 'tenant:a', before: now },
    finds: [
      { type: 'entry', keeper: { personId: 'tenant:a' }, checkedAt: '2026-12-01T13:02:59.999Z' },
    ],
    not: [
      { type: 'entry', keeper: { personId: 'tenant:a' }, checkedAt: now },
      { type: 'entry', keeper: { personId: 'tenant:a' } },
      { type: 'entry', keeper: { personId: 'tenant:b' }, checkedAt: '2025' },
      { type: 'removed-entry', keeper: { personId: 'tenant:a' }, checkedAt: '2025' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'entry' AND c.importId = @importId",
    where: 'partition',
    parameters: { importId: 'a' },
    finds: [{ type: 'entry', importId: 'a' }],
    not: [
      { type: 'entry', importId: 'b' },
      { type: 'removed-entry', importId: 'a' },
      { type: 'entry' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'coupling-request' AND c.state = 'pending' AND c.id = @id",
    where: 'partition',
    parameters: { id: 'found0' },
    finds: [{ type: 'coupling-request', state: 'pending' }],
    not: [
      { type: 'coupling-request', state: 'pending' },
      { type: 'coupling-request', state: 'allowed' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'leerwerkplaats' AND c.tenantId = @tenantId",
    where: 'work',
    parameters: { tenantId },
    finds: [{ type: 'leerwerkplaats', tenantId }],
    not: [
      { type: 'leerwerkplaats', tenantId: 'another' },
      { type: 'leerwerkplaats', tenantId: tenantId.toUpperCase() },
      { type: 'channel', tenantId },
      { type: 'leerwerkplaats' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'coupling-request' AND c.state = 'pending'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'coupling-request', state: 'pending' }],
    not: [
      { type: 'coupling-request', state: 'allowed' },
      { type: 'delivery', state: 'pending' },
      { type: 'coupling-request' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'posted-card' AND c.state = 'deleted'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'posted-card', state: 'deleted' }],
    not: [
      { type: 'posted-card', state: 'posted' },
      { type: 'poll', state: 'deleted' },
      { type: 'posted-card' },
    ],
  },
  {
    text: 'SELECT * FROM c WHERE c.type = @type AND c.state = @state',
    where: 'partition',
    parameters: { type: 'delivery', state: 'away' },
    finds: [{ type: 'delivery', state: 'away' }],
    not: [
      { type: 'delivery', state: 'sent' },
      { type: 'posted-card', state: 'away' },
      { type: 'delivery', state: null },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'channel' AND c.teamId = @teamId AND c.tenantId = @tenantId",
    where: 'index',
    parameters: { teamId: `19:${tenantId}`, tenantId },
    finds: [{ type: 'channel', teamId: `19:${tenantId}`, tenantId }],
    not: [
      { type: 'channel', teamId: `19:${tenantId}`, tenantId: 'another' },
      { type: 'channel', teamId: '19:another', tenantId },
      { type: 'welcome', teamId: `19:${tenantId}`, tenantId },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'channel' AND c.leerwerkplaatsId = @leerwerkplaatsId",
    where: 'index',
    parameters: { leerwerkplaatsId: tenantId },
    finds: [{ type: 'channel', leerwerkplaatsId: tenantId }],
    not: [
      { type: 'channel', leerwerkplaatsId: 'another' },
      { type: 'welcome', leerwerkplaatsId: tenantId },
      { type: 'channel' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'poison' AND IS_NULL(c.replayedAt)",
    where: 'work',
    parameters: {},
    finds: [{ type: 'poison', replayedAt: null }],
    not: [
      { type: 'poison', replayedAt: now },
      { type: 'poison' },
      { type: 'delivery', replayedAt: null },
    ],
  },
  {
    text: "SELECT * FROM c WHERE (c.type IN ('poll', 'posted-card', 'represented', 'forgotten-represented') OR (c.type = 'vote' AND STARTSWITH(c.personId, 'represented:'))) AND c._ts >= @since",
    where: 'partition',
    parameters: { since: 0 },
    finds: [
      { type: 'poll' },
      { type: 'posted-card' },
      { type: 'represented' },
      { type: 'forgotten-represented' },
      { type: 'vote', personId: 'represented:a' },
    ],
    not: [
      { type: 'vote' },
      { type: 'vote', personId: 'tenant:a' },
      { type: 'vote', personId: 'Represented:a' },
      { type: 'forgotten-vote', personId: 'represented:a' },
      { type: 'polls' },
      { type: null },
    ],
  },
  {
    text: "SELECT * FROM c WHERE (c.type = 'session' OR (c.type = 'posted-card' AND c.subject.type = 'session')) AND c._ts >= @since",
    where: 'partition',
    parameters: { since: 0 },
    finds: [{ type: 'session' }, { type: 'posted-card', subject: { type: 'session' } }],
    not: [
      { type: 'posted-card', subject: { type: 'poll' } },
      { type: 'posted-card', subject: null },
      { type: 'posted-card' },
      { type: 'attendance' },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'attendance' AND c.personId = @personId AND c._ts >= @since",
    where: 'partition',
    parameters: { personId: `${tenantId}:a`, since: 0 },
    finds: [{ type: 'attendance', personId: `${tenantId}:a` }],
    not: [
      { type: 'attendance', personId: `${tenantId}:A` },
      { type: 'attendance' },
      { type: 'vote', personId: `${tenantId}:a` },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'vote' AND c.personId = @personId AND c._ts >= @since",
    where: 'partition',
    parameters: { personId: `${tenantId}:a`, since: 0 },
    finds: [{ type: 'vote', personId: `${tenantId}:a` }],
    not: [
      { type: 'vote', personId: `${tenantId}:A` },
      { type: 'vote' },
      { type: 'member', personId: `${tenantId}:a` },
    ],
  },
  {
    text: "SELECT * FROM c WHERE c.type IN ('member', 'vote', 'poll')",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'member' }, { type: 'vote' }, { type: 'poll' }],
    not: [{ type: 'posted-card' }, { type: 'Vote' }, { type: null }],
  },
  {
    text: "SELECT * FROM c WHERE c.type = 'part'",
    where: 'partition',
    parameters: {},
    finds: [{ type: 'part' }, { type: 'part', here: false }],
    not: [{ type: 'profile' }, { type: 'Part' }],
  },
  {
    text: 'SELECT * FROM c WHERE c.dueAt <= @now',
    where: 'work',
    parameters: { now },
    finds: [
      { dueAt: now },
      { dueAt: '2026-12-01T13:02:59.999Z' },
      { dueAt: '2025-01-01T00:00:00.000Z' },
    ],
    not: [{ dueAt: '2026-12-01T13:03:00.001Z' }, { dueAt: null }, { dueAt: 0 }, {}],
  },
];

// Sources: learn.microsoft.com, 'Partial document update in Azure Cosmos DB' (condition) and
// 'Equality and comparison operators' (what compares with what).
describe.each(targets)('what the product asks, %s', (_, open) => {
  let opened: Opened;
  let documents: Documents;
  let leerwerkplaatsId: string;
  beforeAll(async () => {
    opened = await open();
    documents = await openDocuments(opened);
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    leerwerkplaatsId = randomUUID();
  });

  const store = (id: string, more: Record<string, unknown>) => {
    const document: StoredDocument = { id, type: 'any', schema: 1, ...more };
    return documents.batch(workOf(leerwerkplaatsId), [{ kind: 'create', document }]);
  };
  /** Each in a partition of its own, as they are there. */
  const storeInIndex = (id: string, more: Record<string, unknown>) => {
    const document: StoredDocument = { id, type: 'any', schema: 1, ...more };
    const partition = indexOf(`${leerwerkplaatsId}-${id}`);
    return documents.batch(partition, [{ kind: 'create', document }]);
  };
  const patch = (id: string, condition: string) =>
    documents.batch(workOf(leerwerkplaatsId), [
      { kind: 'patch', id, condition, changes: [{ op: 'set', path: '/done', value: true }] },
    ]);

  test.each(conditions)(
    '$text lets a patch through on one side only',
    async ({ filled, ...sides }) => {
      for (const [index, more] of [...sides.holdsFor, ...sides.not].entries()) {
        const id = `d${index}`;
        await store(id, more);
        const { ok } = await patch(id, filled);
        expect([more, ok]).toEqual([more, index < sides.holdsFor.length]);
      }
    },
  );

  test.each(queries)('$text finds one side only', async ({ text, where, parameters, ...sides }) => {
    const keep = where === 'index' ? storeInIndex : store;
    for (const [index, more] of sides.finds.entries()) await keep(`found${index}`, more);
    for (const [index, more] of sides.not.entries()) await keep(`not${index}`, more);
    const query = { name: 'asked', text, parameters };
    const found =
      where === 'partition'
        ? await documents.query(query, workOf(leerwerkplaatsId))
        : await documents.queryAcross(query, where);
    expect(found.map(({ id }) => id).sort()).toEqual(sides.finds.map((_more, n) => `found${n}`));
    expect(found).toMatchObject(sides.finds);
  });
});

// Source: learn.microsoft.com, 'Azure Cosmos DB: system properties' (_ts, in whole seconds).
describe.each(targets)('what changed since, %s', (_, open) => {
  test('is what was written in that second or later', async () => {
    const opened = await open();
    const documents = await openDocuments(opened);
    const partition = workOf(randomUUID());
    const document = { id: 'vote', type: 'poll', schema: 1 };
    const before = Math.floor(Date.now() / 1000);
    await documents.batch(partition, [{ kind: 'create', document }]);
    const text =
      "SELECT * FROM c WHERE (c.type IN ('poll', 'posted-card', 'represented', 'forgotten-represented') OR (c.type = 'vote' AND STARTSWITH(c.personId, 'represented:'))) AND c._ts >= @since";
    const since = (seconds: number) =>
      documents.query({ name: 'asked', text, parameters: { since: seconds } }, partition);
    // Wide enough for a clock elsewhere.
    expect(await since(before - 3_600)).toHaveLength(1);
    expect(await since(before + 3_600)).toHaveLength(0);
    await opened.close();
  });
});

test('every query and condition of the product stands in these tables', () => {
  const listed = [...conditions, ...queries].map(({ text }) => text);
  expect(textsOf('domain', 'bot', 'functions')).toEqual([...new Set(listed)].sort());
});

/** The texts in Cosmos DB's language in the sources of the product. */
function textsOf(...folders: string[]): string[] {
  const quoted = /(["'`])((?:SELECT (?:(?!\1).)*)?FROM c (?:(?!\1).)+)\1/g;
  const found = new Set<string>();
  for (const folder of folders) {
    const root = resolve(__dirname, '../..', folder);
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      for (const [, , text] of readFileSync(join(root, name), 'utf8').matchAll(quoted)) {
        if (text) found.add(text.replace(/\$\{.*?\}/g, '…'));
      }
    }
  }
  return [...found].sort();
}
