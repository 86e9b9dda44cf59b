import { agreedFields } from '../../bot/action-items/agree-form';
import {
  actionItemCard,
  itemDeletedCard,
  listDeletedCard,
  writtenCard,
} from '../../bot/action-items/item-card';
import { itemCard } from '../../bot/action-items/item-form';
import { actionListCard, itemsCard, lineNow } from '../../bot/action-items/list-card';
import { mentionCard, reminderCard, wishesCard } from '../../bot/action-items/reminder-card';
import { helpersCard, needsCard } from '../../bot/directory/cards';
import {
  checkCard,
  confirmedCard,
  importLostCard,
  unreachableCard,
} from '../../bot/directory/check-cards';
import { entryCard, removalCard } from '../../bot/directory/entry-cards';
import { entryFormCard } from '../../bot/directory/entry-form';
import { importCard } from '../../bot/directory/import';
import { disciplineCard, foundCard } from '../../bot/directory/search';
import { suggestCard } from '../../bot/directory/suggest';
import {
  answeredCard,
  askGroupCard,
  groupQuestionCard,
  questionDeletedCard,
} from '../../bot/group-questions/cards';
import { startForm } from '../../bot/leerwerkplaats/actions';
import {
  couplingDecisionCard,
  couplingRequestCard,
  nameFormCard,
} from '../../bot/leerwerkplaats/cards';
import { answerFields } from '../../bot/polls/answer-fields';
import { askFormCard } from '../../bot/polls/ask-form';
import { pollCard } from '../../bot/polls/cards';
import { type AdaptiveCard, card } from '../../bot/shared/card';
import { messageOf } from '../../bot/teams/answer';
import type { ActionItem, ItemOwner } from '../../domain/action-items/model';
import { type Entry, entryLimits } from '../../domain/directory/model';
import { needKeys } from '../../domain/directory/needs';
import type { Looked } from '../../domain/directory/service';
import type { GroupQuestion } from '../../domain/group-questions/model';
import { disciplineKeys } from '../../domain/leerwerkplaats/disciplines';
import type { MemberDocument } from '../../domain/leerwerkplaats/records';
import type { Poll } from '../../domain/polls/model';
import type { Language } from '../../domain/shared/language';
import { complaintsAbout } from '../support/card-library';
import { tappableParts } from '../support/rows';
import { sessionCards } from './session-cards';

const poll = (options: number, text = 'optie', status: Poll['status'] = 'open'): Poll => ({
  id: 'a'.repeat(32),
  leerwerkplaatsId: 'b',
  channelId: 'c',
  kind: 'single',
  results: 'at-once',
  voters: 4,
  question: text.padEnd(200, '?').slice(0, 200),
  options: Array.from({ length: options }, (_, number) => ({
    id: `o${number + 1}`,
    text: `${number} ${text}`.padEnd(80, '…').slice(0, 80),
  })),
  askedBy: { personId: 'x:y', name: 'Karin' },
  status,
  counts: { o1: 3, o2: 1 },
  version: 5,
});

const anonymous = (status: Poll['status']): Poll => ({
  ...poll(3, 'optie', status),
  anonymous: true,
});

const entry = (number: number): Entry => ({
  id: 'a'.repeat(32),
  name: `${number}`.padEnd(entryLimits.name, '💬'),
  organisation: 'o'.repeat(entryLimits.organisation),
  kind: 'person',
  discipline: 'practice-support-worker',
  needs: needKeys,
  callMeFor: 'é'.repeat(entryLimits.callMeFor),
  area: 'a'.repeat(entryLimits.area),
  room: 'little',
  phone: '+31 (0)35 123 45 67 89'.slice(0, entryLimits.phone),
  mail: `${'m'.repeat(80)}@voorbeeld.nl`,
  reach: 'r'.repeat(entryLimits.reach),
  from: 'entry',
  keeper: { personId: 'x:y', name: 'Karin' },
  checkedAt: '2026-12-01T13:03:00.000Z',
  version: 1,
});
const entries = Array.from({ length: 9 }, (_, number) => entry(number));
/** Each character takes three bytes. */
const leftOut = Array.from({ length: 45 }, (_, line) => ({ line, name: 'n'.repeat(80) }));
const widest = entries.map((one) => ({
  ...one,
  organisation: '…'.repeat(entryLimits.organisation),
  callMeFor: '…'.repeat(entryLimits.callMeFor),
  area: '…'.repeat(entryLimits.area),
  reach: '…'.repeat(entryLimits.reach),
}));
const initiatives = entries.map((one) => ({ ...one, kind: 'initiative' as const }));
const may = { add: true, suggest: true, import: true };
const role = 'project-leader';
const looked = { suggestions: {}, role, may, head: undefined } as const;
const directory: Looked = { ...looked, entries: [...entries, ...initiatives] };
const empty: Looked = { ...looked, entries: [] };

