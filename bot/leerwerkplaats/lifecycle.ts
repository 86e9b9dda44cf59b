import type { CouplingService } from '../../domain/leerwerkplaats/coupling';
import type { PresenceService } from '../../domain/leerwerkplaats/presences';
import type { WelcomeService } from '../../domain/leerwerkplaats/welcome';
import type { MembershipService } from '../../domain/members/membership';
import { type Answer, nothing } from '../shared/answer';
import type { News } from '../shared/news';
import type { Turn } from '../shared/turn';
import type { ChannelTurn } from './name-request';

type AppNews = Extract<News, { kind: 'app' }>;

/**
 * What the bot does when Teams tells that the app, a channel or somebody came or went. State
 * stays, sends stop, and the change feed tells somebody; only a welcome is an answer.
 */
export function createLifecycle(options: {
  presences: PresenceService;
  memberships: Pick<MembershipService, 'hear'>;
  couplings: Pick<CouplingService, 'renamed'>;
  welcomes: WelcomeService;
  welcome: (turn: Turn) => Promise<Answer>;
}) {
  const { presences, memberships, couplings, welcomes, welcome } = options;

  /** News of a team, or of somebody's chat with the bot. */
  return async function hear(turn: Turn, news: News): Promise<Answer> {
    if (isInTeam(turn)) await hearOfTeam(turn, news);
    return news.kind === 'app' ? comeOrGone(turn, news) : nothing;
  };

  async function hearOfTeam(turn: ChannelTurn, news: News): Promise<void> {
    const { tenantId, teamId, channelId } = turn.place.channel;
    const told = { commandId: turn.commandId, tenantId, at: turn.at };
    if (news.kind === 'renamed') return couplings.renamed({ tenantId, channelId }, news.name);
    const state = { here: news.here, since: turn.sentAt };
    if (news.kind === 'people') {
      return memberships.hear(told, teamId, news.people, state);
    }
    const part = news.kind === 'app' ? 'team' : 'channel';
    const id = part === 'team' ? teamId : channelId;
    await presences.hear(told, { part, id, name: news.name }, state);
  }

  async function comeOrGone(turn: Turn, { here, place }: AppNews): Promise<Answer> {
    if (!here) await welcomes.forget(place, turn.sentAt);
    if (!here || !(await welcomes.isNew(place, turn.sentAt))) return nothing;
    try {
      return await welcome(turn);
    } catch (fault) {
      await welcomes.forget(place, turn.sentAt);
      throw fault;
    }
  }
}

function isInTeam(turn: Turn): turn is ChannelTurn {
  return turn.place.kind === 'channel';
}
