import { createReminderWishService } from '../domain/action-items/reminding/wishes';
import { createActionItemService } from '../domain/action-items/service';
import { createDirectoryReader } from '../domain/directory/reading';
import { createDirectoryService } from '../domain/directory/service';
import { createGroupQuestionService } from '../domain/group-questions/service';
import { type AskRoster, createAttendanceService } from '../domain/leerwerkplaats/attendance';
import { createConfirmationService } from '../domain/leerwerkplaats/confirmation';
import { createCouplingService } from '../domain/leerwerkplaats/coupling';
import { leerwerkplaatsenOf, type OwnLeerwerkplaatsen } from '../domain/leerwerkplaats/own';
import { createPartService } from '../domain/leerwerkplaats/parts';
import { createPresenceService } from '../domain/leerwerkplaats/presences';
import { rememberChannels } from '../domain/leerwerkplaats/remembered-channels';
import { rememberRoles } from '../domain/leerwerkplaats/remembered-roles';
import { createLeerwerkplaatsService } from '../domain/leerwerkplaats/service';
import { createSettingsService } from '../domain/leerwerkplaats/settings';
import { createSuccessionService } from '../domain/leerwerkplaats/succession';
import { createWelcomeService } from '../domain/leerwerkplaats/welcome';
import { createMembershipService } from '../domain/members/membership';
import { createProfileService } from '../domain/members/profiles';
import { createRepresentedService } from '../domain/members/represented';
import { createRoleService } from '../domain/members/roles';
import { createPollService } from '../domain/polls/service';
import { createPrivacyService } from '../domain/privacy/service';
import { createSessionService } from '../domain/sessions/service';
import type { Documents, NewId } from '../domain/shared/documents';
import type { Language } from '../domain/shared/language';
import type { Clock } from '../domain/shared/time';
import { createActionItemFeature } from './action-items/handlers';
import { createReminding } from './action-items/reminding';
import { createDirectoryFeature } from './directory/handlers';
import { createGroupQuestionFeature } from './group-questions/handlers';
import { createLeerwerkplaatsFeature } from './leerwerkplaats/handlers';
import { createInLeerwerkplaats } from './leerwerkplaats/in-leerwerkplaats';
import { createLifecycle } from './leerwerkplaats/lifecycle';
import { createSettingsFeature } from './leerwerkplaats/settings';
import { createMemberFeature } from './members/handlers';
import { createInPlace } from './members/in-place';
import { createProfileFeature } from './members/profile-handlers';
import { createOverview } from './overview/handlers';
import { createAnswering } from './polls/answering';
import { findDateButton } from './polls/choosing';
import { createPollFeature } from './polls/handlers';
import { createOnBehalf } from './polls/on-behalf';
import { createPrivacyFeature } from './privacy/handlers';
import { createAgreementsForm } from './sessions/agreements';
import { createDrawSession } from './sessions/cards';
import { createChangingForms } from './sessions/changing';
import { createSessionFeature } from './sessions/handlers';
import { createOnBehalfForm } from './sessions/on-behalf';
import { createOpenWork } from './sessions/open-work';
import { createPresenceForm } from './sessions/presence';
import { createRouter, type Feature } from './shared/router';
import type { TeamsMessages } from './shared/teams-messages';

export type Bot = ReturnType<typeof createBot>;