const item = (owned: boolean, status: ActionItem['status'] = 'open'): ActionItem => ({
  id: 'a'.repeat(32),
  leerwerkplaatsId: 'b',
  channelId: 'c',
  title: '💬'.repeat(75),
  owner: owned ? { personId: 'x:y', name: '💬'.repeat(100) } : null,
  dueDay: '2026-12-04',
  status,
  deputy: { personId: 'x:z', name: '💬'.repeat(100) },
  waitingFor: status === 'on-hold' ? '💬'.repeat(100) : '',
  result: status === 'done' ? '💬'.repeat(100) : '',
  endedAt: status === 'done' ? '2026-12-01T13:03:00.000Z' : null,
  origin: { kind: 'message', link: `https://teams.microsoft.com/l/message/${'x'.repeat(500)}` },
  writtenBy: { personId: 'x:y', name: 'Karin' },
  history: Array.from({ length: 10 }, () => ({
    at: '2026-12-01T13:03:00.000Z',
    deed: 'changed' as const,
    personId: 'x:y' as const,
    name: '💬'.repeat(100),
  })),
  undo: null,
  version: 1,
});
const items = Array.from({ length: 8 }, () => item(true, 'on-hold'));
const late = new Date('2026-12-05T10:00:00Z');
const reminded = items.map((one, place) => ({
  item: one,
  leerwerkplaats: { leerwerkplaatsId: `${place}`.repeat(36), name: '💬'.repeat(50) },
}));
const owners = Array.from(
  { length: 300 },
  (_, number): ItemOwner => ({
    personId: `${'t'.repeat(36)}:${'o'.repeat(33)}${number}`,
    name: `${number}`.padEnd(60, '💬'),
  }),
);

const question = (answers: number, status: GroupQuestion['status'] = 'open'): GroupQuestion => ({
  id: 'a'.repeat(32),
  leerwerkplaatsId: 'b',
  channelId: 'c',
  need: 'staying-home',
  discipline: 'expert-by-experience',
  askedBy: { personId: 'x:y', name: 'Karin' },
  status,
  answers: Object.fromEntries(
    Array.from({ length: answers }, (_, number) => [
      `x:${number}`,
      { name: `${number}`.padEnd(256, '💬'), answer: number % 2 ? 'can-help' : 'call-me' },
    ]),
  ),
  version: 1,
});

const advised: Partial<Poll> = {
  kind: 'date',
  counts: { 'o1.yes': 8, 'o1.rather-not': 1 },
  voters: 10,
  needed: disciplineKeys,
  coverage: { o1: disciplineKeys.slice(10) },
  closesAt: '2026-12-04T16:00:00.000Z',
  closesWhenAllAnswered: true,
};

