import { invokeActivity, messageActivity, type Occasion, submitActivity } from './activities';
import {
  type Answer,
  cardOf,
  dialogAnswer,
  executeAnswer,
  failure,
  objectOf,
  viewAfter,
} from './answers';
import { actionByTitle } from './card-actions';
import { type Delivery, succeeded } from './delivery';
import type { Feed } from './feed';
import type { Json, JsonObject, Message, Person, Theme } from './model';
import { notVisible } from './not-visible';

export interface Click {
  person: string;
  messageId: string;
  /** The action as it stands in the card, or the title of its button. */
  action: JsonObject | string;
  /** What was filled in on the card, by input id. */
  inputs?: JsonObject | undefined;
  theme?: Theme | undefined;
}

export interface Submission {
  person: string;
  /** The message whose button opened the dialog. */
  messageId: string;
  /** The data of the button in the dialog. */
  data?: Json | undefined;
  inputs?: JsonObject | undefined;
  theme?: Theme | undefined;
}

export interface Clicks {
  press(click: Click): Promise<Answer>;
  submitDialog(submission: Submission): Promise<Answer>;
  /** What Teams does when a card with `refresh` comes into view; nothing where it isn't for them. */
  refresh(person: string, messageId: string): Promise<void>;
}

export interface ClickParts {
  feed: Feed;
  delivery: Delivery;
  /** Who and where; throws when this person can't see this message. */
  occasionAt(person: string, messageId: string): Occasion & { message: Message };
  /** False where the app has been removed: nobody would answer. */
  reachable(occasion: Occasion): boolean;
}

type At = Occasion & { message: Message };

/** Turns what people do with a card into activities, and the answers into what they see. */
export function createClicks(parts: ClickParts): Clicks {
  const { feed, delivery } = parts;

  async function execute(at: At, action: JsonObject, inputs: JsonObject, trigger = 'manual') {
    const { type, id, verb } = action;
    const sent: JsonObject = { type: String(type), data: withInputs(action.data, inputs) };
    if (id !== undefined) sent.id = id;
    if (verb !== undefined) sent.verb = verb;
    const value = { action: sent, trigger };
    const invoke = { name: 'adaptiveCard/action', replyToId: at.message.id, value };
    const delivered = await delivery.invoke(invokeActivity(at, invoke));
    return executeAnswer(delivered, at.person.language);
  }

  async function openOrSubmit(at: At, name: string, data: Json, theme = 'default') {
    const value = { data, context: { theme } };
    const invoke = { name, replyToId: at.message.id, value };
    const activity = invokeActivity(at, invoke);
    const send = name === 'task/submit' ? delivery.insist : delivery.invoke;
    const delivered = await send(activity);
    return dialogAnswer(delivered, at.person.language);
  }

  async function submit(at: At, data: JsonObject): Promise<Answer> {
    const teams = objectOf(data.msteams);
    const activity = submitActivity(at, at.message.id, data);
    if (teams.type === 'messageBack' && typeof teams.text === 'string') activity.text = teams.text;
    const delivered = await delivery.send(activity);
    return succeeded(delivered) ? { kind: 'none' } : failure(at.person.language, delivered);
  }

  async function speak(at: At, text: string): Promise<Answer> {
    const { conversation, thread } = at.message;
    const author = at.person.key;
    const said = feed.post({ conversation, author, text, ...threadIn(at, thread) });
    const delivered = await delivery.send(messageActivity(at, said));
    return succeeded(delivered) ? { kind: 'none' } : failure(at.person.language, delivered);
  }

  async function answerTo(at: At, action: JsonObject, click: Click): Promise<Answer> {
    const inputs = click.inputs ?? {};
    if (!parts.reachable(at)) return failure(at.person.language);
    if (action.type === 'Action.Execute') return execute(at, action, inputs);
    const data = objectOf(withInputs(action.data, inputs));
    const teams = objectOf(data.msteams);
    if (teams.type === 'task/fetch') return openOrSubmit(at, 'task/fetch', data, click.theme);
    if (teams.type === 'imBack') return speak(at, String(teams.value ?? ''));
    return submit(at, data);
  }

  return {
    press: async (click) => {
      const at = parts.occasionAt(click.person, click.messageId);
      const answer = await answerTo(at, actionOf(feed, at.message, at.person, click), click);
      const view = viewAfter(feed.seenBy(at.message, click.person).view, answer);
      if (view) feed.show(feed.message(at.message.id) ?? at.message, click.person, view);
      return answer;
    },
    refresh: async (person, messageId) => {
      const at = parts.occasionAt(person, messageId);
      const action = refreshActionFor(at);
      if (!action || !parts.reachable(at)) return;
      const answer = await execute(at, action, {}, 'automatic');
      if (answer.kind === 'card') feed.show(at.message, person, { card: answer.card });
    },
    submitDialog: async (submission) => {
      const at = parts.occasionAt(submission.person, submission.messageId);
      if (!parts.reachable(at)) return failure(at.person.language);
      const data = withInputs(submission.data, submission.inputs ?? {});
      return openOrSubmit(at, 'task/submit', data, submission.theme);
    },
  };
}

/** Without userIds Teams refreshes everybody in a conversation of up to 60 people. */
function refreshActionFor({ message, person, place }: At): JsonObject | undefined {
  const { action, userIds } = objectOf(cardOf(message)?.refresh);
  const everybody = place.kind === 'personal' || place.team.people.length <= 60;
  const meant = Array.isArray(userIds) ? userIds.includes(person.id) : everybody;
  return meant && action ? objectOf(action) : undefined;
}

function threadIn(at: At, thread: string): { thread?: string } {
  return at.place.kind === 'channel' ? { thread } : {};
}

function actionOf(feed: Feed, message: Message, person: Person, click: Click): JsonObject {
  if (typeof click.action !== 'string') return click.action;
  const card = feed.seenBy(message, person.key).view?.card ?? cardOf(message) ?? null;
  const action = actionByTitle(card, click.action);
  if (!action) throw notVisible('The card has no button with this title.');
  return action;
}

/** Inputs go into the data by id; data that isn't an object has no room for them. */
function withInputs(data: Json | undefined, inputs: JsonObject): Json {
  if (data === undefined || data === null) return inputs;
  return typeof data === 'object' && !Array.isArray(data) ? { ...data, ...inputs } : data;
}
