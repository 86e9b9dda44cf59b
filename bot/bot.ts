import { createCouplingService } from '../domain/leerwerkplaats/coupling';
import { rememberChannels } from '../domain/leerwerkplaats/remembered-channels';
import { createLeerwerkplaatsService } from '../domain/leerwerkplaats/service';
import { createWelcomeService } from '../domain/leerwerkplaats/welcome';
import { createPollService } from '../domain/polls/service';
import type { Documents, NewId } from '../domain/shared/documents';
import type { Language } from '../domain/shared/language';
import type { Clock } from '../domain/shared/time';
import { createLeerwerkplaatsFeature } from './leerwerkplaats/handlers';
import { createInLeerwerkplaats } from './leerwerkplaats/in-leerwerkplaats';
import { createLeerwerkplaatsNotices } from './leerwerkplaats/notices';
import { createOverview } from './overview/handlers';
import { createPollFeature } from './polls/handlers';
import { createPollNotices } from './polls/notices';
import { pollDrawer } from './polls/redraw';
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
  const coupledChannel = rememberChannels(leerwerkplaatsen.coupledChannel, clock);
  const inLeerwerkplaats = createInLeerwerkplaats({ coupledChannel });

  const menu = (language: Language, coupled: boolean) =>
    features.flatMap((feature) => feature.menu(language, coupled));
  const nextSteps = (language: Language) => menu(language, true);
  const { overview, welcome } = createOverview({ leerwerkplaatsen: { coupledChannel }, menu });

  const features: readonly Feature[] = [
    createLeerwerkplaatsFeature({ leerwerkplaatsen, couplings, newId, nextSteps }),
    createPollFeature({ polls, inLeerwerkplaats, newId }),
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

  return { router: createRouter(features, overview), welcome, welcomes, couplings, nextSteps };
}

/** What answers the change feed: the cards and messages that follow from what was stored. */
export function createFeedHandlers(options: {
  documents: Documents;
  couplings: Bot['couplings'];
  messages: TeamsMessages;
  nextSteps: Bot['nextSteps'];
  clock: Clock;
  pause: (milliseconds: number) => Promise<void>;
  report: Report;
}) {
  const { documents, messages, clock, report } = options;
  const notices = {
    ...createLeerwerkplaatsNotices(options),
    ...createPollNotices({ documents, messages }),
  };
  return {
    redraw: createRedraw({ ...options, drawers: [pollDrawer] }),
    send: createSend({ documents, notices, clock, report }),
  };
}
