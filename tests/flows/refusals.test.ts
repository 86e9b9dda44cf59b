import { type Running, startApplication } from '../support/application';
import {
  button,
  channelActivity,
  chatActivity,
  click,
  deliver,
  newestCard,
  said,
  somebody,
  type,
  typed,
} from '../support/people';

const karin = somebody(1);
const peter = somebody(2);
const john = somebody(3, 'en-US');

describe('what can’t be done is said, and changes nothing', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startApplication();
    await type(running, karin, 'start Gooise Meren');
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
  });
  afterEach(() => running.close());

  const state = async () =>
    (await running.stored('work')).map(({ id, _etag }) => `${id} ${_etag}`).sort();

  it.each([
    [
      'peiling ; a ; b',
      'Schrijf uw vraag en daarna de opties. Bijvoorbeeld: peiling Wanneer komt u?',
    ],
    ['peiling Wanneer?', 'Geef minstens 2 opties'],
    ['peiling Wanneer? ; dinsdag ;  ; ', 'Geef minstens 2 opties'],
    ['peiling Wanneer? ; dinsdag ; Dinsdag', 'De optie “Dinsdag” staat er twee keer in'],
    [`peiling ${'a'.repeat(201)} ; a ; b`, 'Gebruik hoogstens 200 tekens'],
    [`peiling Wanneer? ; a ; ${'b'.repeat(81)}`, 'hoogstens 80 tekens per optie'],
    [
      `peiling Wanneer?${Array.from({ length: 21 }, (_, n) => ` ; ${n}`).join('')}`,
      'U kunt hoogstens 20 opties geven',
    ],
  ])('the command %j', async (text, sentence) => {
    const before = await state();
    const reply = await type(running, peter, text);
    expect(said(reply)).toContain(sentence);
    const card = reply?.attachments?.[0]?.content;
    expect(card && button(card, 'Peiling maken').data).toMatchObject({
      msteams: { type: 'task/fetch' },
    });
    expect(await state()).toEqual(before);
  });

  it('a channel without a leerwerkplaats, with the way to get one', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    const reply = await type(running, peter, 'peiling Waar? ; hier ; daar', elsewhere);
    expect(said(reply)).toContain('Dit kanaal hoort nog niet bij een leerwerkplaats');
    const card = reply?.attachments?.[0]?.content;
    expect(card?.actions?.map(({ title }) => title)).toEqual([
      'Leerwerkplaats beginnen',
      'Kanaal koppelen',
    ]);
  });

  it('a poll of another channel, also of one in another leerwerkplaats', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    const card = newestCard(running);
    await type(running, peter, 'start Krimpenerwaard', elsewhere);
    const before = await state();
    for (const title of ['dinsdag', 'Mijn keuze', 'Peiling sluiten']) {
      expect(await click(running, peter, button(card, title), {}, elsewhere)).toBe(
        'Deze peiling kan ik in dit kanaal niet vinden. Er is niets veranderd.',
      );
    }
    expect(await state()).toEqual(before);
  });

  it.each([
    ['an option that isn’t there', { optionId: 'o9' }, 'Deze optie hoort niet bij de peiling'],
    ['an option that is a property', { optionId: 'constructor' }, 'Deze optie hoort niet bij'],
    ['a poll that isn’t there', { pollId: 'nowhere' }, 'Deze peiling kan ik'],
    ['a poll id of another document', { pollId: '../leerwerkplaats' }, 'Deze peiling kan ik'],
    ['a number for a text', { optionId: 1 }, 'Dit kan ik niet lezen'],
    ['an object for a text', { pollId: { $gt: '' } }, 'Dit kan ik niet lezen'],
    ['an oversized text', { pollId: 'x'.repeat(5000) }, 'Dit kan ik niet lezen'],
  ])('a click with %s', async (_what, forged, sentence) => {
    const before = await state();
    expect(await click(running, peter, button(newestCard(running), 'dinsdag'), forged)).toContain(
      sentence,
    );
    expect(await state()).toEqual(before);
  });

  it.each([
    ['an unknown verb', { action: { type: 'Action.Execute', verb: 'polls/delete', data: {} } }],
    ['no verb', { action: { type: 'Action.Execute', data: {} } }],
    ['no value', undefined],
    ['a text for a value', 'polls/vote'],
    ['a list for data', { action: { type: 'Action.Execute', verb: 'polls/vote', data: [1] } }],
  ])('a click with %s', async (_what, value) => {
    const click = { type: 'invoke', name: 'adaptiveCard/action', value };
    const { status, body } = await deliver(running, channelActivity(running, peter, click));
    expect(status).toBe(200);
    expect(body).toMatchObject({ value: expect.stringContaining('Dit kan ik niet lezen') });
  });

  it('an unknown command, by naming the nearest and what there is', async () => {
    const near = await type(running, peter, 'peilign Wanneer? ; a ; b');
    expect(said(near)).toContain('“peilign” ken ik niet. Bedoelt u “peiling”?');
    expect(button(near?.attachments?.[0]?.content, 'Peiling maken')).toBeDefined();
    const far = await type(running, john, 'overdracht K7F');
    expect(said(far)).toContain('I don’t know “overdracht”. This is what I can do for you:');
  });

  it('a channel’s command in the chat with the bot', async () => {
    const inChat = chatActivity(running, peter, typed('peiling Wanneer? ; a ; b'));
    await deliver(running, inChat);
    expect(said(running.teams.calls.at(-1)?.body)).toContain(
      'Dit kan in het kanaal van uw leerwerkplaats',
    );
  });

  it('a fault, with one sentence and a code, and nothing of a person in the log', async () => {
    running.engine.faults.inject({ status: 503, times: 1000 });
    const answer = await click(running, peter, button(newestCard(running), 'dinsdag'));
    expect(answer).toMatch(/^Er ging iets mis\. .* code [0-9a-f]{8}\.$/);
    const code = /code (\w+)/.exec(String(answer))?.[1];
    expect(running.log.join()).toContain(code);
    expect(running.log.join()).not.toMatch(/Persoon|dinsdag|29:person|00000000-0000/);
  });
});
