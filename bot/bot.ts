import { createCouplingService } from '../domain/leerwerkplaats/coupling';
import { createMembershipService } from '../domain/leerwerkplaats/membership';
import { createPartService } from '../domain/leerwerkplaats/parts';
import { createPresenceService } from '../domain/leerwerkplaats/presences';
import { rememberChannels } from '../domain/leerwerkplaats/remembered-channels';
import { createLeerwerkplaatsService } from '../domain/leerwerkplaats/service';
import { createSuccessionService } from '../domain/leerwerkplaats/succession';
import { createWelcomeService } from '../domain/leerwerkplaats/welcome';
import { createPollService } from '../domain/polls/service';
import type { Documents, NewId } from '../domain/shared/documents';
import type { Language } from '../domain/shared/language';
import type { Clock } from '../domain/shared/time';
import { createLeerwerkplaatsFeature } from './leerwerkplaats/handlers';
import { createInLeerwerkplaats } from './leerwerkplaats/in-leerwerkplaats';
import { createLeaderMessages } from './leerwerkplaats/leader-messages';
import { createLifecycle } from './leerwerkplaats/lifecycle';
import { createLifecycleNotices } from './leerwerkplaats/lifecycle-notices';
import { createLeerwerkplaatsNotices } from './leerwerkplaats/notices';
import { createPresentMessages } from './leerwerkplaats/present-messages';
import { createOverview } from './overview/handlers';
import { createPollFeature } from './polls/handlers';
import { createPollNotices } from './polls/notices';
import { pollDrawer } from './polls/redraw';
import { createProject } from './project';
import { createRedraw } from './redraw';
import { createSend } from './send';
import type { Report } from './shared/report';
import { createRouter, type Feature } from './shared/router';
import type { TeamsMessages } from './shared/teams-messages';

export type Bot = ReturnType<typeof createBot>;

/** What answers activities: each feature is a line. */
export function createBot(options: { documents: Documents; newId: NewId; clock: Clock }) {
  const { documents, newId, clock } = options;
  const leerwerkplaatsen = createLeerwerkplaatsService({ documents, newId });
  const couplings = createCouplingService({ documents, leerwerkplaatsen });
  const polls = createPollService({ documents, leerwerkplaatsen });
  const welcomes = createWelcomeService({ documents, newId });
  const presences = createPresenceService({ documents });
  const parts = createPartService({ documents });
  const memberships = createMembershipService({ documents, parts });
  const successions = createSuccessionService({ documents });
  const coupledChannel = rememberChannels(leerwerkplaatsen.coupledChannel, clock);
  const inLeerwerkplaats = createInLeerwerkplaats(leerwerkplaatsen, presences);
  const inKnownLeerwerkplaats = createInLeerwerkplaats({ coupledChannel }, presences);

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
    createPollFeature({ polls, inLeerwerkplaats, inKnownLeerwerkplaats, newId }),
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
    lifecycle,
    welcomes,
    couplings,
    presences,
    memberships,
    parts,
    polls,
    nextSteps,
  };
}

/** What answers the change feed: the cards and messages that follow from what was stored. */
export function createFeedHandlers(options: {
  documents: Documents;
  couplings: Bot['couplings'];
  presences: Bot['presences'];
  memberships: Bot['memberships'];
  messages: TeamsMessages;
  nextSteps: Bot['nextSteps'];
  newId: NewId;
  clock: Clock;
  pause: (milliseconds: number) => Promise<void>;
  report: Report;
  parts: Bot['parts'];
}) {
  const { documents, clock } = options;
  const messages = createPresentMessages(options);
  const toLeader = createLeaderMessages({ documents, messages, clock });
  const sending = { ...options, messages, toLeader };
  const notices = {
    ...createLeerwerkplaatsNotices(sending),
    ...createLifecycleNotices(sending),
    ...createPollNotices(sending),
  };
  return {
    redraw: createRedraw({ ...options, messages, drawers: [pollDrawer] }),
    send: createSend({ ...options, notices }),
    project: createProject(options),
  };
}
