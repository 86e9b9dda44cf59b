import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { type Running, startApplication } from '../support/application';
import {
  button,
  cardOf,
  channelActivity,
  channelId,
  chatActivity,
  clicked,
  deliver,
  dialog,
  newestCard,
  said,
  somebody,
  type,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const second = '19:second@thread.tacv2';

let running: Running;
beforeEach(async () => {
  running = await startApplication();
});
afterEach(() => running.close());

describe('the welcome', () => {
  const team = { id: '19:team@thread.tacv2', name: 'Gooise Meren' };
  const channelData = { tenant: { id: localTenantId }, team };
  const added = { type: 'installationUpdate', action: 'add', channelData };
  const joined = {
    type: 'conversationUpdate',
    membersAdded: [{ id: localBotId }],
    channelData: { ...channelData, eventType: 'teamMemberAdded' },
  };

  it('is one card with buttons, in whatever way Teams tells, and again after a removal', async () => {
    const tell = (what: object) => deliver(running, channelActivity(running, karin, { ...what }));
    await Promise.all([tell(joined), tell(added), tell(added)]);
    expect(running.teams.calls).toHaveLength(1);
    const card = running.teams.calls[0]?.body.attachments?.[0]?.content;
    expect(wordsOf(card)).toContain('Welkom bij Leerwerkplaats');
    expect(card?.actions?.map(({ title }) => title)).toEqual([
      'Leerwerkplaats beginnen',
      'Kanaal koppelen',
    ]);
    await tell({ ...added, action: 'remove' });
    await tell(added);
    expect(running.teams.calls).toHaveLength(2);
  });

  it('is given the next time when it could not be posted', async () => {
    running.teams.weather.push({ method: 'POST', status: 503, times: 1 });
    await deliver(running, channelActivity(running, karin, { ...added }));
    await deliver(running, channelActivity(running, karin, { ...added }));
    expect(running.teams.calls).toHaveLength(2);
  });

  it('isn’t given for a person who joins', async () => {
    const person = { ...joined, membersAdded: [{ id: peter.teamsId }] };
    await deliver(running, channelActivity(running, karin, person));
    expect(running.teams.calls).toEqual([]);
  });
});

describe('starting a leerwerkplaats', () => {
  it('makes whoever starts it project leader, once', async () => {
    const first = await type(running, karin, 'start  Gooise   Meren');
    expect(said(first)).toBe(
      'Leerwerkplaats Gooise Meren is begonnen in dit kanaal. U bent projectleider.',
    );
    const again = await type(running, karin, 'start gooise meren');
    expect(said(again)).toBe(said(first));
    expect(await running.documents('leerwerkplaats')).toHaveLength(1);
    expect(await running.documents('member')).toMatchObject([
      { role: 'project-leader', name: 'Persoon 1' },
    ]);
  });

  it('lets one of two people win and tells the other', async () => {
    await Promise.all([
      type(running, karin, 'start Gooise Meren'),
      type(running, peter, 'start Krimpenerwaard'),
    ]);
    const replies = running.teams.calls.map(({ body }) => said(body)).sort();
    expect(replies).toHaveLength(2);
    const taken = replies.filter((reply) => reply.startsWith('Dit kanaal hoort al bij'));
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatch(/leerwerkplaats (Gooise Meren|Krimpenerwaard), begonnen door Persoon/);
    expect(await running.documents('leerwerkplaats')).toHaveLength(1);
    expect(await running.documents('member')).toHaveLength(1);
  });

  it.each([
    ['a guest', 'start Gooise Meren', 'U bent gast in deze Teams-omgeving', true],
    ['no name', 'start', 'Geef uw leerwerkplaats een naam', false],
    ['a name too long', `start ${'a'.repeat(51)}`, 'Gebruik hoogstens 50 tekens', false],
  ])('refuses %s', async (_what, text, sentence, guest) => {
    if (guest) running.teams.guests.add(karin.teamsId);
    expect(said(await type(running, karin, text))).toContain(sentence);
    expect(await running.stored('index')).toEqual([]);
    expect(await running.stored('work')).toEqual([]);
  });

  it('is completed by the next command when it was interrupted half-way', async () => {
    running.engine.faults.inject({ match: { container: 'work' }, status: 503, times: 1000 });
    await type(running, karin, 'start Gooise Meren');
    running.engine.faults.clear();
    expect(await running.stored('index')).toMatchObject([{ state: 'starting' }]);
    expect(await running.documents('leerwerkplaats')).toEqual([]);
    const reply = await type(running, peter, 'peiling Waar? ; hier ; daar');
    expect(said(reply)).toContain('komt zo in dit kanaal');
    expect(await running.documents('leerwerkplaats')).toMatchObject([{ name: 'Gooise Meren' }]);
    expect(await running.documents('member')).toMatchObject([
      { name: 'Persoon 1', role: 'project-leader' },
    ]);
  });

  it('goes with a dialog too, which says what is wrong and keeps what was typed', async () => {
    const fetch = dialog('task/fetch', { verb: 'leerwerkplaats/start' });
    const opened = await deliver(running, channelActivity(running, karin, fetch));
    const form = cardOf(opened.body);
    expect(wordsOf(form)).toContain('Naam van de leerwerkplaats');
    const { data } = button(form, 'Beginnen');

    const send = (name: string) =>
      deliver(running, channelActivity(running, karin, dialog('task/submit', { ...data, name })));
    const refused = cardOf((await send(' ')).body);
    expect(wordsOf(refused)).toContain('Geef uw leerwerkplaats een naam');
    expect(button(refused, 'Beginnen').data.formId).toBe(data.formId);

    const [one, other] = await Promise.all([send('Zwijndrecht'), send('Zwijndrecht')]);
    expect(one).toEqual({ status: 200 });
    expect(other).toEqual({ status: 200 });
    expect(await running.documents('leerwerkplaats')).toHaveLength(1);
    await running.settle();
    expect(running.teams.calls).toHaveLength(1);
    const announced = running.teams.calls[0]?.body.activity?.attachments?.[0]?.content as Card;
    expect(wordsOf(announced)).toContain('Leerwerkplaats Zwijndrecht\nPersoon 1 is projectleider');
    expect(button(announced, 'Peiling maken').data).toMatchObject({ verb: 'polls/ask' });

    const again = await deliver(running, channelActivity(running, peter, fetch));
    expect(again.body).toMatchObject({
      task: { type: 'message', value: 'Dit kanaal hoort al bij leerwerkplaats Zwijndrecht.' },
    });
  });
});

describe('coupling a second channel', () => {
  beforeEach(async () => {
    await type(running, karin, 'start Gooise Meren');
    await running.settle();
    running.teams.calls.length = 0;
  });

  /** The card with which the project leader is asked. */
  const requestCard = () =>
    running.teams.calls
      .map(({ body }) => (body.activity ?? body).attachments?.[0]?.content)
      .find((card) => wordsOf(card).startsWith('Mag dit kanaal bij')) as Card;

  async function answer(title: string, who = karin) {
    const activity = chatActivity(running, who, clicked(button(requestCard(), title)));
    const { body } = await deliver(running, activity);
    return wordsOf((body as { value: unknown }).value) || (body as { value: string }).value;
  }

  it('asks the project leader, 1:1, and does nothing until allowed', async () => {
    const reply = await type(running, peter, 'koppel gooise-meren', second);
    expect(said(reply)).toContain('De projectleider van Gooise Meren krijgt de vraag');
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
    const chats = running.teams.calls.filter(({ body }) => body.members);
    expect(chats.map(({ body }) => body.members?.[0]?.id)).toEqual([karin.teamsId]);
    expect(said(await type(running, peter, 'peiling Waar? ; hier ; daar', second))).toContain(
      'hoort nog niet bij een leerwerkplaats',
    );

    expect(wordsOf(requestCard())).toContain('Het kanaal: Het team › Buurt');
    expect(await answer('Toestaan')).toContain('Toegestaan. Het kanaal hoort nu bij');
    await running.settle();
    const told = running.teams.calls.at(-1)?.body;
    expect(told?.channelData?.channel?.id).toBe(second);
    expect(said(told?.activity)).toContain('De projectleider heeft het toegestaan');

    await type(running, peter, 'peiling Waar? ; hier ; daar', second);
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Waar?');
    expect(await answer('Weigeren')).toContain('Toegestaan');
  });

  it('can be refused, and asked again', async () => {
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
    expect(await answer('Weigeren')).toContain('Geweigerd');
    await running.settle();
    expect(said(running.teams.calls.at(-1)?.body.activity)).toContain(
      'heeft het verzoek geweigerd',
    );
    expect((await running.stored('index')).map(({ channelId: id }) => id)).toEqual([channelId]);
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
    expect(await answer('Toestaan')).toContain('Toegestaan');
  });

  it('is nobody’s but the project leader’s to allow', async () => {
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
    expect(await answer('Toestaan', lisa)).toBe(
      'Dit verzoek kan ik niet vinden. Er is niets veranderd.',
    );
    expect(await running.documents('coupling-request')).toMatchObject([{ state: 'pending' }]);
  });

  it('asks in the leerwerkplaats’s own channel when 1:1 isn’t possible', async () => {
    await type(running, peter, 'koppel Gooise Meren', second);
    running.teams.weather.push({ method: 'POST', status: 403, times: 1 });
    await running.settle();
    expect(running.teams.calls.at(-1)?.body.channelData?.channel?.id).toBe(channelId);
    expect(await answer('Toestaan')).toContain('Toegestaan');
  });

  it.each([
    ['an unknown name', 'koppel Nergens', 'Ik ken geen leerwerkplaats met de naam Nergens'],
    ['no name', 'koppel', 'Geef uw leerwerkplaats een naam'],
  ])('refuses %s', async (_what, text, sentence) => {
    expect(said(await type(running, peter, text, second))).toContain(sentence);
    expect(await running.documents('coupling-request')).toEqual([]);
  });

  it('is already so in its own channel, and taken in another’s', async () => {
    expect(said(await type(running, peter, 'koppel Gooise Meren'))).toContain('hoort al bij');
    await type(running, lisa, 'start Zwijndrecht', second);
    expect(said(await type(running, peter, 'koppel Gooise Meren', second))).toContain(
      'Dit kanaal hoort al bij leerwerkplaats Zwijndrecht, begonnen door Persoon 3',
    );
  });
});
