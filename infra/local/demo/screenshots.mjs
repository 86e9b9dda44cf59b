import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDemo } from './running-demo.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const meetings = 'Bijeenkomsten';

/** Each picture: who looks, how, and what they do first. */
const pictures = [
  { name: 'poll', person: 'grace', show: openPoll },
  { name: 'poll-dark', person: 'bram', look: { colorScheme: 'dark' }, show: openPoll },
  {
    name: 'poll-phone',
    person: 'driss',
    look: { viewport: { width: 390, height: 920 } },
    show: openPoll,
  },
  { name: 'tab', person: 'carla', show: openTab },
  {
    name: 'who-does-what',
    person: 'els',
    look: { viewport: { width: 390, height: 844 } },
    show: openWhoDoesWhat,
  },
  { name: 'people', person: 'anneke', show: openPeople },
  { name: 'to-choose', person: 'frits', look: { colorScheme: 'dark' }, show: openToChoose },
  { name: 'weather', person: 'grace', show: openWeather },
];

await withDemo(async ({ browser, teams }) => {
  for (const picture of pictures) await take(browser, teams, picture);
});

async function take(browser, teams, { name, person, look, show }) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, ...look });
  const page = await context.newPage();
  await page.goto(`${teams}?person=${person}`);
  await show(page);
  const path = join(here, 'screenshots', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  process.stdout.write(`${path}\n`);
  await context.close();
}

async function openPoll(page) {
  await page.getByRole('button', { name: meetings }).first().click();
  await page
    .getByRole('button', { name: /^dinsdag 1 december/ })
    .first()
    .waitFor();
  // The card's counts follow the votes, and the view goes to the end after the last picture.
  await page
    .getByText(/5 (stemmen|votes)/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Ik kan helpen' }).first().waitFor();
  // What came after the poll stands below it.
  await page
    .getByText(/^(Alleen u ziet dit|Only you can see this)/)
    .first()
    .evaluate((answer) => answer.scrollIntoView({ block: 'end' }));
}

async function openTab(page) {
  await page.getByRole('button', { name: meetings }).first().click();
  await page.getByRole('tab', { name: 'Leerwerkplaats' }).click();
  await page.frameLocator('iframe').getByRole('radio').first().waitFor();
}

async function openPart(page, part) {
  await openTab(page);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('tab', { name: part }).click();
  return frame;
}

/** From question to phone number: the need is the first tap, the number would be the second. */
async function openWhoDoesWhat(page) {
  const frame = await openPart(page, 'Wie doet wat');
  await frame.getByRole('button', { name: 'Geldzorgen' }).click();
  await frame.getByText('000 000 01 01').waitFor();
}

async function openPeople(page) {
  const frame = await openPart(page, 'Mensen');
  await frame.getByText('kerngroeplid').first().waitFor();
}

async function openToChoose(page) {
  // Who has been in the tab of a channel is known to take part.
  await openTab(page);
  await page.getByRole('button', { name: 'Leerwerkplaats', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Nog te kiezen' }).click();
  await page.frameLocator('iframe').getByRole('radio').first().waitFor();
}

async function openWeather(page) {
  await openPoll(page);
  await page.keyboard.press('Control+Alt+KeyW');
  await page.getByRole('row').nth(3).waitFor();
}
