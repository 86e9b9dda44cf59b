import { listNow, openItem } from '../support/action-items';
import type { Running } from '../support/application';
import { type DialogAnswer, shown } from '../support/dialogs';
import { openCommand, submitCommand } from '../support/extension';
import { personNews, rosterIs, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const john = somebody(4, 'en-GB');
const elsewhere = '19:krimpenerwaard@thread.tacv2';
const uncoupled = '19:other@thread.tacv2';

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
});
afterEach(() => running.close());

const messageId = '1700000000001';
/** A message as Teams hands it to a command that is used on it. */
const message = (content: string, more: object = {}) => ({
  ...{ id: messageId, replyToId: null, body: { contentType: 'html', content } },
  ...{ from: { user: { displayName: 'Persoon 2' }, application: null } },
  ...more,
});
const openOn = (content: string, who = peter, where = channelId, more: object = {}) =>
  openCommand(running, who, where, 'make-action-item', message(content, more));
interface Field {
  readonly id?: string;
  readonly value?: string;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}
const fieldOf = (card: Card, id: string) =>
  (card.body as Field[]).find((element) => element.id === id) as Field;
const titleIn = ({ card }: DialogAnswer) => fieldOf(card as Card, 'title').value;
const save = (who: Somebody, where: string, card: Card, filledIn: object) =>
  submitCommand(running, who, where, button(card, 'Bewaren'), filledIn);
const items = () => running.documents('action-item');

describe('an action item of a message in the coupled channel', () => {
  it('is filled in with the first line, says where it went, and leads back to the message', async () => {
    const dialog = shown(
      await openOn('<p>&nbsp;</p><p>Wie belt de <b>huisarts</b>?</p><p>Groet</p>'),
    );
    expect(fieldOf(dialog, 'title').value).toBe('Wie belt de huisarts?');
    const { sentence } = await save(peter, channelId, dialog, { title: 'De huisarts bellen' });
    expect(sentence).toBe('Bewaard. Het staat op de kaart ‘Actiepunten’ van Gooise Meren.');
    await running.settle();
    expect(listNow(running)).toContain('De huisarts bellen');
    const opened = await openItem(running, karin, 'De huisarts bellen');
    const back = button(opened, 'Naar het bericht') as unknown as { url: string };
    const { pathname, searchParams } = new URL(back.url);
    expect(decodeURIComponent(pathname)).toBe(`/l/message/${channelId}/${messageId}`);
    expect(searchParams.get('parentMessageId')).toBe(messageId);
  });

  it('leads back to a reply within its thread', async () => {
    const reply = { id: '1700000000002', replyToId: messageId };
    const dialog = shown(await openOn('Taart', peter, channelId, reply));
    await save(peter, channelId, dialog, { title: 'Taart' });
    const [{ origin }] = (await items()) as unknown as [{ origin: { link: string } }];
    expect(origin.link).toContain(`/1700000000002?`);
    expect(origin.link).toContain(`parentMessageId=${messageId}`);
  });

  it.each([
    ['an own card of the bot', '<attachment id="1"></attachment>', { from: { application: {} } }],
    ['a BSN', 'Bel 111222333 terug', {}],
    ['a phone number', 'Bel 06 12345678', {}],
    ['somebody by name', 'mevrouw Jansen wil naar huis', {}],
    ['nothing at all', '', {}],
    [
      'pictures only',
      '<p><img alt="06 12345678" src="x"></p><attachment id="a">x</attachment>',
      {},
    ],
    ['scripts', '<script>alert("Taart")</script><style>p{}</style>', {}],
  ])('has no title of %s, and can be made all the same', async (_, content, more) => {
    const answer = await openOn(content, peter, channelId, more);
    expect(titleIn(answer)).toBe(undefined);
    const { sentence } = await save(peter, channelId, answer.card as Card, {
      title: 'Terugbellen',
    });
    expect(sentence).toContain('Bewaard.');
  });

  it.each([
    ['Taart &amp; koffie<br>en meer', 'Taart & koffie'],
    ['<div>\n  <at id="0">Peter</at> regelt   de zaal</div>', 'Peter regelt de zaal'],
    ['<ul><li>Eén</li><li>Twee</li></ul>', 'Eén'],
    ['1 &lt; 2 &#128512;', '1 < 2 😀'],
    [`${'<p>'.repeat(9_000)}diep`, 'diep'],
  ])('reads the first line of %j', async (content, title) => {
    expect(titleIn(await openOn(content))).toBe(title);
  });

  it('cuts a long line between characters', async () => {
    const title = titleIn(await openOn(`Taart${'👵'.repeat(4_000)}`)) ?? '';
    expect([...title]).toHaveLength(150);
    expect(title.endsWith('👵…')).toBe(true);
  });

  it('keeps what was filled in when it isn’t right, and asks about what may be personal', async () => {
    const dialog = shown(await openOn('Taart'));
    const late = await save(peter, channelId, dialog, { title: 'Taart', dueDay: '2020-01-01' });
    expect(titleIn(late)).toBe('Taart');
    expect(wordsOf(late.card)).toMatch(/voorbij|verleden/);
    const asked = await save(peter, channelId, dialog, { title: 'mevrouw Jansen bellen' });
    expect(await items()).toEqual([]);
    expect(wordsOf(asked.card)).toContain('Gaat het over een inwoner?');
  });

  it('is made once however often it is sent', async () => {
    const dialog = shown(await openOn('Taart'));
    await save(peter, channelId, dialog, { title: 'Taart' });
    await save(peter, channelId, dialog, { title: 'Taart' });
    expect(await items()).toHaveLength(1);
  });

  it('isn’t made by who left, nor without a message that can be read', async () => {
    const dialog = shown(await openOn('Taart'));
    const unread = await openCommand(running, peter, channelId, 'make-action-item', { id: '<b>' });
    expect(titleIn(unread)).toBe(undefined);
    running.teams.strangers.add(peter.teamsId);
    await rosterIs(running, karin);
    await tell(running, personNews('Removed', [peter], 10));
    await running.settle();
    await save(peter, channelId, dialog, { title: 'Taart' });
    expect(await items()).toEqual([]);
  });

  it('costs the database no more than opening the form does', async () => {
    await openOn('Taart');
    const { handle } = running.engine;
    let requests = 0;
    running.engine.handle = (request) => {
      requests += 1;
      return handle(request);
    };
    await openOn('Taart');
    running.engine.handle = handle;
    // Of which the SDK asks two of its own accord: the plans of two queries.
    expect(requests).toBeLessThanOrEqual(10);
  });
});

