import { decoded } from '../../tab/src/directory/read-file';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

/** 'Élise;€' as spreadsheets write it. Windows-1252 is the browser's: Node 20 doesn't know all of it. */
test.each([
  ['UTF-8', bytes(0xc3, 0x89, 0x6c, 0x69, 0x73, 0x65, 0x3b, 0xe2, 0x82, 0xac)],
  [
    'UTF-8 with a mark',
    bytes(0xef, 0xbb, 0xbf, 0xc3, 0x89, 0x6c, 0x69, 0x73, 0x65, 0x3b, 0xe2, 0x82, 0xac),
  ],
  [
    '‘Unicode text’',
    bytes(0xff, 0xfe, 0xc9, 0, 0x6c, 0, 0x69, 0, 0x73, 0, 0x65, 0, 0x3b, 0, 0xac, 0x20),
  ],
])('a file in %s is read with its accents', (_encoding, content) => {
  expect(decoded(content)).toBe('Élise;€');
});
