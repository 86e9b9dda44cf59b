import { notInName, notInOrganisation } from '../../../domain/leerwerkplaats/profile';
import { personalDataIn } from '../../../domain/shared/personal-data';
import { askedAbout, isQuestion, personalDataTexts } from '../../../domain/shared/text';

const seen: Readonly<Record<string, readonly string[]>> = {
  // 111222333 and 123456782 are numbers that pass the test and were given to nobody.
  'citizen-number-in-text': [
    'BSN 111222333',
    'bsn: 123456789',
    'burgerservicenummer is 1234 56 789',
    '123456782 is haar BSN',
    'BSN van mevrouw is nu 123456782',
    'BSN 123 456 782',
    'bsn van mevrouw, zoals ze zei: 123-45-67-82',
    '1234.56.782 staat er als burgerservicenummer',
    'zij is 84, 123 456 782 is haar bsn-nummer',
    'B.S.N.: 111222333',
    'BSN111222333',
    'bsnnr 111222333',
    '111222333 (sofinummer)',
  ],
  'nine-digits-in-text': ['het gaat om 111222333', '123456782', '111 222 333', '1112.22.333'],
  'phone-in-text': [
    'bel 06-12345678',
    '06 12 34 56 78',
    '0612345678',
    '035-1234567',
    '(035) 123 45 67',
    '+31 6 12345678',
    '+31612345678',
    '0031 35 1234567',
    'bel 06-12345678.',
    '+32 470 12 34 56',
    '+32-470-12-34-56',
    'bel ma-vr 9-17 0612345678',
    'tussen 9.00-17.00 06-12345678',
  ],
  'mail-in-text': [
    'mail naar anneke@voorbeeld.nl',
    'A.Jansen@zorg.voorbeeld.nl',
    'x+y@voorbeeld.org.',
  ],
  'address-in-text': [
    '1401 AB 12',
    '1401AB, 12',
    'Kerkstraat 12, 1401 AB Bussum',
    '1234 AB-3',
    '1403ab 12',
    'Kerkstraat 12, 1403ab',
  ],
  'birth-date-in-text': [
    'geboren 12-3-1941',
    'geb. 12-03-41',
    'geboren op 3 mei',
    'geboren in 1938',
    'geboortedatum: 12 maart 1941',
    '12-03-1941',
    '12/3/1941',
    '12 maart 1941',
    '1941-03-12',
    'born on 3 May 1938',
  ],
  'name-in-text': [
    'mevrouw Jansen',
    'Mevrouw De Boer',
    'mw. van den Berg',
    'mevr. Bakker-Smit',
    'meneer Pietersen',
    'de heer Van Dijk',
    'dhr. J. de Vries',
    'dhr Bos',
    'fam. Jansen',
    'familie De Boer',
    'mevrouw Anna Jansen',
    'J. de Vries',
    'A.B. Jansen',
    'bij A. Jansen',
    'Mrs Smith',
    'Mr. Jones',
    'huisbezoek bij mevrouw Öztürk',
  ],
  'case-code-in-text': [
    'K7F-3QM',
    'over K7F-3QM gesproken',
    'casus k7f-3qm?',
    '(ABC-DE2)',
    '2BC-DEF',
  ],
};

const passed: readonly string[] = [
  '',
  'vragen over pijn, een huisbezoek',
  'schulden en toeslagen',
  'een kopje koffie',
  'dinsdag 19:30',
  'Wanneer komt u?',
  'dinsdag 12-11-2026',
  '12 november 2026 om 19.30 uur',
  '2026-11-12',
  'van 9.00 tot 17.00 uur',
  '24/7',
  'ma-do 9-12 en 13-17',
  'Wmo, Wlz en Zvw',
  'mensen van 70 tot 90 jaar',
  'in 2019 begonnen',
  'sinds 01-01 van dit jaar',
  'mevrouw van de gemeente',
  'meneer of mevrouw',
  'een mevrouw die hulp zoekt',
  'de heer des huizes',
  'familie en vrienden',
  'familiegesprek',
  'steun voor familie. Ook voor kinderen.',
  'gesprek over geboren worden en sterven',
  '112 bij spoed',
  'huisnummer 12',
  'postcodegebied 1401',
  '1401 AB',
  'zaal 3, 2e verdieping',
  'Bussum 2026',
  'artikel 1234567',
  'kamer 123456789',
  'ordernummer 987654321',
  'bedrag: 1.250.000 euro',
  '€ 12.500,00',
  'PaTz-groep A. en B.',
  'plan A. En daarna B',
  'St. Jozef',
  'd.w.z. Alleen overdag',
  'optie 1. Dinsdag',
  'Mw',
  'MS en ALS',
  'Ms. of Mrs.',
  'ouderen, m.n. Turkse ouderen',
  'tussen 10 en 12 en 14 en 16 uur',
  '10 - 12 - 14 - 16',
  'samen @ het buurthuis',
  'o.a. Rouw',
  'BSN is niet nodig',
  'Vraag niet om een BSN, bel 112',
  'BSN vragen we niet in 2026',
  'BSN vragen we niet; ons kenmerk is 123456789',
  'sinds 2019 in 3 buurten',
  '12 in 2019 en 14 in 2020',
  '1000mg 2 keer per dag',
  '1500ml 3 keer',
  'PGB-365',
  '365-dag',
  '3de-4de verdieping',
  '234-567',
  'mee-eten',
  'VVT-GGZ',
  'Wlz-zorg na 2 weken',
  'K7F-3QMN',
  'A-K7F-3QM',
];

