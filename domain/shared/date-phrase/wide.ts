import { between, type Pattern, pattern, year } from './said';

/** Times in which the day is still to be named, with an example of each. */
const wide = [
  // 'Volgende maand', 'dit weekend', 'komende dagen', 'komende twee weken', 'the week after next'.
  pattern('(?:(?:this|next|coming) )?(?:weekend|Um|Uy|Uc)'),
  pattern('(?:this|next|coming) (?:Ud|q)'),
  pattern('(?:next|coming) N\\d+ U[dwmk]'),
  pattern('Uw after next'),
  // 'December', 'Q4', 'na de zomervakantie', 'in de week van 7 december'.
  pattern('M\\d+', year),
  pattern('K\\d', year),
  pattern('(?:after|in|tot|by) ', between, '(?:(?:this|next|coming) )?V'),
  pattern('(?:in )?(?:F )*Uw (?:van|F)(?= [NOD])'),
  // 'Over een paar dagen', 'over 2 of 3 weken', 'over een week of twee', 'over ruim een week'.
  pattern('(?:(?:over|in) )?(?:F )*few (?:U\\w)'),
  pattern('(?:over|in) (?:N\\d+ (?:F|no|to|tot|N1) N\\d+|D-\\d+-\\d+) U\\w'),
  pattern('(?:over|in) N1 U\\w (?:F|no) N\\d+'),
  pattern('(?:over|in) (?:N1 )?(?:about|roughly) (?:N\\d+ )?U\\w'),
  // 'Vrijdag over een maand'.
  pattern('W\\d (?:over|in) N\\d+ U[my]'),
];

export const widePatterns: readonly Pattern[] = wide.map((shape) => [
  shape,
  () => ({ tooWide: true }),
]);