const inLanguage = (language: Language): Record<string, AdaptiveCard> => ({
  'poll of 2': pollCard(poll(2), language),
  'poll of 4': pollCard(poll(4), language),
  'poll of 5': pollCard(poll(5), language),
  'poll of 20': pollCard(poll(20, '💬'.repeat(100)), language, {
    ownVote: 'Uw keuze',
    repeat: true,
  }),
  'poll of 20 that one may choose more of': pollCard(
    { ...poll(20, '💬'.repeat(100)), kind: 'multiple', mostChosen: 3 },
    language,
  ),
  'poll of 3 dates': pollCard({ ...poll(3), kind: 'date' }, language),
  'poll of 20 dates': pollCard({ ...poll(20, '💬'.repeat(100)), kind: 'date' }, language),
  'poll of 20 dates with all that it can say': pollCard(
    { ...poll(20, '💬'.repeat(100)), ...advised },
    language,
    { repeat: true },
  ),
  'poll of 4 statements': pollCard({ ...poll(4), kind: 'scale' }, language),
  'poll of 20 statements': pollCard({ ...poll(20, '💬'.repeat(100)), kind: 'scale' }, language),
  'open question': pollCard({ ...poll(0), kind: 'open' }, language),
  'anonymous poll': pollCard({ ...poll(20), anonymous: true }, language, { ownVote: 'Uw keuze' }),
  'anonymous poll that closes': pollCard(anonymous('closing'), language),
  'anonymous poll of a few': pollCard({ ...anonymous('closed'), withheld: 'too-few' }, language),
  'anonymous words of many': pollCard(
    { ...anonymous('closed'), words: Array(300).fill('“💬'.repeat(160)) },
    language,
  ),
  'closed poll': pollCard(poll(3, 'optie', 'closed'), language),
  'all needs': needsCard(directory, language),
  'all needs, nobody known': needsCard(empty, language),
  'who helps': helpersCard('grief', directory, language),
  'suggestion form': suggestCard('form', language, 'grief', { first: ['hospice'], also: [] }, 'c'),
  'nobody helps': helpersCard('grief', empty, language),
  'one discipline': disciplineCard('practice-support-worker', directory, language),
  'found by name': foundCard('0', directory, language),
  'one entry': entryCard(entry(1), language, { may: true, leerwerkplaatsId: 'l' }),
  'entry removal': removalCard(entry(1), language),
  'yearly check': checkCard(widest, { leerwerkplaatsId: 'l', name: 'Gooise Meren' }, language),
  'unreachable keepers': unreachableCard(widest, 'l', language),
  'all confirmed': confirmedCard(0, 'l', language),
  'still confirming': confirmedCard(3, 'l', language),
  'file lost': importLostCard({ name: 'Gooise Meren' }, language),
  'table pasted': importCard('form', language, '€'.repeat(5_900), {
    found: {
      ...{ fresh: entries, problems: [], known: leftOut, twice: leftOut, own: 0 },
      unknownColumns: Array<string>(10).fill('€'.repeat(30)),
    },
  }),
  'table with mistakes': importCard('form', language, 'x'.repeat(18_000), {
    found: {
      fresh: [],
      problems: Array.from({ length: 90 }, (_, line) => ({
        line,
        refusal: 'unknown-discipline',
        details: { text: 'x'.repeat(500) },
      })),
      known: [],
      twice: [],
      own: 0,
      unknownColumns: Array<string>(10).fill('€'.repeat(30)),
    },
  }),
  'entry form': entryFormCard('form', language, entry(1), {
    again: { sentence: 'c', considered: 'd' },
  }),
  'action item that nobody does': actionItemCard(item(false), language, { repeat: true }),
  'action item': actionItemCard(item(true), language),
  'action item that is done': actionItemCard(item(true, 'done'), language),
  'list of action items': actionListCard(
    { lines: items.map((one) => lineNow(one, late)), open: 300, next: '💬'.repeat(100) },
    language,
    { repeat: true },
  ),
  'no action items': actionListCard({ lines: [], open: 0, next: null }, language),
  'own action items': itemsCard(
    items.map((one) => ({
      ...lineNow(one, late),
      elsewhere: { leerwerkplaatsId: 'l'.repeat(36), name: '💬'.repeat(50) },
    })),
    language,
    { title: 'a', empty: 'b', buttons: [] },
  ),
  'reminder of many': reminderCard(
    { toDo: reminded, waiting: reminded, stuck: reminded, isPart: true },
    language,
    late,
    { said: 'Klaar', itemId: 'i'.repeat(64), leerwerkplaatsId: 'l'.repeat(36) },
  ),
  'reminder of few': reminderCard(
    { toDo: reminded.slice(0, 2), waiting: reminded.slice(2, 4), stuck: [], isPart: false },
    language,
    late,
  ),
  'reminder of nothing': reminderCard(
    { toDo: [], waiting: [], stuck: [], isPart: false },
    language,
    late,
  ),
  'reminders as usual': wishesCard({ rhythm: 'usual', notBefore: null }, language),
  'reminders put off': wishesCard({ rhythm: 'daily', notBefore: '2026-12-04' }, language),
  'who can’t be written to': mentionCard(
    Array.from({ length: 60 }, (_, place) => ({
      ...{ name: '💬'.repeat(30), isRepresented: place % 2 === 0, count: 1 + (place % 3) },
      through: { teamsId: `29:${'x'.repeat(90)}`, name: '**Bo**' } as MemberDocument,
    })),
    language,
  ),
  'action item form': card(
    language,
    agreedFields(owners, language, {
      title: '💬'.repeat(75),
      owner: owners[299]?.personId ?? '',
      problem: { sentence: 'b', considered: undefined },
    }),
  ),
  'action item that was understood': writtenCard(item(true), language),
  'action item opened': itemCard(
    {
      item: item(false, 'on-hold'),
      may: { change: true, take: true, discuss: true },
      canUndo: true,
      formId: 'form',
      leerwerkplaatsId: 'l'.repeat(36),
      said: 'a',
      problem: { sentence: 'b', considered: 'c'.repeat(200) },
      tried: 'hold',
      remark: '💬'.repeat(100),
    },
    late,
    language,
  ),
  'list whose card was deleted': listDeletedCard(
    { channelId: 'c'.repeat(100), leerwerkplaatsId: 'l' },
    language,
  ),
  'action item whose card was deleted': itemDeletedCard(item(true), language),
  'question to the group': groupQuestionCard(question(0), language),
  'question with 200 answers': groupQuestionCard(question(200), language, { repeat: true }),
  'closed question': groupQuestionCard(question(1, 'closed'), language),
  'question form': askGroupCard('form', language, { need: 'money', refusal: 'c' }),
  'answer to the asker': answeredCard(
    { name: 'Lisa', answer: 'call-me', need: 'money' },
    entry(1),
    language,
  ),
  'question deleted': questionDeletedCard(question(2), language),
  'poll form': askFormCard('form', language, {
    question: 'a',
    options: 'b',
    problem: { sentence: 'c', considered: 'd' },
  }),
  'start form': nameFormCard({ kind: 'start', form: startForm, formId: 'form', language }),
  'coupling request': couplingRequestCard({
    leerwerkplaatsId: 'a',
    requestId: 'b',
    name: 'c',
    person: 'd',
    channel: 'e › f',
    language,
  }),
  'coupling decision': couplingDecisionCard('allowed', 'a', language),
});

