const dutch =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig eenentwintig tweeentwintig drieentwintig vierentwintig vijfentwintig zesentwintig zevenentwintig achtentwintig negenentwintig dertig eenendertig'.split(
    ' ',
  );
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty_one twenty_two twenty_three twenty_four twenty_five twenty_six twenty_seven twenty_eight twenty_nine thirty thirty_one'.split(
    ' ',
  );
const englishOrdinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty_first twenty_second twenty_third twenty_fourth twenty_fifth twenty_sixth twenty_seventh twenty_eighth twenty_ninth thirtieth thirty_first'.split(
    ' ',
  );

/** The words of the numbers 0 to 31, without accents. */
export const cardinals: readonly string[][] = dutch.map((word, number) => {
  const article = number === 1 ? ['a', 'an', "'n"] : [];
  return [word, spaced(english[number]), ...article];
});

/** 'eerste', 'first', at the place of their number; 0 has none. */
export const ordinals: readonly string[][] = dutch.map((word, number) =>
  number === 0 ? [] : [dutchOrdinal(word, number), spaced(englishOrdinals[number])],
);

function dutchOrdinal(word: string, number: number): string {
  const irregular = { 1: 'eerste', 3: 'derde', 8: 'achtste' }[number];
  return irregular ?? `${word}${number < 20 ? 'de' : 'ste'}`;
}

function spaced(word = ''): string {
  return word.replace('_', ' ');
}
