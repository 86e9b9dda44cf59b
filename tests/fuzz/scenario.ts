import { randomUUID } from 'node:crypto';
import { createBot } from '../../bot/bot';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import { askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { openCommand } from '../support/extension';
import { personNews, tell } from '../support/lifecycle';
import {
  type Activity,
  button,
  channelActivity,
  channelId,
  chatActivity,
  click,
  deliver,
  dialog,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
} from '../support/people';
import { open, rowsOf, send } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';
import { cardsIn, type Door, inDoor, type Offer, offersIn } from './offers';

export const leader = somebody(1);
export const secondChannel = '19:second@thread.tacv2';
const askingChannel = '19:asking@thread.tacv2';
const elsewhere = '19:elsewhere@thread.tacv2';

export interface Scenario {
  readonly running: Running;
  /** The buttons that the bot's own cards have. */
  readonly offers: readonly Offer[];
  /** What the bot says that it answers to. */
  readonly known: ReturnType<typeof createBot>['router']['known'];
  /** Polls that exist, but not in the channel of the activity. */
  readonly foreign: readonly { readonly pollId: string; readonly leerwerkplaatsId: string }[];
  /** Delivers the text of an HTTP body, as Teams would. */
  readonly post: (json: string) => Promise<{ status: number; body?: unknown }>;
  /** Whether anything that is stored has changed since it was asked last. */
  readonly changed: () => Promise<boolean>;
}

/**
 * A leerwerkplaats with two channels and a third that asks to join, polls in each, and another
 * leerwerkplaats.
 */
export async function openScenario(): Promise<Scenario> {
  const running = await startLeerwerkplaats(leader);
  await coupleSecondChannel(running);
  await type(running, somebody(3), 'start Krimpenerwaard', elsewhere);
  for (const channel of [secondChannel, elsewhere]) {
    await type(running, leader, 'peiling Waar? ; hier ; daar', channel);
  }
  const foreign = (await running.documents('poll')).map(({ pollId, leerwerkplaatsId }) => ({
    pollId: String(pollId),
    leerwerkplaatsId: String(leerwerkplaatsId),
  }));
  await type(running, somebody(2), 'koppel Gooise Meren', askingChannel);
  await loseLeader(running);
  await loseCard(running);
  await waitHalfYear(running);
  await type(running, leader, 'peiling Hoe laat? ; 9 ; 10 ; 11 ; 12 ; 13 ; 14');
  await type(running, leader, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();

  const documents = createCosmosDocuments(running.database, async () => undefined);
  const { known } = createBot({
    documents,
    newId: randomUUID,
    clock: () => new Date(),
    askRoster: async () => ({ kind: 'silent' }),
    roster: async () => ({ kind: 'silent' }),
    site: undefined,
  }).router;
  const offers = offersIn(await everyCard(running, known.forms));
  const { serviceUrl, issuer } = running.teams;
  const token = await issuer.signChannelToken({ serviceUrl });
  return {
    running,
    offers,
    known,
    foreign,
    post: (json) => running.application.receive(`Bearer ${token}`, JSON.parse(json)),
    changed: await changesIn(running),
  };
}

async function coupleSecondChannel(running: Running): Promise<void> {
  await type(running, somebody(2), 'koppel Gooise Meren', secondChannel);
  await running.settle();
  const asked = offersIn(running.teams.calls.map(({ body }) => body)).find(
    ({ verb }) => verb === 'leerwerkplaats/answer-coupling',
  );
  const allow = { ...asked, carried: { ...asked?.carried, answer: 'allow' } } as Offer;
  await deliver(running, chatActivity(running, leader, inDoor(allow, 'execute')));
}

/** Who started the other leerwerkplaats leaves the team: its channel asks who takes over. */
async function loseLeader(running: Running): Promise<void> {
  await tell(running, personNews('Removed', [somebody(3)], 10));
  await running.settle();
}

/** A card is deleted: its asker is asked whether it should be posted again. */
async function loseCard(running: Running): Promise<void> {
  await type(running, leader, 'peiling Waarmee? ; pen ; papier');
  await running.settle();
  const code = 'ActivityNotFoundInConversation';
  running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
  await click(running, leader, button(newestCard(running), 'pen'));
  await running.settle();
}

/** Dialogs whose button says which thing they are about. */
const carriesMore = /^(directory|group-questions|sessions|action-items)\//;

/** The project leader is asked whether the list of members is right. */
async function waitHalfYear(running: Running): Promise<void> {
  await running.later(183 * 24 * 60 * 60 * 1000);
}

/** What was posted, a poll that is closed, and the dialogs that open. */
async function everyCard(running: Running, forms: readonly string[]): Promise<unknown[]> {
  const posted = running.teams.calls.map(({ body }) => body);
  await click(running, leader, button(newestCard(running), 'Peiling sluiten'));
  await running.settle();
  const closed = newestCard(running);
  await click(running, leader, button(closed, 'Peiling heropenen'));
  await running.settle();
  const opened: unknown[] = [];
  await click(running, leader, button(newestCard(running), 'dinsdag'));
  await addRepresented(running);
  const own = await click(running, leader, button(newestCard(running), 'Mijn keuze'));
  const [onBehalf] = offersIn(own).filter(({ verb }) => verb === 'polls/vote-on-behalf');
  const fetch = dialog('task/fetch', onBehalf?.carried ?? {});
  const asked = await deliver(running, channelActivity(running, leader, fetch));
  opened.push(own, asked.body);
  for (const verb of forms.filter((one) => !carriesMore.test(one))) {
    const open = dialog('task/fetch', { verb });
    const answer = await deliver(running, channelActivity(running, leader, open, placeOf(verb)));
    opened.push(answer.body);
  }
  return [
    ...posted,
    closed,
    newestCard(running),
    ...opened,
    ...(await representedCards(running)),
    ...(await directoryCards(running)),
    ...(await groupQuestionCards(running)),
    ...(await actionItemCards(running)),
    ...(await scaleCards(running)),
    ...(await sessionCards(running)),
    ...(await anonymousCards(running)),
    await ask(running, 'peiling'),
    ...(await managingCards(running)),
    ...(await dateCards(running)),
  ];
}

/** A poll with statements, and the form that answers all of them at once. */
async function scaleCards(running: Running): Promise<unknown[]> {
  const form = await openDialog(running, leader, channelId, 'polls/ask');
  const asked = { kind: 'scale', question: 'Pulse', options: 'Ik weet het.' };
  const place = button(shown(form), 'Plaatsen in dit kanaal');
  await sendDialog(running, leader, channelId, place, asked);
  await running.settle();
  const posted = newestCard(running);
  return [posted, await open(running, leader, button(posted, 'Antwoord geven'))];
}

/** Choosing a date: the one that suits best, or another one in a dialog. */
async function dateCards(running: Running): Promise<unknown[]> {
  const form = await openDialog(running, leader, channelId, 'polls/ask');
  const asked = {
    kind: 'date',
    question: 'Welke dag?',
    options: '2 januari 2029 14:00\n3 januari 2029',
  };
  const place = button(shown(form), 'Plaatsen in dit kanaal');
  await sendDialog(running, leader, channelId, place, asked);
  await running.settle();
  const answer = await open(running, leader, button(newestCard(running), 'Antwoord geven'));
  await send(running, leader, answer, { o1: 'yes', o2: 'rather-not' });
  await running.settle();
  const posted = newestCard(running);
  const own = (await click(running, leader, button(posted, 'Mijn keuze'))) as Card;
  return [posted, await open(running, leader, button(own, 'Andere datum kiezen'))];
}

/** Adding an option, taking one out, and withdrawing the poll. */
async function managingCards(running: Running): Promise<unknown[]> {
  const form = await openDialog(running, leader, channelId, 'polls/ask');
  const asked = { question: 'Wat eten we?', options: 'a\nb\nc', addsOptions: 'true' };
  const place = button(shown(form), 'Plaatsen in dit kanaal');
  await sendDialog(running, leader, channelId, place, asked);
  await running.settle();
  const posted = newestCard(running);
  const own = await click(running, leader, button(posted, 'Mijn keuze'));
  const fetched = offersIn(own).filter(({ verb }) => /^polls\/withdraw/.test(verb));
  const dialogs = [
    button(posted, 'Optie toevoegen'),
    ...fetched.map(({ carried }) => ({ data: carried })),
  ];
  const opened = dialogs.map((one) => open(running, leader, one as CardButton));
  return [posted, own, ...(await Promise.all(opened))];
}

/** One's own answer in an anonymous poll, which can be taken back; and such a poll once it is closed. */
async function anonymousCards(running: Running): Promise<unknown[]> {
  const closed = await askAnonymously(running, leader);
  await click(running, leader, button(closed, 'Peiling sluiten'));
  await running.settle();
  const counted = newestCard(running);
  const card = await askAnonymously(running, leader);
  await click(running, leader, button(card, 'goed'));
  return [counted, await click(running, leader, button(card, 'Mijn keuze'))];
}

/** A session that is past and one that was moved, with the dialogs that they open. */
async function sessionCards(running: Running): Promise<unknown[]> {
  const planned = { date: '2029-01-02', time: '14:00' };
  const menu = (await ask(running, 'hulp')) as Card;
  const form = await open(running, leader, button(menu, 'Bijeenkomst maken'));
  await send(running, leader, form, { title: 'Casus', ...planned });
  await running.settle();
  const session = (await running.documents('session')).at(-1);
  const version = Number(session?.version) + 1;
  const { items } = running.database.container('work');
  await items.upsert({ ...session, status: 'past', version });
  await running.settle();
  const past = newestCard(running);
  const presence = await open(running, leader, button(past, 'Wie was er?'));
  const agreements = await open(running, leader, button(past, 'Afspraken noteren'));

  const again = await open(running, leader, button(menu, 'Bijeenkomst maken'));
  await send(running, leader, again, { title: 'Terugblik', ...planned });
  await running.settle();
  const change = await open(running, leader, button(newestCard(running), 'Wijzigen'));
  await send(running, leader, change, { title: 'Terugblik', ...planned, time: '15:00' });
  await running.settle();
  const moved = newestCard(running);
  await click(running, leader, button(moved, 'Ik kom'));
  const dialogs = ['Namens iemand', 'Wijzigen', 'Afzeggen'].map((title) =>
    open(running, leader, button(moved, title)),
  );
  const code = 'ActivityNotFoundInConversation';
  running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
  await click(running, somebody(2), button(moved, 'Ik kom'));
  const before = running.teams.calls.length;
  await running.settle();
  const told = running.teams.calls.slice(before).map(({ body }) => body);
  return [form, moved, ...(await Promise.all(dialogs)), past, presence, agreements, ...told];
}

/** What one comes to from the tiles: names, one of them, and the question whether it should go. */
async function directoryCards(running: Running): Promise<unknown[]> {
  const added = { name: 'Hanna', phone: '035-1234567', needs: 'money' };
  for (const number of Array(7).keys()) {
    const form = await open(running, leader, { data: { verb: 'directory/add', need: 'any' } });
    const named = { ...added, name: `Hanna ${number}`, discipline: 'hospice' };
    await send(running, leader, form, named);
  }
  const tiles = await ask(running, 'wie');
  const names = await ask(running, 'wie geld');
  const [row] = rowsOf(names as Card).values();
  const one = await click(running, leader, row as CardButton);
  const sure = await click(running, leader, button(one as Card, 'Weghalen'));
  const change = await open(running, leader, button(one as Card, 'Aanpassen'));
  const add = await open(running, leader, button(tiles as Card, 'Iemand toevoegen'));
  const suggest = await open(running, leader, button(names as Card, 'Voorstel aanpassen'));
  const paste = await open(running, leader, button(tiles as Card, 'Tabel plakken'));
  const check = await yearlyCheck(running);
  return [
    tiles,
    names,
    await ask(running, 'wie hospice'),
    one,
    sure,
    change,
    add,
    suggest,
    paste,
    check,
  ];
}

/** As if a year had passed for what the leader keeps, and for nothing else. */
async function yearlyCheck(running: Running): Promise<unknown> {
  const items = running.database.container('work').items;
  const long = '2020-01-01T00:00:00.000Z';
  for (const keeper of await running.documents('keeper')) {
    await items.upsert({ ...keeper, dueAt: long });
  }
  for (const entry of await running.documents('entry')) {
    await items.upsert({ ...entry, checkedAt: long });
  }
  // The entries are remembered until the directory says that one changed.
  for (const head of await running.documents('directory')) {
    await items.upsert({ ...head, version: Number(head.version) + 1 });
  }
  const before = running.teams.calls.length;
  await running.later(60_000);
  return cardsIn(running.teams.calls.slice(before).map(({ body }) => body)).find((card) =>
    JSON.stringify(card).includes('directory/confirm-mine'),
  );
}

/** A question to the group that is open, one that is closed, and one whose card was deleted. */
async function groupQuestionCards(running: Running): Promise<unknown[]> {
  const asked = async () => {
    const before = running.teams.calls.length;
    const menu = (await ask(running, 'hulp')) as Card;
    const form = await open(running, leader, button(menu, 'Vraag aan de groep'));
    await send(running, leader, form, { need: 'money' });
    await running.settle();
    const posted = cardsIn(running.teams.calls.slice(before).map(({ body }) => body));
    return { form, card: posted.at(-1) as unknown as Card };
  };
  const closed = await asked();
  await click(running, leader, button(closed.card, 'Vraag sluiten'));
  const lost = await asked();
  const code = 'ActivityNotFoundInConversation';
  await running.settle();
  running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
  await click(running, somebody(2), button(lost.card, 'Bel mij'));
  await running.settle();
  const everything = running.teams.calls.map(({ body }) => body);
  const fresh = await asked();
  return [...everything, fresh.form, fresh.card];
}

/** Action items: what was understood, the list and its pages, a dialog, threads, and what was deleted. */
async function actionItemCards(running: Running): Promise<unknown[]> {
  const from = running.teams.calls.length;
  const posted = () => running.teams.calls.slice(from).map(({ body }) => body);
  const cardThatSays = (words: string) =>
    cardsIn(posted()).findLast((card) => JSON.stringify(card).includes(words)) as unknown as Card;
  // Of few items a reminder has all its buttons: the first of them alone, when the week has begun.
  await ask(running, 'actie Taart 0 @Persoon 1');
  await running.settle();
  await running.later(7 * 24 * 60 * 60 * 1000);
  for (const number of Array(11).keys()) await ask(running, `actie Taart ${number + 1} @Persoon 1`);
  await running.settle();
  const list = cardThatSays('action-items/page');
  const second = await click(running, leader, button(list, 'Volgende'));
  const opened = (await open(running, leader, button(list, 'Openen'))) as Card;
  const written = await open(running, leader, button(list, 'Actiepunt maken'));
  await sendDialog(running, leader, channelId, button(opened, 'Bespreek dit'));
  const asked = await sendDialog(running, leader, channelId, button(opened, 'Wacht op …'), {
    remark: 'mevrouw Jansen',
  });
  await running.settle();
  const thread = cardThatSays('action-items/finish');
  const code = 'ActivityNotFoundInConversation';
  running.teams.weather.push({ method: 'PUT', status: 404, code, times: 2 });
  await click(running, leader, button(thread, 'Klaar'));
  await running.settle();
  const loose = (await ask(running, 'actie De zaal reserveren')) as Card;
  const free = await open(running, leader, button(loose, 'Klopt niet? Verbeter'));
  const payload = { id: '1700000000000', body: { content: '<p>Taart halen</p>' } };
  const about = await openCommand(running, leader, channelId, 'make-action-item', payload);
  const [item] = (await running.documents('action-item')).filter(({ owner }) => owner === null);
  const named = { data: { verb: 'action-items/open', itemId: String(item?.itemId) } };
  const its = (await open(running, leader, named)) as Card;
  await sendDialog(running, leader, channelId, button(its, 'Bespreek dit'));
  await running.settle();
  for (const words of ['mijn acties', 'herinneringen']) {
    await deliver(running, chatActivity(running, leader, typed(words)));
  }
  return [
    ...posted(),
    second,
    opened,
    written,
    about.card,
    asked.card,
    free,
    its,
    await ask(running, 'acties'),
  ];
}

async function ask(running: Running, text: string): Promise<unknown> {
  return (await type(running, leader, text))?.attachments?.[0]?.content;
}

/** Somebody without Teams, so that the leader can vote on their behalf. */
async function addRepresented(running: Running): Promise<void> {
  const verb = 'members/add-represented';
  const { card } = await openDialog(running, leader, channelId, verb);
  if (!card) throw new Error('nobody can be added');
  const filledIn = { name: 'a', discipline: 'hospice' };
  await sendDialog(running, leader, channelId, button(card, 'Toevoegen'), filledIn);
}

/** Changing them, and removing them: each on from the other dialog. */
async function representedCards(running: Running): Promise<unknown[]> {
  const [one] = await running.documents('represented');
  const carried = { representedId: one?.representedId };
  const open = async (verb: string) =>
    (await openDialog(running, leader, channelId, verb, carried)).card;
  return [await open('members/change-represented'), await open('members/remove-represented')];
}

async function changesIn(running: Running): Promise<() => Promise<boolean>> {
  const state = async () => {
    const all = [...(await running.stored('work')), ...(await running.stored('index'))];
    // A refusal may leave a marker, by which it is refused again when it is delivered again.
    return JSON.stringify(all.filter(({ type }) => type !== 'command'));
  };
  let last = await state();
  return async () => {
    const before = last;
    last = await state();
    return last !== before;
  };
}

/** A form about joining is for a channel that hasn't joined. */
const placeOf = (verb: string) => {
  if (verb === 'leerwerkplaats/take-over') return elsewhere;
  if (verb === 'leerwerkplaats/settings') return channelId;
  return verb.startsWith('leerwerkplaats/') ? askingChannel : channelId;
};

/** What is asked of one person. */
const inChat = [
  'leerwerkplaats/answer-coupling',
  'polls/post-again',
  'group-questions/post-again',
  'action-items/post-again',
  'action-items/post-list-again',
  'action-items/own-page',
  'action-items/own-list',
  'action-items/finish-told',
  'action-items/put-off',
  'action-items/reminders',
  'action-items/remind',
  'sessions/post-again',
  'directory/confirm-mine',
  'members/confirm',
];

/** The activity of the leader for a click on `offer`, in the place where that stands. */
export function activityOf(running: Running, offer: Offer, door: Door): Activity {
  const what = inDoor(offer, door);
  if (inChat.includes(offer.verb)) return chatActivity(running, leader, what);
  return channelActivity(running, leader, what, placeOf(offer.verb));
}