const cards = (['nl', 'en'] as const).flatMap((language) =>
  Object.entries({ ...inLanguage(language), ...sessionCards(language) }).map(([name, card]) => ({
    name,
    language,
    card,
  })),
);

/** Of each row that can be tapped: its name, and the words on it as they are seen. */
function tappable(card: AdaptiveCard): [unknown, string[]][] {
  return tappableParts(card.body).map(({ selectAction, items }) => {
    const words = [...JSON.stringify(items).matchAll(/"text":"([^"]*)"/g)];
    return [
      selectAction.title,
      words
        .map(([, text = '']) => (JSON.parse(`"${text}"`) as string).replaceAll(/[*_]/g, ''))
        .map((text) => text.replace(/^\[(.*)\]\(tel:.*\)$/, '$1'))
        .filter((text) => text !== '›'),
    ];
  });
}

describe.each(cards)('the $name card, $language', ({ card, language }) => {
  it('is read by the card library without a complaint', () => {
    expect(complaintsAbout(card)).toEqual([]);
  });

  it('fits in a Teams message with room to spare', () => {
    const bytes = Buffer.byteLength(JSON.stringify(messageOf({ card, summary: '' })));
    expect(bytes).toBeLessThan(28 * 1024);
  });

  it('has rows to tap whose names say all that is seen on them', () => {
    for (const [name, words] of tappable(card)) {
      const seen = words.join(' ');
      // A cell of a row is called after its row too: 'di 1 dec: ja 3'.
      expect(String(name).replace(/^.*: (?=[^:]*$)/, seen.includes(': ') ? '$&' : '')).toBe(seen);
    }
  });

  // Empty it is no number, so below any least: Microsoft's library then sends nothing (3.0.6).
  it('can be sent with a field for a number left empty', () => {
    expect(JSON.stringify(card)).not.toMatch(/"Input\.Number"[^}]*"(min|max)"/);
  });

  it('says which language it is in', () => {
    expect(card.lang).toBe(language);
  });
});

it('a tappable row is heard with its count', () => {
  const names = tappable(pollCard({ ...poll(2), counts: { o1: 3, o2: 1 } }, 'nl'));
  expect(names.map(([name]) => String(name).slice(-7))).toEqual(['3 · 75%', '1 · 25%']);
});

it('a poll card never lets Teams refresh everybody by itself', () => {
  expect(pollCard(poll(2), 'nl').refresh?.userIds).toEqual([]);
});

describe.each(['single', 'multiple', 'date', 'scale', 'open'] as const)('a %s poll', (kind) => {
  const typed = '[klik](https://example.org) **vet**';
  const about = { ...poll(2), kind, question: typed, words: [typed] };
  const asked = { ...about, options: [1, 2].map((number) => ({ id: `o${number}`, text: typed })) };

  it.each(['open', 'closed'] as const)(
    'never has what people type read as Markdown, %s',
    (status) => {
      const body = [
        ...pollCard({ ...asked, status }, 'nl', { ownVote: typed }).body,
        ...answerFields(asked, 'nl', { chosen: [], words: typed }),
      ];
      expect(JSON.stringify(body)).toContain(typed);
      expect(textBlocks(body).filter((block) => JSON.stringify(block).includes('klik'))).toEqual(
        [],
      );
    },
  );
});

/** What Teams reads as Markdown, also inside other elements. */
function textBlocks(part: unknown): unknown[] {
  if (Array.isArray(part)) return part.flatMap(textBlocks);
  if (typeof part !== 'object' || part === null) return [];
  const isBlock = 'type' in part && part.type === 'TextBlock';
  return [...(isBlock ? [part] : []), ...Object.values(part).flatMap(textBlocks)];
}
