import { randomUUID } from 'node:crypto';
import { createCouplingService } from '../../domain/leerwerkplaats/coupling';
import { createLeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { createWelcomeService } from '../../domain/leerwerkplaats/welcome';
import { createPollService } from '../../domain/polls/service';
import {
  afterSend,
  claim,
  type Delivery,
  postponed,
  recordDelivery,
} from '../../domain/shared/delivery';
import { type Documents, workOf } from '../../domain/shared/documents';
import { wakeDue } from '../../domain/shared/due';
import { type Person, personIdOf } from '../../domain/shared/person';
import {
  cardDrawn,
  cardFailed,
  cardGone,
  cardIdOf,
  cardPosted,
  cardWanted,
  newCard,
  type PostedCard,
} from '../../domain/shared/posted-card';
import { openDocuments } from './product-documents';
import { type Opened, targets } from './targets';

// Every operation that the services put together, one after the other as a day would: what a
// target refuses, or takes for something else, shows here. Source: domain/, and the port.
describe.each(targets)('the way of the product, %s', (_, open) => {
  const tenantId = randomUUID();
  const at = new Date('2026-12-01T13:03:00Z');
  const later = new Date('2026-12-01T14:03:00Z');
  let opened: Opened;
  let documents: Documents;
  beforeAll(async () => {
    opened = await open();
    documents = await openDocuments(opened);
  });
  afterAll(() => opened.close());

  const person = (name: string): Person => {
    const id = personIdOf(tenantId, randomUUID());
    return { id, name, language: 'nl', teamsId: `29:${name}` };
  };
  const channel = (serviceUrl = 'https://smba.example/emea/') => ({
    tenantId,
    teamId: randomUUID(),
    channelId: `19:${randomUUID()}@thread.tacv2`,
    serviceUrl,
  });
  const services = () => {
    const leerwerkplaatsen = createLeerwerkplaatsService({
      documents,
      newId: randomUUID,
      takesPart: async () => true,
    });
    return {
      leerwerkplaatsen,
      coupling: createCouplingService({ documents, leerwerkplaatsen }),
      polls: createPollService({
        documents,
        leerwerkplaatsen,
        rememberedRole: leerwerkplaatsen.roleOf,
        newId: randomUUID,
      }),
    };
  };
  const asked = (who: Person) => ({ commandId: randomUUID(), person: who, at });
  const begin = async (name: string, leader: Person, where: ReturnType<typeof channel>) => {
    const { leerwerkplaatsen } = services();
    const request = { name, channel: where, language: 'nl', standing: 'member' } as const;
    expect(await leerwerkplaatsen.start(asked(leader), request)).toMatchObject({ ok: true });
    return (await leerwerkplaatsen.coupledChannel(where))?.leerwerkplaatsId ?? '';
  };

  test('a leerwerkplaats begins in a channel, its region moves, a second one is refused', async () => {
    const { leerwerkplaatsen } = services();
    const leader = person('Anna');
    const where = channel();
    const leerwerkplaatsId = await begin('Begin', leader, where);
    expect(await leerwerkplaatsen.roleOf(leerwerkplaatsId, leader.id)).toBe('project-leader');
    expect(await leerwerkplaatsen.coupledChannel(where)).toMatchObject({ state: 'coupled' });
    await leerwerkplaatsen.coupledChannel({ ...where, serviceUrl: 'https://smba.example/nl/' });
    expect(await leerwerkplaatsen.coupledChannel(where)).toMatchObject({
      serviceUrl: 'https://smba.example/nl/',
    });
    const request = { name: 'Tweede', channel: where, language: 'nl', standing: 'member' } as const;
    expect(await leerwerkplaatsen.start(asked(person('Bo')), request)).toMatchObject({
      refusal: 'channel-taken',
    });
  });

  test('a channel is coupled after its request, once', async () => {
    const { leerwerkplaatsen, coupling } = services();
    const leader = person('Anna');
    const leerwerkplaatsId = await begin('Koppelen', leader, channel());
    const wish = {
      name: 'koppelen',
      channel: channel(),
      channelName: 'Elders',
      language: 'nl',
      standing: 'member',
    } as const;
    const request = (when: Date) => coupling.request({ ...asked(person('Bo')), at: when }, wish);
    expect(await request(at)).toMatchObject({ ok: true });
    expect(await request(at)).toMatchObject({ ok: true });
    expect(await request(new Date('2026-12-02T13:03:00Z'))).toMatchObject({ ok: true });
    const requests = await documents.query(
      { name: 'asked', text: "SELECT * FROM c WHERE c.type = 'coupling-request'", parameters: {} },
      workOf(leerwerkplaatsId),
    );
    expect(requests).toHaveLength(1);
    const decision = { leerwerkplaatsId, requestId: requests[0]?.id ?? '', allow: true };
    expect(await coupling.answer(asked(leader), decision)).toMatchObject({ ok: true });
    expect(await coupling.finish(leerwerkplaatsId, decision.requestId)).toBe(true);
    expect(await leerwerkplaatsen.coupledChannel(wish.channel)).toMatchObject({ leerwerkplaatsId });
  });

  test('a welcome is given once, and again after the app was removed', async () => {
    const welcome = createWelcomeService({ documents, newId: randomUUID });
    const conversationId = `19:${randomUUID()}@thread.tacv2`;
    expect(await welcome.isNew(conversationId, '2026-12-01T13:03:00Z')).toBe(true);
    expect(await welcome.isNew(conversationId, '2026-12-01T13:03:01Z')).toBe(false);
    await welcome.forget(conversationId, '2026-12-01T13:04:00Z');
    expect(await welcome.isNew(conversationId, '2026-12-01T13:05:00Z')).toBe(true);
  });

  test('a poll is asked, voted on by many at once, changed, closed and opened again', async () => {
    const { polls } = services();
    const asker = person('Anna');
    const where = channel();
    const leerwerkplaatsId = await begin('Peilen', asker, where);
    const command = (who: Person) => ({ ...asked(who), leerwerkplaatsId });
    const ask = command(asker);
    const draft = { question: "Wanneer? ' OR 1=1", options: ['dinsdag', 'donderdag'] };
    const inChannel = { channelId: where.channelId, language: 'nl' } as const;
    expect(await polls.ask(ask, { ...draft, ...inChannel })).toMatchObject({ ok: true });
    const poll = { pollId: ask.commandId, channelId: where.channelId };
    const shown = await polls.look(leerwerkplaatsId, asker, poll);
    const [first = '', second = ''] = shown.ok ? shown.value.options.map(({ id }) => id) : [];
    const voters = Array.from({ length: 20 }, (_unused, index) => person(`voter ${index}`));
    const vote = (who: Person, optionId: string) =>
      polls.vote(command(who), { ...poll, answering: { say: { optionId } } });
    await Promise.all(voters.map((voter) => vote(voter, first)));
    const [one = asker, two = asker] = voters;
    expect(await vote(one, second)).toMatchObject({ ok: true });
    expect(await vote(two, first)).toMatchObject({ ok: true });
    const counts = { [first]: 19, [second]: 1 };
    expect(await polls.look(leerwerkplaatsId, asker, poll)).toMatchObject({ value: { counts } });
    expect(await polls.close(command(asker), poll)).toMatchObject({ ok: true });
    expect(await polls.close(command(asker), poll)).toMatchObject({ ok: true });
    expect(await vote(two, second)).toMatchObject({ refusal: 'poll-closed' });
    expect(await polls.reopen(command(asker), poll)).toMatchObject({
      value: { status: 'open', counts },
    });
  });

  test('a card is posted, drawn, crossed, missed, woken and given up', async () => {
    const leerwerkplaatsId = randomUUID();
    const here = workOf(leerwerkplaatsId);
    const subject = { type: 'poll', id: randomUUID() };
    const document = newCard(leerwerkplaatsId, subject, 'channel');
    await documents.batch(here, [{ kind: 'create', document }]);
    const card = async () => await documents.get<PostedCard>(here, cardIdOf(subject));
    const posted = { conversationId: 'c', activityId: '1' };
    await documents.batch(here, [cardPosted(subject, posted, { version: 1, repeat: false })]);
    await cardWanted(documents, document, 3);
    await cardWanted(documents, document, 2);
    expect(await card()).toMatchObject({ state: 'posted', wantedVersion: 3, drawnVersion: 1 });
    await cardDrawn(documents, document, 3);
    await cardDrawn(documents, document, 2);
    expect(await card()).toMatchObject({ wantedVersion: 3, drawnVersion: 2, dueAt: null });
    await cardFailed(documents, document, 4, at);
    expect(await card()).toMatchObject({ wantedVersion: 4, failures: 1, dueAt: at.toISOString() });
    await wakeDue(documents, later, {});
    expect(await card()).toMatchObject({ dueAt: null });
    await cardGone(documents, document, 4);
    expect(await card()).toMatchObject({ state: 'gone' });
  });

  test('a delivery is claimed by one, recorded, postponed and woken', async () => {
    const event = { id: `event:${randomUUID()}`, leerwerkplaatsId: randomUUID() };
    const here = workOf(event.leerwerkplaatsId);
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => claim(documents, event, 'one', at, randomUUID())),
    );
    const claimed = claims.flatMap((mine) => (mine ? [mine] : []));
    expect(claimed).toHaveLength(1);
    const [mine] = claimed as [Delivery];
    const retried = afterSend(mine, { kind: 'retry', afterMilliseconds: 0 }, at);
    await documents.batch(here, [...recordDelivery(retried), postponed(event, 'two', at)]);
    expect(await claim(documents, event, 'two', at, randomUUID())).toBeUndefined();
    await wakeDue(documents, later, {});
    expect(await claim(documents, event, 'one', later, randomUUID())).toMatchObject({
      attempts: 2,
      lost: 0,
    });
    expect(await claim(documents, event, 'two', later, randomUUID())).toMatchObject({
      attempts: 1,
    });
  });
});
