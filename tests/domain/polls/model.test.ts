import fc from 'fast-check';
import { draftPoll } from '../../../domain/polls/drafting';
import { pollLimits, tally } from '../../../domain/polls/model';

describe('draftPoll', () => {
  it.each([
    ['', ['a', 'b'], 'question-missing'],
    ['  \n ', ['a', 'b'], 'question-missing'],
    ['?', ['a'], 'too-few-options'],
    ['?', ['a', ' ', ''], 'too-few-options'],
    ['?', Array.from({ length: 21 }, (_, n) => `${n}`), 'too-many-options'],
    ['?', ['a', 'A '], 'same-option-twice'],
    ['?'.repeat(201), ['a', 'b'], 'question-too-long'],
    ['?', ['a', 'b'.repeat(81)], 'option-too-long'],
    ['Wie gaat naar mevrouw Jansen?', ['a', 'b'], 'name-in-text'],
    ['?', ['a', 'bel 06-12345678'], 'phone-in-text'],
  ])('refuses %j with %j', (question, options, refusal) => {
    expect(draftPoll({ question, options })).toMatchObject({ ok: false, refusal });
  });

  it('keeps the words and the order, on one line each', () => {
    expect(
      draftPoll({
        question: ' Wanneer\n komt  u? ',
        options: ['dinsdag ', '', ' woensdag\n12:00'],
      }),
    ).toEqual({
      ok: true,
      value: {
        kind: 'single',
        results: 'at-once',
        question: 'Wanneer komt u?',
        options: [
          { id: 'o1', text: 'dinsdag' },
          { id: 'o2', text: 'woensdag 12:00' },
        ],
      },
    });
  });

  it('accepts exactly what fits the limits, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 25 }), (question, options) => {
        const draft = draftPoll({ question, options });
        if (!draft.ok) return;
        const texts = draft.value.options.map(({ text }) => text);
        expect(texts.length).toBeGreaterThanOrEqual(2);
        expect(texts.length).toBeLessThanOrEqual(pollLimits.options.most);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.every((text) => text !== '' && text.length <= pollLimits.option)).toBe(true);
      }),
    );
  });
});

describe('tally', () => {
  const options = [
    { id: 'o1', text: 'a' },
    { id: 'o2', text: 'b' },
  ];

  it('shares out the votes, in the order of the options', () => {
    const poll = { kind: 'single' as const, options, counts: { o1: 1, o2: 3 }, voters: 4 };
    expect(tally(poll)).toEqual([
      { option: options[0], votes: 1, share: 0.25, values: [] },
      { option: options[1], votes: 3, share: 0.75, values: [] },
    ]);
  });

  it('has no shares without votes', () => {
    expect(
      tally({ kind: 'single', options, counts: {}, voters: 0 }).map(({ share }) => share),
    ).toEqual([0, 0]);
  });
});
