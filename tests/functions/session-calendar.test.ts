import type { Running } from '../support/application';
import { makeSession } from '../support/forms';
import { cardIn } from '../support/lifecycle';
import { button, newestCard, somebody, startLeerwerkplaats, wordsOf } from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import { type ServedFunctions, serveFunctions } from '../support/served-functions';

jest.setTimeout(60_000);

const karin = somebody(1);
let running: Running;
let served: ServedFunctions;

beforeAll(async () => {
  running = await startLeerwerkplaats(karin);
  served = await serveFunctions({ ...running, only: ['session-calendar'] });
  const filled = { title: 'Casus bespreken', place: 'De Eik', agenda: 'Geheim' };
  await makeSession(running, karin, { ...filled, date: '2027-03-28', time: '01:30' });
});
afterAll(async () => {
  await served.close();
  await running.close();
});

/** The address behind the button, at the functions that are served here. */
function address(): string {
  const { url } = button(newestCard(running), 'Zet in mijn agenda') as unknown as { url: string };
  expect(url).toMatch(/^https:\/\/leerwerkplaats\.example\//);
  return new URL(url).pathname;
}

async function change(more: object) {
  const form = await open(running, karin, button(newestCard(running), 'Wijzigen'));
  await send(running, karin, form, { ...valuesIn(form), ...more });
  await running.settle();
}

it('who has the address gets the session as a file, with when and where and nothing else', async () => {
  const response = await fetch(served.url + address());
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  const file = await response.text();
  // The night the clocks go forward: 90 minutes from 01:30 end at 04:00 on the wall.
  expect(file).toContain('DTSTART:20270328T003000Z');
  expect(file).toContain('DTEND:20270328T020000Z');
  expect(file).toContain('SUMMARY:Casus bespreken');
  expect(file).toContain('LOCATION:De Eik');
  expect(file).not.toMatch(/Geheim|Persoon/);
});

it('an address in which anything differs is not there, and says no more than that', async () => {
  const [, , leerwerkplaats, session, key = ''] = address().split('/');
  expect(key.length).toBeGreaterThanOrEqual(32);
  const other = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
  const wrong = [
    `/agenda/${leerwerkplaats}/${session}/${other}`,
    `/agenda/${leerwerkplaats}/${session}/${key}0`,
    `/agenda/${leerwerkplaats}/x/${key}`,
    `/agenda/x/${session}/${key}`,
    `/agenda/${leerwerkplaats}/${session}/undefined`,
    `/agenda/${leerwerkplaats}/..%2F${session}/${key}`,
  ];
  for (const path of wrong) {
    const response = await fetch(served.url + path);
    expect({ path, status: response.status, body: await response.text() }).toEqual({
      ...{ path, status: 404, body: '' },
    });
  }
  expect(served.reported).toEqual([]);
});

it('a session that has no date any more is taken out', async () => {
  const path = address();
  await change({ later: 'true' });
  const off = await (await fetch(served.url + path)).text();
  expect(off).toContain('METHOD:CANCEL');
  expect(off).toContain('DTSTART:20270328T003000Z');
  await change({ later: 'false', date: '2027-03-28', time: '01:30' });
});

it('an update replaces the entry, and a session that is off is taken out', async () => {
  const before = await (await fetch(served.url + address())).text();
  await change({ time: '12:00' });
  const path = address();
  const after = await (await fetch(served.url + path)).text();
  const lineOf = (file: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(file)?.[1];
  expect(lineOf(after, 'UID')).toBe(lineOf(before, 'UID'));
  expect(Number(lineOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(before, 'SEQUENCE')));
  expect(after).toContain('DTSTART:20270328T100000Z');
  const form = await open(running, karin, button(newestCard(running), 'Afzeggen'));
  await send(running, karin, form, {});
  const off = await (await fetch(served.url + path)).text();
  expect(off).toContain('METHOD:CANCEL');
  await running.settle();
  const out = button(newestCard(running), 'Haal uit mijn agenda') as unknown as { url: string };
  expect(new URL(out.url).pathname).toBe(path);
  const told = running.teams.calls.map(({ body }) => cardIn(body));
  const notice = told.find((card) => wordsOf(card).startsWith('Bijeenkomst afgezegd'));
  expect(notice?.actions).toMatchObject([{ title: 'Haal uit mijn agenda', url: out.url }]);
  expect(Number(lineOf(off, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(after, 'SEQUENCE')));
});
