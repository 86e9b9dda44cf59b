import { randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { languageOf, say } from '../../domain/shared/language';
import type { Clock } from '../../domain/shared/time';
import type { Bot } from '../bot';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import type { ReportFault } from '../shared/report';
import { sharedTexts } from '../shared/text';
import type { Turn } from '../shared/turn';
import { activitySchema, channelIdOf, type TeamsActivity, tenantOf, typedText } from './activity';
import { BadToken, type TeamsAdapter } from './adapter';
import { invokeResponse, replyTo, type Way } from './answer';
import type { Budget } from './budget';
import { commandOf, extensionWays, queryOf } from './extension';
import { isNews, newsOf, welcomePlace } from './news';
import { failureOf } from './outcome';
import { ReplyRefused, sendUntilTaken } from './reply';
import { channelNameOf, standingOf } from './roster';
import { turnOf } from './turn';

/** What goes back over HTTP. */
export interface Received {
  readonly status: number;
  readonly body?: unknown;
}

export interface ReceiverOptions {
  readonly adapter: TeamsAdapter;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Where Teams asked to be left alone, which a reply heeds too. */
  readonly budget: Pick<Budget, 'rest' | 'restOf'>;
  /** The tenants this deployment serves; '*' for all, with unsigned local drivers only. */
  readonly hostTenants: readonly string[];
  readonly unsigned: boolean;
  readonly reportFault: ReportFault;
}

const verbOf = z.object({ verb: z.string().max(200) });
const execute = z.object({ action: z.object({ verb: z.string().max(200), data: z.unknown() }) });
const dialogValue = z.object({ data: verbOf.loose() });

/**
 * Takes an activity: checks its shape, tenant and token, lets the router answer, and gives that
 * answer the shape Teams expects. 400 malformed, 401 not from Teams or not for this tenant, 503 when
 * Teams took no reply: it may bring the message again, and then it is answered as it is by then.
 */
export function createReceiver(options: ReceiverOptions) {
  const { adapter, hostTenants, unsigned, reportFault } = options;

  return async function receive(authorization: string, body: unknown): Promise<Received> {
    const parsed = activitySchema.safeParse(body);
    if (!parsed.success) return { status: 400 };
    const activity = parsed.data;
    const tenant = tenantOf(activity);
    const served =
      hostTenants.includes('*') || (tenant !== undefined && hostTenants.includes(tenant));
    // A web chat of the same bot has a good token too, and lets its visitor say who he is.
    const ofTeams = activity.channelId === 'msteams' || unsigned;
    if (!served || !ofTeams) return { status: 401 };
    try {
      const response = await adapter.receive(
        authorization,
        activity as unknown as Activity,
        (context) => runTurn(options, context, activity),
      );
      return response ? { status: response.status, body: response.body } : { status: 200 };
    } catch (fault) {
      if (fault instanceof BadToken) return { status: 401 };
      reportFault(randomUUID(), fault);
      return { status: fault instanceof ReplyRefused ? 503 : 500 };
    }
  };
}

async function runTurn(
  options: ReceiverOptions,
  context: TurnContext,
  activity: TeamsActivity,
): Promise<void> {
  const turn = turnOf(activity, {
    clock: options.clock,
    // Nobody is recognised by an installation, so it need not say who did it.
    lenient: options.unsigned || isNews(activity),
    standing: (elsewhere) => standingOf(context, activity, options.unsigned, elsewhere),
    channelName: () => channelNameOf(options.adapter, context, activity),
  });
  const way = wayOf(activity);
  const language = languageOf(activity.locale ?? undefined);
  const answer = turn
    ? await answerOf(options, turn, activity, way)
    : privately(say(sharedTexts.unrecognised, language));
  const inChannel = turn?.place.kind === 'channel';
  const asked = { way, inChannel, language, repeat: false };
  if (activity.type === 'invoke') {
    const value = invokeResponse(answer, asked);
    await context.sendActivity({ type: 'invokeResponse', value });
    return;
  }
  // What isn't from a person, such as another app's message, is not answered aloud.
  if (!turn || !replyTo(answer, asked)) return;
  await sendReply(options, { activity, turn }, async ({ repeat }) => {
    await context.sendActivity(replyTo(answer, { ...asked, repeat }) ?? {});
  });
}

/** A fault gets one sentence with a code. What the command was to do is done wholly or is completed later. */
async function answerOf(
  { bot, reportFault }: ReceiverOptions,
  turn: Turn,
  activity: TeamsActivity,
  way: Way,
): Promise<Answer> {
  try {
    return await route(bot, turn, activity, way);
  } catch (fault) {
    // Not a sentence that stays in the channel for ever: Teams brings the news again.
    if (isNews(activity)) throw fault;
    const correlationId = randomUUID();
    reportFault(correlationId, fault);
    const code = correlationId.slice(0, 8);
    return notice(say(sharedTexts.fault, turn.person.language, { code }));
  }
}

function wayOf({ type, name, value }: TeamsActivity): Way {
  if (type !== 'invoke') return value === undefined || value === null ? 'message' : 'submit';
  return invokeWays.get(name ?? '') ?? 'execute';
}

const invokeWays: ReadonlyMap<string, Way> = new Map([
  ['task/fetch', 'open-form'],
  ['task/submit', 'send-form'],
  ...Object.entries(extensionWays),
]);

async function route(bot: Bot, turn: Turn, activity: TeamsActivity, way: Way): Promise<Answer> {
  const { router } = bot;
  const { type, name, value } = activity;
  if (isNews(activity)) {
    const news = newsOf(activity);
    return news ? bot.lifecycle(turn, news) : nothing;
  }
  if (type === 'message' && way === 'message') return router.command(turn, typedText(activity));
  if (type === 'message') {
    const submitted = verbOf.safeParse(value);
    return router.action(turn, submitted.data?.verb ?? '', value);
  }
  if (name === 'adaptiveCard/action') {
    const executed = execute.safeParse(value).data?.action;
    return router.action(turn, executed?.verb ?? '', executed?.data);
  }
  if (way === 'search') {
    const { id, typed } = queryOf(value);
    return router.search(turn, id, typed);
  }
  if (way === 'open-form' && turn.inExtension) return router.openShortcut(turn, commandOf(value));
  if (way === 'open-form' || way === 'send-form') {
    const sent = dialogValue.safeParse(value).data?.data;
    const verb = sent?.verb ?? '';
    return way === 'open-form'
      ? router.openForm(turn, verb, sent)
      : router.sendForm(turn, verb, sent);
  }
  return nothing;
}

/**
 * A reply that may have arrived is not a fault to Teams, which would bring the message again. A
 * welcome that surely didn't arrive is given again the next time the app is added.
 */
async function sendReply(
  { bot, clock, pause, budget, reportFault }: ReceiverOptions,
  { activity, turn }: { activity: TeamsActivity; turn: Turn },
  send: (attempt: { repeat: boolean }) => Promise<void>,
): Promise<void> {
  const inChannel = activity.conversation.conversationType !== 'personal';
  const conversation = inChannel ? channelIdOf(activity) : activity.from.id;
  const rest = {
    left: () => budget.restOf(conversation),
    add: (milliseconds: number) => budget.rest(conversation, milliseconds),
  };
  try {
    await sendUntilTaken(send, { startedAt: turn.at, clock, pause, rest });
  } catch (fault) {
    const perhapsThere = !(fault instanceof ReplyRefused) && failureOf(fault).kind === 'unknown';
    if (isNews(activity) && !perhapsThere) {
      await bot.welcomes.forget(welcomePlace(activity), turn.sentAt);
    }
    if (fault instanceof ReplyRefused) throw fault;
    reportFault(randomUUID(), fault);
  }
}