/** What answers activities: each feature is a line. */
export function createBot(options: {
  documents: Documents;
  newId: NewId;
  clock: Clock;
  askRoster: AskRoster;
  roster: TeamsMessages['roster'];
  /** Where browsers and calendars find us; undefined: not known, and nothing points there. */
  site: string | undefined;
}) {
  const { documents, newId, clock } = options;
  const parts = createPartService({ documents });
  const attendances = createAttendanceService({ ...options, parts });
  const { takesPart } = attendances;
  const ownLeerwerkplaatsen: OwnLeerwerkplaatsen = (personId) =>
    leerwerkplaatsenOf(documents, personId, takesPart);
  const leerwerkplaatsen = createLeerwerkplaatsService({ documents, newId, takesPart });
  const couplings = createCouplingService({ documents, leerwerkplaatsen });
  const remembered = rememberRoles(documents, clock);
  const rememberedRole = remembered.roleOf;
  const polls = createPollService({ documents, leerwerkplaatsen, rememberedRole, newId });
  const sessions = createSessionService({ documents, leerwerkplaatsen, rememberedRole, newId });
  const profiles = createProfileService({ documents });
  const reader = createDirectoryReader({ documents });
  const groupQuestions = createGroupQuestionService({ documents, leerwerkplaatsen });
  const actionItems = createActionItemService({ documents, leerwerkplaatsen });
  const reminderWishes = createReminderWishService({ documents });
  const openWork = createOpenWork({ actionItems, polls, groupQuestions });
  const directory = createDirectoryService({ documents, reader, leerwerkplaatsen });
  const welcomes = createWelcomeService({ documents, newId });
  const presences = createPresenceService({ documents });
  const memberships = createMembershipService({ documents, parts });
  const successions = createSuccessionService({ documents });
  const coupledChannel = rememberChannels(leerwerkplaatsen.coupledChannel, clock);
  const inLeerwerkplaats = createInLeerwerkplaats(leerwerkplaatsen, presences);
  const inPlace = createInPlace({ documents, inLeerwerkplaats, leerwerkplaatsen });
  const roleService = createRoleService({ documents });
  const representedService = createRepresentedService({ documents });
  const settings = createSettingsService({ documents });
  const inKnownLeerwerkplaats = createInLeerwerkplaats(
    { ...leerwerkplaatsen, coupledChannel, hasLeft: remembered.hasLeft },
    presences,
  );

  const menu = (language: Language, coupled: boolean) =>
    features.flatMap((feature) => feature.menu(language, coupled));
  const nextSteps = (language: Language) => menu(language, true);
  const { overview, welcome } = createOverview({
    documents,
    leerwerkplaatsen: { coupledChannel },
    menu,
  });
  const lifecycle = createLifecycle({ presences, memberships, couplings, welcomes, welcome });

  const features: readonly Feature[] = [
    createLeerwerkplaatsFeature({
      leerwerkplaatsen,
      couplings,
      successions,
      inLeerwerkplaats,
      newId,
      nextSteps,
    }),
    createDirectoryFeature({
      ownLeerwerkplaatsen,
      directory,
      inKnownLeerwerkplaats,
      inLeerwerkplaats,
      inPlace,
      newId,
    }),
    createGroupQuestionFeature({ groupQuestions, inLeerwerkplaats, newId }),
    createActionItemFeature({
      actionItems,
      leerwerkplaatsen: { ...leerwerkplaatsen, coupledChannel },
      ownLeerwerkplaatsen,
      channelFor: attendances.channelFor,
      reminding: createReminding({ documents, actionItems, reminderWishes }),
      inLeerwerkplaats,
      newId,
    }),
    createPollFeature({
      polls,
      sessions,
      profiles,
      answering: createAnswering({ polls, inLeerwerkplaats, newId }),
      onBehalf: createOnBehalf({ documents, polls, leerwerkplaatsen, inLeerwerkplaats, newId }),
      inLeerwerkplaats,
      inKnownLeerwerkplaats,
      roster: options.roster,
      newId,
    }),
    createSessionFeature({
      sessions,
      openWork,
      drawSession: createDrawSession({ site: options.site, findDate: findDateButton }),
      forms: [
        ...createChangingForms({ sessions, openWork, inLeerwerkplaats, newId }),
        createOnBehalfForm({ documents, sessions, leerwerkplaatsen, inLeerwerkplaats, newId }),
        createPresenceForm({ sessions, inLeerwerkplaats, newId }),
        createAgreementsForm({ sessions, inLeerwerkplaats, newId }),
      ],
      inLeerwerkplaats,
      inKnownLeerwerkplaats,
      newId,
    }),
    createMemberFeature({
      documents,
      roleService,
      representedService,
      confirmations: createConfirmationService({ documents }),
      inPlace,
      newId,
    }),
    createProfileFeature({ profiles, inLeerwerkplaats, newId }),
    createSettingsFeature({
      settings,
      leerwerkplaatsen,
      inLeerwerkplaats,
      newId,
    }),
    createPrivacyFeature({
      privacy: createPrivacyService({ documents, profiles }),
      profiles,
      newId,
    }),
    {
      commands: [
        {
          words: { nl: ['hulp', 'help'], en: ['help'] },
          run: (turn) => overview(turn, undefined),
        },
      ],
      actions: [],
      forms: [],
      menu: () => [],
    },
  ];

  const router = createRouter(features, overview);
  return {
    router,
    attendances,
    lifecycle,
    welcomes,
    couplings,
    presences,
    memberships,
    profiles,
    parts,
    polls,
    sessions,
    actionItems,
    ownLeerwerkplaatsen,
    rememberedRole,
    directory,
    leerwerkplaatsen,
    roleService,
    representedService,
    settings,
    nextSteps,
  };
}
