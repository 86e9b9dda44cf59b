import { createKeepingList, wakeActionList } from '../domain/action-items/list';
import {
  createBeginningRounds,
  createReminderRounds,
  wakeReminderRound,
} from '../domain/action-items/reminding/round';
import { wakeActionItem } from '../domain/action-items/retention';
import { wakeDirectory, wakeKeeper } from '../domain/directory/checking';
import { createConfirming } from '../domain/directory/confirming';
import { createImportJobs } from '../domain/directory/import-job';
import { createDirectoryReader } from '../domain/directory/reading';
import { wakeGroupQuestion } from '../domain/group-questions/retention';
import { wakeConfirmation } from '../domain/leerwerkplaats/confirmation';
import { wakeRosterCheck } from '../domain/leerwerkplaats/roster-check';
import { inWorkingHours } from '../domain/leerwerkplaats/working-hours';
import { createReconciliationService } from '../domain/members/reconciliation';
import { wakeMember } from '../domain/members/retention';
import { createRoleService } from '../domain/members/roles';
import { createBallotJob } from '../domain/polls/ballot-job';
import { createClosingWhenAllAnswered, wakePoll } from '../domain/polls/closing';
import { createCoverage } from '../domain/polls/coverage';
import { createKeepingWords } from '../domain/polls/keeping-words';
import { wakePollReminder } from '../domain/polls/reminding';
import { createForgettingService } from '../domain/privacy/forgetting';
import { wakeSession } from '../domain/sessions/retention';
import type { Documents, NewId } from '../domain/shared/documents';
import type { Wakes } from '../domain/shared/due';
import type { Clock } from '../domain/shared/time';
import { createActionItemNotices } from './action-items/notices';
import { actionItemDrawer, actionListDrawer } from './action-items/redraw';
import { createItemReminderNotices } from './action-items/reminder-notices';
import type { Bot } from './bot';
import { createDirectoryNotices } from './directory/notices';
import { createGroupQuestionNotices } from './group-questions/notices';
import { groupQuestionDrawer } from './group-questions/redraw';
import { createLeaderMessages } from './leerwerkplaats/leader-messages';
import { createLifecycleNotices } from './leerwerkplaats/lifecycle-notices';
import { createLeerwerkplaatsNotices } from './leerwerkplaats/notices';
import { createPresentMessages } from './leerwerkplaats/present-messages';
import { createMemberNotices } from './members/notices';
import { createRoleNotices } from './members/role-notices';
import { findDateButton } from './polls/choosing';
import { createPollNotices } from './polls/notices';
import { pollDrawer, resultDrawer } from './polls/redraw';
import { createReminderNotices } from './polls/reminder-notices';
import { createResultNotices } from './polls/result-notices';
import { createRosterNotices } from './polls/roster-notices';
import { createPrivacyNotices } from './privacy/notices';
import { createProject } from './project';
import { createRedraw } from './redraw';
import { createSend } from './send';
import { createDrawSession } from './sessions/cards';
import { createSessionNotices } from './sessions/notices';
import { createSessionDrawer } from './sessions/redraw';
import type { Report } from './shared/report';
import type { TeamsMessages } from './shared/teams-messages';

/** What the clock wakes, beside cards and deliveries. */
export const wakes: Wakes = {
  'roster-check': wakeRosterCheck,
  member: wakeMember,
  keeper: inWorkingHours(wakeKeeper),
  directory: inWorkingHours(wakeDirectory),
  'list-confirmation': inWorkingHours(wakeConfirmation),
  poll: wakePoll,
  'poll-reminder': inWorkingHours(wakePollReminder),
  'group-question': wakeGroupQuestion,
  session: wakeSession,
  'action-item': wakeActionItem,
  'action-list': wakeActionList,
  'reminder-round': wakeReminderRound,
};

/** What answers the change feed: the cards and messages that follow from what was stored. */
export function createFeedHandlers(options: {
  documents: Documents;
  couplings: Bot['couplings'];
  presences: Bot['presences'];
  memberships: Bot['memberships'];
  profiles: Bot['profiles'];
  messages: TeamsMessages;
  nextSteps: Bot['nextSteps'];
  newId: NewId;
  clock: Clock;
  pause: (milliseconds: number) => Promise<void>;
  report: Report;
  site: string | undefined;
  parts: Bot['parts'];
}) {
  const { documents, clock, memberships, profiles } = options;
  const messages = createPresentMessages(options);
  const toLeader = createLeaderMessages({ documents, messages, clock });
  const reconciliations = createReconciliationService({ documents, memberships, profiles });
  const drawSession = createDrawSession({ site: options.site, findDate: findDateButton });
  const sending = { ...options, messages, toLeader };
  const reader = createDirectoryReader({ documents });
  const notices = {
    ...createLeerwerkplaatsNotices(sending),
    ...createLifecycleNotices(sending),
    ...createMemberNotices({ ...sending, reconciliations }),
    ...createRoleNotices({ ...sending, roleService: createRoleService({ documents }) }),
    ...createPollNotices(sending),
    ...createReminderNotices(sending),
    ...createResultNotices(sending),
    ...createRosterNotices(sending),
    ...createSessionNotices({ ...sending, drawSession }),
    ...createDirectoryNotices({ ...sending, reader }),
    ...createGroupQuestionNotices({ ...sending, reader }),
    ...createActionItemNotices(sending),
    ...createItemReminderNotices(sending),
    ...createPrivacyNotices({
      documents,
      forgetting: createForgettingService({ documents, profiles }),
    }),
  };
  return {
    redraw: createRedraw({
      ...options,
      messages,
      drawers: [
        pollDrawer,
        resultDrawer,
        groupQuestionDrawer,
        actionItemDrawer,
        actionListDrawer,
        createSessionDrawer(drawSession),
      ],
    }),
    send: createSend({ ...options, notices }),
    project: createProject({
      ...options,
      imports: createImportJobs({ documents }),
      confirm: createConfirming({ documents }),
      removeBallots: createBallotJob({ documents }),
      keepList: createKeepingList({ documents, clock }),
      beginRounds: createBeginningRounds({ documents, clock }),
      remind: createReminderRounds({ documents, clock }),
      keepCoverage: createCoverage({ documents }),
      keepWords: createKeepingWords({ documents }),
      closeWhenAllAnswered: createClosingWhenAllAnswered({ documents, clock }),
    }),
  };
}