const phrases = Object.entries(seen).flatMap(([kind, texts]) => texts.map((text) => [text, kind]));

test.each(phrases)('%j is asked about: %s', (text, kind) => {
  const asked = personalDataIn([[text as string]]);
  expect(asked).toMatchObject({ refusal: kind, details: { considered: text } });
  const isForbidden = kind === 'citizen-number-in-text';
  expect(isQuestion(kind as string)).toBe(!isForbidden);
  const kept = personalDataIn([[text as string]], { considered: text as string });
  expect(kept?.refusal).toBe(isForbidden ? kind : undefined);
});

test('a number called BSN is refused beside what somebody keeps', () => {
  const text = 'mevrouw Jansen, BSN 111222333';
  const refused = personalDataIn([[text]], { considered: text });
  expect(refused?.refusal).toBe('citizen-number-in-text');
  expect(askedAbout(refused?.refusal ?? '', refused?.details ?? {})).toBeUndefined();
});

test('several texts are asked about at once, and one that was changed since is asked about anew', () => {
  const [first, second] = ['mevrouw Jansen', 'bel 06-12345678'] as const;
  const asked = personalDataIn([['rouw'], [first], [second]]);
  const considered = askedAbout(asked?.refusal ?? '', asked?.details ?? {});
  expect(considered).toBe(`${first}\n${second}`);
  expect(personalDataIn([['geldzorgen'], [second], [first]], { considered })).toBeUndefined();
  expect(personalDataIn([[first], ['mail a@b.example']], { considered })).toMatchObject({
    refusal: 'mail-in-text',
    details: { considered: `${first}\nmail a@b.example` },
  });
  expect(personalDataIn([['mevrouw Jansens']], { considered })?.refusal).toBe('name-in-text');
});

test('a refusal of another kind asks nothing', () => {
  expect(isQuestion('name-needed')).toBe(false);
  expect(askedAbout('name-needed', { considered: 'x' })).toBeUndefined();
});

test.each(passed)('%j is nobody’s data', (text) => {
  expect(personalDataIn([[text]])).toBeUndefined();
});

test('an organisation may be called after a person', () => {
  for (const name of [
    'Huisarts mevrouw Bakker',
    'Praktijk A. de Boer',
    'J.C. van Ewijk Stichting',
  ]) {
    expect(personalDataIn([[name, notInOrganisation]])).toBeUndefined();
  }
});

test('the name of somebody holds a name, and no more of them', () => {
  for (const name of ['mevrouw J. de Boer', 'A. van Dijk-Bos', 'Buurtteam Oost 2']) {
    expect(personalDataIn([[name, notInName]])).toBeUndefined();
  }
});

test('beside the word BSN, a telephone number with its country is no BSN', () => {
  // The nine digits behind the country pass the test.
  const text = 'vraag niet om een BSN, bel +31 612345671';
  expect(isQuestion(personalDataIn([[text]])?.refusal ?? '')).toBe(true);
});

test('only what is looked for is found, and what was found isn’t repeated', () => {
  expect(personalDataIn([['mevrouw Jansen', ['phone', 'mail']]])).toBeUndefined();
  for (const { nl, en } of Object.values(personalDataTexts)) expect(nl + en).not.toMatch(/[{}]/);
});
