import type { Frame, Locator } from 'playwright-core';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { type Around, type Opened, until, useTab } from './tab/opened';
import { somePoll } from './tab/tab-server';

describeInBrowser('for everybody', () => {
  const at = useTab();
  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );

  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      const long = 'gezondheidscentrumoverlegverslaglegging '.repeat(2).trim();
      const options = somePoll().options.map((each) => ({
        ...each,
        text: long + each.id,
        votes: 99,
      }));
      at.api.put(
        somePoll({ id: 'poll-2', question: long.repeat(2), options, mine: { chosen: ['o2'] } }),
      );
      at.api.put(
        somePoll({ id: 'poll-3', question: 'Waar?', status: 'closed', mine: { chosen: ['o1'] } }),
      );
      const window = await at.openWindow({ viewport: { width, height: 800 } });
      const show = async (path: string, shown: string, around: Around = {}): Promise<Opened> => {
        const opened = await at.open(path, { window, theme, ...around });
        await opened.tab.getByRole('heading', { level: 1, name: shown }).waitFor();
        return opened;
      };

      const channel = await show('/tab/channel', 'Leerwerkplaats Gooise Meren');
      await channel.tab.getByRole('button', { name: 'Gesloten peilingen (1)' }).click();
      await channel.tab.getByText('Gesloten. Uw keuze: dinsdag 19:30').waitFor();
      await expectNothingWrong(channel);
      const personal = await show('/tab/personal', 'Nog te kiezen');
      await personal.tab.getByRole('radio', { name: /dinsdag/ }).click();
      await personal.tab.getByText(/, opgeslagen/).waitFor();
      await expectNothingWrong(personal);
      await expectNothingWrong(await show('/tab/config', 'Kies deze tab', { frame: 'settings' }));
      await expectNothingWrong(
        await show('/tab/channel', 'Deze pagina kan hier niet open', { token: 'none' }),
      );
      at.api.fail({ status: 503, code: 'teams-silent', sentence: 'Teams geeft nu geen antwoord.' });
      const silent = await at.open('/tab/channel', { window, theme });
      await silent.tab.getByText('Teams geeft nu geen antwoord.').waitFor();
      await expectNothingWrong(silent);
    },
    60_000,
  );

  test('in high contrast what the pointer is on or presses can be read, and so can its mark', async () => {
    at.api.put(somePoll({ mine: { chosen: ['o1'] } }));
    const { window, tab } = await at.open('/tab/channel', { theme: 'contrast' });
    const away = tab.getByRole('heading', { level: 1 });
    for (const name of [/dinsdag/, /woensdag/]) {
      const option = tab.getByRole('radio', { name });
      const before = await backgroundOf(option);
      await option.hover();
      await until(async () => (await backgroundOf(option)) === before, false);
      expect(await option.evaluate(faintestIn)).toBeGreaterThanOrEqual(4.5);
      await window.mouse.down();
      expect(await option.evaluate(faintestIn)).toBeGreaterThanOrEqual(4.5);
      // Let go elsewhere, it votes for nothing.
      await away.hover();
      await window.mouse.up();
    }
  }, 30_000);

  test('who asked for less motion gets none of ours', async () => {
    const window = await at.openWindow({ reducedMotion: 'reduce' });
    const { tab } = await at.open('/tab/channel', { window });
    await tab.getByRole('radio').first().waitFor();
    const moving = tab
      .locator('[role=radio] span')
      .evaluateAll(
        (all) => all.filter((each) => getComputedStyle(each).transitionDuration !== '0s').length,
      );
    expect(await moving).toBe(0);
  }, 30_000);

  test('a new count moves nothing else on the page', async () => {
    const { tab } = await at.open('/tab/channel');
    const places = () =>
      tab
        .locator('h1, h2, [role=radio], [role=radio] > span > span:first-child, footer')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    await tab.getByRole('radio', { name: /dinsdag 19:30 3 stemmen/ }).waitFor();
    const before = await places();
    at.api.put(
      somePoll({
        options: somePoll().options.map((each) => ({ ...each, votes: 111 })),
        voters: 333,
      }),
    );
    await tab.getByRole('radio', { name: /dinsdag 19:30 111 stemmen/ }).waitFor();
    expect(await places()).toEqual(before);
    await tab.getByRole('radio', { name: /dinsdag/ }).click();
    await tab.getByText(/, opgeslagen/).waitFor();
    expect(await places()).toEqual(before);
  }, 30_000);

  const backgroundOf = (option: Locator) =>
    option.evaluate((it) => getComputedStyle(it).backgroundColor);

  /** The least contrast with the background of an option that its words and its mark have. */
  function faintestIn(option: Element): number {
    const lightness = (colour: string) => {
      const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      const [red = 0, green = 0, blue = 0] = parts;
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    const ground = lightness(getComputedStyle(option).backgroundColor);
    const ratios = [...option.querySelectorAll('svg, span')].map((each) => {
      const ratio = lightness(getComputedStyle(each).color) / ground;
      return Math.max(ratio, 1 / ratio);
    });
    return Math.min(...ratios);
  }

  async function expectNothingWrong({ window, tab }: Opened): Promise<void> {
    const [, frame] = window.frames();
    expect(await violations(frame as Frame)).toEqual([]);
    const sideways = tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await sideways).toBe(0);
  }
});
