import type { ActionListDocument } from '../domain/action-items/list';
import type { ActionItemDocument } from '../domain/action-items/records';
import type { ReminderRoundDocument } from '../domain/action-items/reminding/round';
import type { ConfirmingDocument } from '../domain/directory/confirming';
import type { ImportJobs } from '../domain/directory/import-job';
import type { ImportDocument } from '../domain/directory/import-records';
import { memberTrace, type PartService, type ReadTrace } from '../domain/leerwerkplaats/parts';
import type { PollDocument } from '../domain/polls/records';
import { pollTraces } from '../domain/polls/traces';
import { sessionTraces } from '../domain/sessions/traces';
import type { Documents, StoredDocument } from '../domain/shared/documents';
import type { Clock } from '../domain/shared/time';
import { readable, rethrowIfDatabase } from './shared/change-feed';
import type { Report } from './shared/report';
import { createSetAside } from './shared/set-aside';

/** What is read of each feature's documents. */
const traces: readonly ReadTrace[] = [memberTrace, ...pollTraces, ...sessionTraces];

/**
 * Documents → small look-ups: under each person the leerwerkplaatsen that they take part in. And a
 * file that is being brought in, or a long list that is confirmed → its next entries; a closing
 * anonymous poll → its result; one that everybody has answered closes; a list of action items →
 * its first lines; a round of reminders → the next people. What comes again or too late changes nothing.
 */
export function createProject(options: {
  documents: Documents;
  clock: Clock;
  report: Report;
  parts: Pick<PartService, 'keep'>;
  imports: Pick<ImportJobs, 'carryOn'>;
  confirm: (seen: ConfirmingDocument) => Promise<void>;
  removeBallots: (seen: PollDocument) => Promise<void>;
  closeWhenAllAnswered: (seen: PollDocument) => Promise<void>;
  keepList: (seen: ActionListDocument) => Promise<void>;
  beginRounds: (seen: ActionItemDocument) => Promise<void>;
  remind: (seen: ReminderRoundDocument) => Promise<void>;
  keepCoverage: (seen: PollDocument) => Promise<void>;
  keepWords: (seen: PollDocument) => Promise<void>;
}) {
  const {
    parts,
    imports,
    confirm,
    removeBallots,
    closeWhenAllAnswered,
    keepList,
    beginRounds,
    remind,
    keepCoverage,
    keepWords,
    clock,
    report,
  } = options;
  const setAside = createSetAside('project', options);

  return async function project(changes: readonly StoredDocument[]): Promise<void> {
    for (const change of readable(changes, report)) {
      try {
        for (const trace of traces.flatMap((read) => read(change) ?? [])) await parts.keep(trace);
        if (change.type === 'confirming') await confirm(change as ConfirmingDocument);
        if (change.type === 'action-list') await keepList(change as ActionListDocument);
        if (change.type === 'action-item') await beginRounds(change as ActionItemDocument);
        if (change.type === 'reminder-round') await remind(change as ReminderRoundDocument);
        if (change.type === 'poll') {
          // By the last vote that closes it, too.
          await keepCoverage(change as PollDocument);
          await closeWhenAllAnswered(change as PollDocument);
          await keepWords(change as PollDocument);
          await removeBallots(change as PollDocument);
        }
        if (change.type === 'import') await imports.carryOn(change as ImportDocument, clock());
      } catch (fault) {
        rethrowIfDatabase(fault);
        await setAside(change, (fault as Error).name);
      }
    }
  };
}
