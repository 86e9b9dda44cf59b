import { sharedTexts } from '../../bot/shared/text';
import { actionItemRefusals } from '../../domain/action-items/text';
import { directoryRefusals } from '../../domain/directory/text';
import { groupQuestionRefusals } from '../../domain/group-questions/text';
import { leerwerkplaatsRefusals, settingsRefusals } from '../../domain/leerwerkplaats/text';
import { memberRefusals } from '../../domain/members/text';
import { pollRefusals } from '../../domain/polls/text';
import { sessionRefusals } from '../../domain/sessions/text';
import { dateRefusals } from '../../domain/shared/date-phrase/text';
import type { Text } from '../../domain/shared/language';
import { complaintsAbout } from '../support/card-library';
import { wordsOf } from '../support/people';
import { cardsIn } from './offers';
import type { Scenario } from './scenario';

/** What came of one delivery. */
export interface Verdict {
  /** Everything that it says, in the answer and in the reply. */
  readonly said: string;
  readonly refused: boolean;
  readonly changed: boolean;
}

const { fault, malformed, unrecognised, 'only-in-channel': inChat } = sharedTexts;
const gone = sharedTexts['unknown-card'];
const unknown = [sharedTexts['did-you-mean'], sharedTexts['unknown-command']];
const ofFeatures = [
  leerwerkplaatsRefusals,
  settingsRefusals,
  memberRefusals,
  pollRefusals,
  directoryRefusals,
  groupQuestionRefusals,
  sessionRefusals,
  actionItemRefusals,
  dateRefusals,
].flatMap((texts) => Object.values<Text>(texts));
const faults = patternOf([fault]);
const refusals = patternOf([malformed, unrecognised, inChat, gone, ...unknown, ...ofFeatures]);

/** Controls and halves of characters, and marks that turn the direction of what follows. */
const unreadable = /[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u;
/** The values that are too long are one character over and over. */
const echoed = /(.)\1{30}/su;

/** Delivers it and holds the answer against what is true of each, whatever was sent. */
export async function judge(scenario: Scenario, json: string): Promise<Verdict> {
  const { running, post } = scenario;
  running.teams.calls.length = 0;
  running.log.length = 0;
  const { status, body } = await post(json);
  const replies = running.teams.calls.map((call) => call.body);
  const cards = [body, ...replies].flatMap(cardsIn);
  const said = [...cards.map(wordsOf), ...[body, ...replies].flatMap(sentencesIn)].join('\n');

  expect([200, 400, 401]).toContain(status);
  expect(running.log).toEqual([]);
  expect(said).not.toMatch(faults);
  expect(said).not.toMatch(unreadable);
  expect(said).not.toMatch(echoed);
  expect(replies.length).toBeLessThanOrEqual(body === undefined && status === 200 ? 1 : 0);
  for (const card of cards) expect(complaintsAbout(card)).toEqual([]);
  const refused = status !== 200 || refusals.test(said);
  return { said, refused, changed: await scenario.changed() };
}

/** The sentences of a message or an answer, beside its cards. */
function sentencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, value: answer, task, composeExtension } = value as Record<string, unknown>;
  const ending = (task as { value?: unknown } | undefined)?.value;
  const sought = sentencesInSearch(composeExtension);
  return [text, answer, ending, ...sought].filter((one) => typeof one === 'string');
}

/** What a search says: a sentence, or the lines of its list. */
function sentencesInSearch(value: unknown): unknown[] {
  type Line = { preview?: { content?: { title?: unknown; text?: unknown } } };
  const { text, attachments = [] } = (value ?? {}) as { text?: unknown; attachments?: Line[] };
  const lines = attachments.map(({ preview }) => preview?.content);
  return [text, ...lines.flatMap((line) => [line?.title, line?.text])];
}

/** Fits what the bot says with any of these texts, whatever stands in their {places}, if there are words beside them. */
function patternOf(texts: readonly Text[]): RegExp {
  const words = texts
    .flatMap((text) => Object.values(text))
    .filter((one) => !/^\{\w+\}$/.test(one));
  const fixed = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const patterns = words.map((one) =>
    one
      .split(/\{\w+\}/)
      .map(fixed)
      .join('[\\s\\S]*'),
  );
  return new RegExp(patterns.join('|'));
}
