import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, withDemo } from './running-demo.mjs';

const folder = join(project, 'docs', 'polls');
const asker = 'anneke';
/** The adviser reads along, and doesn't vote. */
const adviser = 'ada';

/** Each poll of the pictures: its form, what people answer, and what is done with it then. */
const polls = [
  {
    name: 'single',
    inputs: { question: 'Welke werkvorm kiezen we?', options: 'Casus\nWandeling\nWereldcafé' },
    answers: [{ o1: true }, { o1: true }, { o2: true }, { o1: true }, { o3: true }],
  },
  {
    name: 'multiple',
    inputs: {
      ...{ kind: 'multiple', mostChosen: '2', question: 'Wat nodigen we uit?' },
      options: 'De apotheek\nDe bibliotheek\nHet hospice\nDe voetbalclub',
    },
    answers: [{ o1: true, o3: true }, { o3: true }, { o2: true, o3: true }, { o4: true }],
  },
  {
    name: 'date',
    inputs: {
      ...{ kind: 'date', question: 'Wanneer is de volgende keer?' },
      options: '1 juni 19:30\n3 juni 9:00\n8 juni 14:00',
      needed: 'general-practitioner,wmo-consultant',
    },
    answers: ['yes', 'yes', 'rather-not', 'yes', 'no'].map((value, place) => ({
      ...{ o1: value, o2: place % 2 ? 'yes' : 'no', o3: 'rather-not' },
    })),
  },
  {
    name: 'scale',
    inputs: {
      ...{ kind: 'scale', question: 'Hoe staat het ervoor?' },
      options: 'Ik weet wie ik kan bellen.\nDe lijnen zijn korter geworden.',
    },
    answers: [4, 5, 3, 4, 2, 5].map((score, place) => ({
      ...{ o1: String(score), o2: String(1 + (place % 5)) },
    })),
  },
  {
    name: 'open',
    inputs: { kind: 'open', question: 'Wat moeten anderen weten over uw werk?' },
    answers: [{ words: 'Wij komen ook ’s avonds.' }, { words: 'Bellen mag altijd.' }],
  },
  ...[false, true].map((isClosed) => ({
    name: isClosed ? 'anonymous-closed' : 'anonymous-open',
    inputs: {
      ...{ kind: 'scale', anonymous: 'true' },
      question: isClosed ? 'Hoe ging het vandaag?' : 'Hoe gaat het met ons?',
      options: 'Ik voel me gehoord.\nIk kan hier iets mee.',
    },
    answers: [4, 5, 3, 4, 2, 5].map((score, place) => ({
      ...{ o1: String(score), o2: String(1 + (place % 5)) },
      words: ['Meer tijd voor casussen.', 'Fijn dat de huisarts er was.', 'Dank!'][place] ?? '',
    })),
    ...(isClosed && { after: 'polls/close' }),
  })),
  {
    name: 'withdrawn',
    inputs: { question: 'Deze vraag was niet goed', options: 'ja\nnee' },
    answers: [],
    after: 'polls/withdraw',
  },
];

const looks = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
];

await withDemo(async ({ browser, teams }) => {
  mkdirSync(folder, { recursive: true });
  const { api, people, channel } = await demoAt(teams);
  for (const poll of polls) await ask(api, people, channel, poll);
  for (const look of looks) await takeAll(browser, teams, look);
  await takeResult(browser, teams);
});

