import { commandIdOf } from '../../bot/shared/command-id';
import type { Running } from '../support/application';
import {
  button,
  type Somebody,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);

const header = 'Naam;Discipline;Onderwerpen;Telefoon;Plek;Bel mij voor';
const hanna = 'Hanna de Wit;buurtteam;schulden|eenzaam;035-1234567;ja';
const joris = 'Joris "de Bruin";huisarts;;+31 35 765 43 21;';

describe('a table that the project leader pastes into who does what', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const tiles = async (who: Somebody) =>
    (await type(running, who, 'wie'))?.attachments?.[0]?.content as Card;
  const dialog = async () => open(running, karin, button(await tiles(karin), 'Tabel plakken'));
  const looked = async (table: string) => send(running, karin, await dialog(), { table });
  const entries = async () =>
    (await running.documents('entry')).map(({ name }) => String(name)).sort();

  it('is looked at first, and then added as a whole', async () => {
    const table = [header, hanna, joris].join('\r\n');
    const seen = await looked(table);
    expect(wordsOf(seen)).toContain('2 nieuw. 0 staan er al');
    expect(wordsOf(seen)).toContain('Hanna de Wit');
    expect(await entries()).toEqual([]);
    expect((seen as Card).actions?.[0]?.title).toBe('Toevoegen (2)');
    const done = await send(running, karin, seen, valuesIn(seen));
    expect(done).toContain('2 toegevoegd aan ‘Wie doet wat’.');
    expect(await running.documents('entry')).toMatchObject([
      { name: 'Hanna de Wit', needs: ['money', 'contacts'], room: 'yes' },
      { name: 'Joris "de Bruin"', discipline: 'general-practitioner', room: null },
    ]);
    expect(said(await type(running, peter, 'wie geld'))).toContain('Hanna de Wit');
  });

  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('may have %s between its columns, and a mark before its first letter', async (_, mark) => {
    const lines = ['naam;telefoon;discipline', 'Anna;112;hospice', '"Bea; (oud)";112;hospice'];
    const table = `\uFEFF${lines.join('\n').replaceAll(/;(?! )/g, mark)}`;
    const seen = await looked(table);
    await send(running, karin, seen, valuesIn(seen));
    expect(await entries()).toEqual(['Anna', 'Bea; (oud)']);
  });

  it.each([
    ['=HYPERLINK("x");hospice;;112;', 'Regel 3: een cel begint met = + - of @.'],
    ['@SUM(A1);hospice;;112;', 'Regel 3: een cel begint met = + - of @.'],
    ['Anna;hospice;;+cmd|calc;', 'Regel 3: een cel begint met = + - of @.'],
    ['RenÃ©;hospice;;112;', 'Regel 3: vreemde tekens.'],
    ['Ren\uFFFD;hospice;;112;', 'Regel 3: vreemde tekens.'],
    ['Anna;tovenaar;;112;', 'Regel 3: de discipline “tovenaar” ken ik niet'],
    ['Anna;hospice;vliegen;112;', 'Regel 3: het onderwerp “vliegen” ken ik niet'],
    ['Anna;hospice;;112;misschien', 'Regel 3: “misschien” ken ik niet bij plek.'],
    ['Anna;hospice;;612345678;', 'Regel 3: Mist er een 0 of + vooraan'],
    ['Anna;hospice;;035-1234567/68;', 'Regel 3: Geef één telefoonnummer'],
    [';hospice;;112;', 'Regel 3: Vul een naam in.'],
    ['Anna;hospice;;;', 'Regel 3: Hoe is deze persoon'],
    [`${'a'.repeat(81)};hospice;;112;`, 'Regel 3: Dit is te lang: Naam.'],
    ['Anna;hospice;;112;;mevrouw Jansen', 'Zo’n regel kunt u met het formulier toevoegen.'],
  ])('adds nothing while one of its lines is wrong: %j', async (line, sentence) => {
    const seen = await looked([header, hanna, line, joris].join('\n'));
    expect(wordsOf(seen)).toContain(sentence);
    expect((seen as Card).actions?.[0]?.title).toBe('Bekijken');
    const table = String(valuesIn(seen).table);
    await send(running, karin, seen, { table, seen: commandIdOf(table) });
    expect(await entries()).toEqual([]);
  });

  it('names the columns that it doesn’t know, beside what is wrong or new', async () => {
    const wrong = await looked('Naam;Discipline;Fax;Postcode\nAnna;hospice;112;1400');
    const unknown = 'Deze kolommen ken ik niet: Fax, Postcode. Ik lees ze niet.';
    expect(wordsOf(wrong)).toContain(unknown);
    expect(wordsOf(wrong)).toContain('Regel 2: Hoe is deze persoon');
    const right = await looked('Naam;Discipline;Tel.;Fax\nAnna;hospice;112;1400');
    expect(wordsOf(right)).toContain('Deze kolommen ken ik niet: Fax. Ik lees ze niet.');
    expect(wordsOf(right)).toContain('1 nieuw.');
  });

  it.each([
    ['', 'Plak of kies eerst een tabel'],
    ['Hanna;112', 'De eerste regel moet de namen van de kolommen geven'],
    [`${header}\n"Hanna;112`, 'Deze tabel kan ik niet lezen.'],
    [[header, ...Array(91).fill(hanna)].join('\n'), 'Neem hoogstens 90 regels'],
    [[header, ...Array(5_000).fill('Anna;hospice;;112;')].join('\n'), 'Neem hoogstens 90 regels'],
    [`${header}\n${'x'.repeat(19_000)}`, 'Neem hoogstens 90 regels'],
  ])('says what is the matter with the whole', async (table, sentence) => {
    const seen = await looked(table);
    expect(wordsOf(seen)).toContain(sentence);
    expect(await entries()).toEqual([]);
  });

  it('takes ninety lines at once, also when the list was empty', async () => {
    const lines = Array.from({ length: 90 }, (_, number) => `Naam ${number};hospice;;112;`);
    const seen = await looked([header, ...lines].join('\n'));
    expect(await send(running, karin, seen, valuesIn(seen))).toContain('90 toegevoegd');
    expect(await entries()).toHaveLength(90);
  });

  it('leaves out what is there already and what stands in it twice', async () => {
    const first = await looked([header, hanna].join('\n'));
    await send(running, karin, first, valuesIn(first));
    const seen = await looked([header, hanna.toUpperCase(), joris, joris].join('\n'));
    expect(wordsOf(seen)).toContain('1 nieuw. 2 staan er al of staan er dubbel in.');
    expect(wordsOf(seen)).toContain('Regel 2: HANNA DE WIT staat er al');
    expect(wordsOf(seen)).toContain('Regel 4: Joris "de Bruin" staat er dubbel in');
    expect(await send(running, karin, seen, valuesIn(seen))).toContain(
      'Overgeslagen: regel 2 (HANNA DE WIT), regel 4 (Joris "de Bruin").',
    );
    expect(await entries()).toEqual(['Hanna de Wit', 'Joris "de Bruin"']);
  });

  it('says of many that are left out the first ten, and how many more', async () => {
    const lines = Array.from({ length: 20 }, (_, number) => `Naam ${number};hospice;;112;`);
    const seen = await looked([header, joris, ...lines, ...lines.slice(0, 13)].join('\n'));
    expect(wordsOf(seen)).toContain('Regel 32: Naam 9 staat er dubbel in\nEn nog 3.');
    const done = await send(running, karin, seen, valuesIn(seen));
    expect(done).toContain('21 toegevoegd');
    expect(done).toContain('regel 32 (Naam 9) en nog 3.');
  });

  it('takes teams of one name in several places for several', async () => {
    const places = ['Bussum', 'Naarden', 'Muiden'].map(
      (area) => `Buurtteam;organisatie;hospice;112;${area}`,
    );
    const seen = await looked(['naam;soort;discipline;telefoon;gebied', ...places].join('\n'));
    expect(wordsOf(seen)).toContain('3 nieuw.');
  });

  it('takes people of one name at several organisations for several, and teams without a kind', async () => {
    const columns = 'naam;discipline;organisatie;gebied;telefoon';
    const first = await looked([columns, 'Anna de Vries;huisarts;Praktijk A;;111'].join('\n'));
    await send(running, karin, first, valuesIn(first));
    const lines = [
      'Anna de Vries;huisarts;Praktijk B;;112',
      'Anna de Vries;huisarts;;;111',
      'Buurtteam Noord;buurtteam;;Bussum;14035',
      'Buurtteam Noord;buurtteam;;Naarden;14035',
      'buurtteam noord;buurtteam;Versa;Naarden;14035',
    ];
    const seen = await looked([columns, ...lines].join('\n'));
    expect(wordsOf(seen)).toContain('3 nieuw. 2 staan er al of staan er dubbel in.');
    expect(wordsOf(seen)).toContain('Regel 3: Anna de Vries staat er al');
    expect(wordsOf(seen)).toContain('Regel 6: buurtteam noord staat er dubbel in');
    await send(running, karin, seen, valuesIn(seen));
    expect(await entries()).toHaveLength(4);
  });

  it('adds once what is sent three times, and looks again at a text that was changed', async () => {
    const seen = await looked([header, hanna].join('\n'));
    const changed = { table: [header, hanna, joris].join('\n') };
    expect(wordsOf(await send(running, karin, seen, changed))).toContain('2 nieuw.');
    expect(await entries()).toEqual([]);
    const inputs = valuesIn(seen);
    await Promise.all([1, 2, 3].map(() => send(running, karin, seen, inputs)));
    expect(await entries()).toEqual(['Hanna de Wit']);
  });

  it('is taken from the project leader and the deputy only', async () => {
    const seen = await looked([header, hanna].join('\n'));
    expect((await tiles(peter)).actions?.map(({ title }) => title)).not.toContain('Tabel plakken');
    const opened = await open(running, peter, button(await tiles(karin), 'Tabel plakken'));
    expect(opened).toContain('Alleen de projectleider');
    const sent = await send(running, peter, seen, valuesIn(seen));
    expect(sent).toContain('Alleen de projectleider');
    expect(await entries()).toEqual([]);
  });
});
