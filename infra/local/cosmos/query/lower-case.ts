import { bound, type Fragment, sql } from './fragment';

// SQLite's lower() knows ASCII only and libsql takes no functions of ours, so the capitals of
// Latin-1 and Latin Extended-A are replaced one by one. Other scripts keep their capitals.
const capitals = Array.from({ length: 0x180 - 0xc0 }, (_, index) =>
  String.fromCharCode(0xc0 + index),
)
  .filter((letter) => letter.toLowerCase() !== letter && letter.toLowerCase().length === 1)
  .join('');

/** Translates a text in SQL to lower case. */
export function lowerCaseSql(text: Fragment): Fragment {
  const small = bound(capitals.toLowerCase());
  const large = bound(capitals);
  const count = bound(capitals.length);
  return sql`(CASE WHEN ${text} GLOB '*[À-ſ]*' THEN (
    WITH RECURSIVE folding (step, folded) AS (
      SELECT 1, lower(${text}) UNION ALL
      SELECT step + 1, replace(folded, substr(${large}, step, 1), substr(${small}, step, 1))
      FROM folding WHERE step <= ${count})
    SELECT folded FROM folding WHERE step > ${count}) ELSE lower(${text}) END)`;
}