/** The people and the channel of the first leerwerkplaats, and the page's own API. */
async function demoAt(teams) {
  const api = async (path, body) => {
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const request = body ? { ...json, body: JSON.stringify(body) } : {};
    const answer = await fetch(`${teams}page-api/${path}`, request);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const state = await api(`state?person=${asker}`);
  const team = state.teams.find(({ name }) => name === 'Gooise Meren');
  const channel = team.channels.find(({ name }) => name === 'Bijeenkomsten').id;
  return { api, people: team.people.filter((key) => key !== adviser), channel };
}

async function ask(api, people, channel, { inputs, answers, after }) {
  const [first] = await cards(api, channel);
  const form = (messageId, verb, data, fields, person = asker) =>
    api('dialog', {
      ...{ person, messageId, inputs: fields },
      data: { verb, formId: randomUUID(), ...data },
    });
  await form(first.id, 'polls/ask', {}, inputs);
  const message = await cardOf(api, channel, inputs.question);
  const { pollId } = actionsOf(message).find(({ data }) => data?.pollId).data;
  const tap = (person, verb, data) =>
    api('press', {
      ...{ person, messageId: message.id },
      action: { type: 'Action.Execute', verb, data: { verb, pollId, ...data } },
    });
  for (const [place, answer] of answers.entries()) {
    const { words, ...said } = answer;
    const person = people[place];
    if (words !== undefined) {
      await form(message.id, 'polls/answer', { pollId, considered: words }, answer, person);
      continue;
    }
    for (const [optionId, value] of Object.entries(said)) {
      await tap(person, 'polls/vote', value === true ? { optionId } : { optionId, value });
    }
  }
  if (after === 'polls/close') await tap(asker, after, {});
  if (after === 'polls/withdraw') await form(message.id, after, { pollId }, {});
}

async function cards(api, channel) {
  const path = `messages?person=${asker}&conversation=${encodeURIComponent(channel)}`;
  const all = await api(path);
  return all.filter(({ author, attachments }) => author === 'bot' && attachments.length > 0);
}

/** The card comes after the form: it is posted by the change feed. */
async function cardOf(api, channel, question) {
  for (;;) {
    const all = await cards(api, channel);
    const found = all.find((one) => JSON.stringify(one).includes(question));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function actionsOf(value) {
  if (value === null || typeof value !== 'object') return [];
  const own = value.type === 'Action.Execute' ? [value] : [];
  return [...own, ...Object.values(value).flatMap(actionsOf)];
}

async function takeAll(browser, teams, { name: look, colorScheme }) {
  const context = await browser.newContext({
    ...{ viewport: { width: 900, height: 1200 }, colorScheme },
  });
  const page = await context.newPage();
  await page.goto(`${teams}?person=${asker}`);
  await page.getByRole('button', { name: 'Bijeenkomsten' }).first().click();
  for (const { name, inputs, answers, after } of polls) {
    const seen = after === 'polls/withdraw' ? 'ingetrokken' : inputs.question;
    const card = page.locator('.card', { hasText: seen }).last();
    // What people chose is drawn within three seconds.
    const count = new RegExp(`(^| )${answers.length} (stemmen|antwoorden)`);
    if (answers.length > 0) await card.getByText(count).first().waitFor();
    if (after === 'polls/close') await card.getByText('Gemiddeld').first().waitFor();
    const path = join(folder, `${name}-${look}.png`);
    await card.screenshot({ path, animations: 'disabled' });
    process.stdout.write(`${path}\n`);
  }
  await context.close();
}

/** What somebody downloads for a report, at a size for the documents. */
async function takeResult(browser, teams) {
  const page = await browser.newPage();
  await page.goto(`${teams}?person=${asker}`);
  await page.getByRole('button', { name: 'Bijeenkomsten' }).first().click();
  await page.getByRole('tab', { name: 'Leerwerkplaats' }).click();
  const { question } = polls.find(({ name }) => name === 'date').inputs;
  const poll = page.frameLocator('iframe').getByRole('article', { name: question });
  await poll.getByRole('button', { name: 'Uitslag downloaden' }).click();
  const coming = page.waitForEvent('download');
  await poll.getByRole('button', { name: 'Afbeelding' }).click();
  const picture = readFileSync(await (await coming).path()).toString('base64');
  await page.setContent(`<img width="640" src="data:image/png;base64,${picture}">`);
  const path = join(folder, 'result.png');
  await page.getByRole('img').screenshot({ path });
  process.stdout.write(`${path}\n`);
  await page.close();
}