describe('an action item of a message elsewhere', () => {
  const notIn = (channel: string, who: Somebody) =>
    running.teams.strangers.add(`${channel} ${who.teamsId}`);

  it('goes to one’s only leerwerkplaats, which is named', async () => {
    const dialog = shown(await openOn('Taart', peter, uncoupled));
    expect(wordsOf(dialog)).toContain('Het komt op de kaart ‘Actiepunten’ van Gooise Meren.');
    expect(fieldOf(dialog, 'owner').choices?.map(({ title }) => title)).toContain('Persoon 1');
    const { sentence } = await save(peter, uncoupled, dialog, { title: 'Taart' });
    expect(sentence).toContain('van Gooise Meren');
    expect(await items()).toMatchObject([{ channelId, origin: { kind: 'message' } }]);
  });

  it('asks which of several leerwerkplaatsen', async () => {
    await type(running, peter, 'start Krimpenerwaard', elsewhere);
    await running.settle();
    const asked = shown(await openOn('Taart &amp; koffie', peter, uncoupled));
    expect(fieldOf(asked, 'where').choices?.map(({ title }) => title)).toEqual([
      'Gooise Meren',
      'Krimpenerwaard',
    ]);
    expect(fieldOf(asked, 'title').value).toBe('Taart & koffie');
    const [, there] = fieldOf(asked, 'where').choices ?? [];
    const chosen = { where: there?.value, title: 'Taart' };
    const next = await submitCommand(running, peter, uncoupled, button(asked, 'Verder'), chosen);
    expect(titleIn(next)).toBe('Taart');
    await save(peter, uncoupled, next.card as Card, { title: 'Taart' });
    expect(await items()).toMatchObject([{ channelId: elsewhere, title: 'Taart' }]);
  });

  it('says how to come to a leerwerkplaats to who has none', async () => {
    notIn(channelId, john);
    const { sentence } = await openOn('Taart', john, uncoupled);
    expect(sentence).toContain('You don’t belong to a leerwerkplaats yet.');
    expect(sentence).toContain('@Leerwerkplaats start');
  });

  it('isn’t made in somebody else’s leerwerkplaats, whatever the dialog carries', async () => {
    await type(running, john, 'start Krimpenerwaard', elsewhere);
    notIn(elsewhere, peter);
    const [, theirs] = await running.documents('leerwerkplaats');
    const dialog = shown(await openOn('Taart', peter, uncoupled));
    const forged = { title: 'Taart', leerwerkplaatsId: theirs?.leerwerkplaatsId };
    const { sentence } = await save(peter, uncoupled, dialog, forged);
    expect(sentence).toBe('U hoort niet meer bij die leerwerkplaats. Er is niets bewaard.');
    expect(await items()).toEqual([]);
  });

  it('of a chat has no address: it would tell others who speaks with whom', async () => {
    const dialog = shown(
      await openCommand(running, peter, 'chat', 'make-action-item', message('Taart')),
    );
    await submitCommand(running, peter, 'chat', button(dialog, 'Bewaren'), { title: 'Taart' });
    expect(await items()).toMatchObject([{ origin: { kind: 'channel' } }]);
  });

  it.each(['https://evil.example/l/message/a/1?x=1', 'javascript:alert(1)', ''])(
    'never leads to %j',
    async (link) => {
      const dialog = shown(await openOn('Taart'));
      await save(peter, channelId, dialog, { title: 'Taart', link });
      expect(await items()).toEqual([]);
    },
  );
});
