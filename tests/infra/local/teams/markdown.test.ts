import fc from 'fast-check';
import { plainToHtml, toSafeHtml } from '../../../../infra/local/teams/page/markdown';

test.each([
  ['een **vet** woord', '<p>een <strong>vet</strong> woord</p>'],
  ['een *schuin* en _nog een_', '<p>een <em>schuin</em> en <em>nog een</em></p>'],
  ['2 * 3 * 4 en een_onder_streep', '<p>2 * 3 * 4 en een_onder_streep</p>'],
  ['regel 1\nregel 2\n\nalinea', '<p>regel 1<br>regel 2</p><p>alinea</p>'],
  ['Kies:\n- een\n- twee', '<p>Kies:</p><ul><li>een</li><li>twee</li></ul>'],
  ['1. een\n2. twee', '<ol><li>een</li><li>twee</li></ol>'],
  [
    '[hier](https://example.com/a_b_c)',
    '<p><a href="https://example.com/a_b_c" target="_blank" rel="noopener">hier</a></p>',
  ],
  ['<at>Leerwerkplaats</at> hallo', '<p><span class="mention">Leerwerkplaats</span> hallo</p>'],
  ['[klik](javascript:alert(1))', '<p>[klik](javascript:alert(1))</p>'],
  ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
])('%j', (text, html) => {
  expect(toSafeHtml(text)).toBe(html);
});

test.each([
  ['<b>dag</b>', '<p>&lt;b&gt;dag&lt;/b&gt;</p>'],
  [
    'Zie https://example.com/a?b=1&c=2.',
    '<p>Zie <a href="https://example.com/a?b=1&amp;c=2" target="_blank" rel="noopener">https://example.com/a?b=1&amp;c=2</a>.</p>',
  ],
  ['@Anna Proef en @Anna', '<p><span class="mention">Anna Proef</span> en @Anna</p>'],
])('typed: %j', (text, html) => {
  expect(plainToHtml(text, ['Anna Proef'])).toBe(html);
});

const known =
  /<\/?(?:p|ul|ol|li|strong|em|s|a)>|<br>|<span class="mention">|<\/span>|<a href="(?:https?:\/\/|mailto:|tel:)[^"<>\s]*" target="_blank" rel="noopener">/g;

/** Text made of the pieces that markdown and attacks are made of. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('<at>', '</at>', '**', '*', '_', '~~', '[', '](https://', ')', '\n- ', '"'),
      fc.constantFrom(
        'https://a',
        '@Leerwerkplaats',
        '<b>',
        '<script>',
        "' onx=",
        '&lt;',
        '\uE0000\uE000',
        '](mailto:',
        '<br>',
      ),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

test('whatever is written, only known tags come out', () => {
  fc.assert(
    fc.property(text, (written) => {
      for (const html of [toSafeHtml(written), plainToHtml(written, ['Leerwerkplaats'])]) {
        expect(html.replace(known, '')).not.toMatch(/[<>"]/);
      }
    }),
    { numRuns: 2000 },
  );
});
