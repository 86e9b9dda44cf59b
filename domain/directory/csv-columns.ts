import { oneLine } from '../shared/one-line';

/** What a column may be called. */
const columns = {
  name: ['naam', 'name'],
  organisation: ['organisatie', 'organisation', 'organization'],
  kind: ['soort', 'kind', 'type'],
  discipline: ['discipline', 'functie', 'beroep'],
  needs: ['onderwerpen', 'onderwerp', 'needs'],
  callMeFor: ['bel mij voor', 'call me for'],
  area: ['gebied', 'werkgebied', 'area'],
  room: ['plek', 'nu plek', 'room'],
  phone: ['telefoon', 'telefoonnummer', 'tel', 'tel.', 'mobiel', 'phone'],
  mail: ['e-mail', 'e-mailadres', 'email', 'mailadres', 'mail'],
  reach: ['bereikbaar', 'bereikbaarheid', 'reach'],
} as const;
type Column = keyof typeof columns;

/** The cells of one line, by column; empty where there is none. */
export type Row = Readonly<Record<Column, string>>;

/** What a header tells of the lines below it. */
export interface Columns {
  /** Of two columns for the same, such as telephone and mobile, the first that is filled in. */
  readonly rowOf: (cells: readonly string[]) => Row;
  /** The names that we don't know, as they are repeated. */
  readonly unknown: readonly string[];
}

/** How much of unknown names is repeated, so that a card stays under 28 KB. */
const repeated = { columns: 10, characters: 30 } as const;

/** Undefined: no column has names, so this is no header. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map((name) => name.toLowerCase());
  const places = Object.entries(columns).map(([column, known]) => {
    const isKnown = (name: string) => (known as readonly string[]).includes(name);
    return { column, places: names.flatMap((name, place) => (isKnown(name) ? [place] : [])) };
  });
  const read = new Set(places.flatMap((one) => one.places));
  if (!places.some((one) => one.column === 'name' && one.places.length > 0)) return undefined;
  const unknown = header
    .filter((_, place) => !read.has(place))
    .map((name) => oneLine(name).slice(0, repeated.characters))
    .filter((name) => name !== '')
    .slice(0, repeated.columns);
  const rowOf = (cells: readonly string[]) =>
    Object.fromEntries(
      places.map((one) => [one.column, firstFilled(one.places.map((place) => cells[place]))]),
    ) as Row;
  return { rowOf, unknown };
}

/** A line by itself says that there is none. */
function firstFilled(cells: readonly (string | undefined)[]): string {
  return cells.find((cell) => cell !== undefined && !/^[-\u2013\u2014]*$/.test(cell)) ?? '';
}
