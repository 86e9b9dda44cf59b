import { startForm } from '../../bot/leerwerkplaats/actions';
import {
  couplingDecisionCard,
  couplingRequestCard,
  nameFormCard,
} from '../../bot/leerwerkplaats/cards';
import { askFormCard, pollCard } from '../../bot/polls/cards';
import type { AdaptiveCard, CardButton } from '../../bot/shared/card';
import { messageOf } from '../../bot/teams/answer';
import type { Poll } from '../../domain/polls/model';
import type { Language } from '../../domain/shared/language';
import { complaintsAbout } from '../support/card-library';

const poll = (options: number, text = 'optie', status: Poll['status'] = 'open'): Poll => ({
  id: 'a'.repeat(32),
  leerwerkplaatsId: 'b',
  channelId: 'c',
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

const inLanguage = (language: Language): Record<string, AdaptiveCard> => ({
  'poll of 2': pollCard(poll(2), language),
  'poll of 4': pollCard(poll(4), language),
  'poll of 5': pollCard(poll(5), language),
  'poll of 20': pollCard(poll(20, '💬'.repeat(100)), language, {
    ownVote: 'Uw keuze',
    repeat: true,
  }),
  'closed poll': pollCard(poll(3, 'optie', 'closed'), language),
  'poll form': askFormCard('form', language, { question: 'a', options: 'b', refusal: 'c' }),
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
  Object.entries(inLanguage(language)).map(([name, card]) => ({ name, language, card })),
);

/** Of each row that can be tapped: its name, and the words on it without their marks of bold. */
function tappable(card: AdaptiveCard): [unknown, string[]][] {
  const rows = card.body.filter(({ selectAction }) => selectAction !== undefined);
  return rows.map(({ selectAction, items }) => {
    const words = [...JSON.stringify(items).matchAll(/"text":"([^"]*)"/g)];
    return [
      (selectAction as CardButton).title,
      words.map(([, text = '']) => (JSON.parse(`"${text}"`) as string).replaceAll('*', '')),
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
    for (const [name, words] of tappable(card)) expect(name).toBe(words.join(' '));
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

it('what people type is never read as Markdown', () => {
  const typed = '[klik](https://example.org) **vet**';
  const card = pollCard({ ...poll(2), question: typed }, 'nl');
  const blocks = JSON.stringify(card.body.filter(({ type }) => type === 'TextBlock'));
  expect(blocks).not.toContain('klik');
  expect(JSON.stringify(card.body[0])).toContain('"TextRun"');
});
