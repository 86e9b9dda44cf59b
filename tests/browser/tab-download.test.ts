import { readFile } from 'node:fs/promises';
import type { Download, Frame, Page } from 'playwright-core';
import { rosterIs } from '../support/lifecycle';
import { button, click, newestCard, somebody, type } from '../support/people';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';

const [karin, peter] = [somebody(1), somebody(2)];

describeInBrowser('a result that is downloaded in the tab', () => {
  const at = useTabOfHouse(karin);
  beforeEach(async () => {
    const { running } = at.api;
    await rosterIs(running, karin, peter);
    await type(running, karin, 'peiling Wanneer komt u? ; maandag ; dinsdag');
    await running.settle();
    await click(running, peter, button(newestCard(running), 'maandag'));
  });

  async function opened(theme = 'default', width = 800) {
    const window = await at.openWindow({ viewport: { width, height: 800 } });
    const { tab } = await at.open('/tab/channel', { window, theme });
    const open = tab.getByRole('button', { name: 'Uitslag downloaden' });
    await open.press('Enter');
    expect(await open.getAttribute('aria-expanded')).toBe('true');
    const kinds = tab.getByRole('group', { name: 'Uitslag downloaden' });
    return { window, tab, kinds };
  }

  async function bytesOf(download: Download): Promise<Buffer> {
    return readFile(await download.path());
  }

  it.each([
    ['Excel', 'xlsx', 'PK'],
    ['CSV', 'csv', '\uFEFFVraag;Wanneer komt u?'],
    ['Afbeelding', 'png', '\uFFFDPNG'],
  ])(
    'comes as %s with the keyboard alone, under a name that says what it is',
    async (kind, extension, begin) => {
      const { window, tab, kinds } = await opened();
      const coming = window.waitForEvent('download');
      await kinds.getByRole('button', { name: kind }).press('Enter');
      const download = await coming;
      const name = `peiling-wanneer-komt-u-2026-12-01.${extension}`;
      expect(download.suggestedFilename()).toBe(name);
      expect((await bytesOf(download)).toString().startsWith(begin)).toBe(true);
      await tab.getByRole('status').getByText(`${name} staat bij uw downloads.`).waitFor();
    },
  );

  it('is a picture 1,600 pixels wide, dark on white, with a bar as long as the share', async () => {
    const { window, kinds } = await opened();
    const coming = window.waitForEvent('download');
    await kinds.getByRole('button', { name: 'Afbeelding' }).click();
    const seen = await look(window, await bytesOf(await coming));
    expect(seen.width).toBe(1600);
    expect(seen.height).toBeGreaterThan(300);
    expect(seen.corners).toEqual(Array(4).fill('255,255,255'));
    // The one who voted chose the first of two: one full bar.
    expect(seen.rowsOfBar).toBeGreaterThan(20);
    expect(seen.rowsOfBar).toBeLessThan(40);
    expect(seen.ink).toBeGreaterThan(2_000);
  });

  it('isn’t offered where there is no result to see', async () => {
    const { running } = at.api;
    const [poll] = await running.documents('poll');
    const hidden = { ...poll, results: 'after-closing' };
    await running.database.container('work').items.upsert(hidden);
    const { tab } = await at.open('/tab/channel');
    await tab.getByRole('radio', { name: 'maandag' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Uitslag downloaden' }).count()).toBe(0);
  });

  it('says why there is no file', async () => {
    const { running } = at.api;
    const { window, tab, kinds } = await opened();
    // The page as it was: what happens meanwhile it hears only when it asks.
    await window.route('**/api/tab/channels/*', () => undefined);
    const [poll] = await running.documents('poll');
    await running.database.container('work').items.upsert({ ...poll, status: 'withdrawn' });
    await kinds.getByRole('button', { name: 'Excel' }).click();
    const status = tab.getByRole('status');
    await status.getByText('Deze peiling kan ik in dit kanaal niet vinden').waitFor();
  });

  it.each(
    ['default', 'dark', 'contrast'].flatMap((theme) =>
      [360, 1200].map((width) => ({ theme, width })),
    ),
  )('axe finds nothing in theme $theme at $width pixels', async ({ theme, width }) => {
    const { window } = await opened(theme, width);
    expect(await violations(window.frames().at(-1) as Frame)).toEqual([]);
  });
});

/** Looks at a picture in a page that may show one. */
function look(window: Page, png: Buffer) {
  return window.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
    const corner = ([x, y]: readonly [number, number]) => at(x, y).join();
    const last = [width - 1, height - 1] as const;
    const corners = ([[0, 0], [last[0], 0], [0, last[1]], last] as const).map(corner);
    const isBar = (y: number) => [100, 800, 1500].every((x) => (at(x, y)[0] ?? 255) < 100);
    const rows = Array.from({ length: height }, (_, y) => y);
    const { data } = context.getImageData(0, 0, width, height);
    const ink = data.filter((value, place) => place % 4 === 0 && value < 100).length;
    return { width, height, corners, rowsOfBar: rows.filter(isBar).length, ink };
  }, png.toString('base64'));
}
