import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildTab } from '../support/built-tab';

let built: Awaited<ReturnType<typeof buildTab>>;
let page: string;

beforeAll(async () => {
  built = await buildTab();
  page = readFileSync(join(built.folder, 'index.html'), 'utf8');
}, 60_000);
afterAll(() => built.remove());

const named = () => [...page.matchAll(/(?:src|href)="\/tab\/([^"]+)"/g)].map(([, name]) => name);

test('the first load is at most 190 KB of JavaScript on the wire', () => {
  const scripts = named().filter((name) => name?.endsWith('.js'));
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(built.folder, name ?? ''))));
  const total = bytes.reduce((sum, { length }) => sum + length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(total).toBeGreaterThan(50 * 1024);
  expect(total).toBeLessThanOrEqual(190 * 1024);
});

test('what the tab opens with is loaded at once; every other part is small', () => {
  const later = readdirSync(join(built.folder, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((name) => !named().includes(name));
  expect(later.length).toBeGreaterThan(0);
  for (const name of later) {
    const { length } = gzipSync(readFileSync(join(built.folder, name)));
    expect(length).toBeLessThanOrEqual(40 * 1024);
  }
});

test('the page holds no script or style of its own, and every file has a hash in its name', () => {
  expect(page.match(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/g)).toBeNull();
  for (const name of named()) expect(name).toMatch(/^assets\/[\w-]+-[\w-]{8}\.(js|css)$/);
});
