import type { Page } from 'playwright-core';
import { violations } from './axe';
import { describePage } from './describe-page';

describePage('looks and language of the page', (windows) => {
  const { open } = windows;

  /** Something of everything: a thread, a mention, what was deleted, a card, a dialog's button. */
  async function fill(): Promise<void> {
    const { server, team, meetings } = windows.started;
    await server.teams.installApp(team, 'anna');
    const say = (person: string, text: string, thread?: string) =>
      server.teams.say({ person, channel: meetings, text, thread });
    const asked = await say('anna', 'Wie komt er?');
    await say('bas', 'Ik kom, @Anna Proef', asked.message.id);
    const gone = await say('anna', 'Vergissing');
    await server.teams.deleteMessage('anna', gone.message.id);
    await say('anna', '@Leerwerkplaats kaart');
  }

  async function choose(window: Page, name: string): Promise<void> {
    await window.getByRole('button', { name: /^(Instellingen|Settings)$/ }).click();
    await window.getByRole('menuitemradio', { name }).click();
    await window.getByRole('menu').waitFor({ state: 'detached' });
  }

  const wide = { width: 1280, height: 800 };
  const phone = { width: 390, height: 780 };

  test.each([
    ['Licht', 1280, wide],
    ['Licht', 390, phone],
    ['Donker', 1280, wide],
    ['Donker', 390, phone],
    ['Hoog contrast', 1280, wide],
    ['Hoog contrast', 390, phone],
  ])(
    'axe finds nothing: %s, %d wide',
    async (theme, width, viewport) => {
      await fill();
      const anna = await open('anna', { viewport });
      await choose(anna, theme);
      await anna.getByRole('button', { name: 'Instellingen' }).click();
      await anna.getByRole('menuitemradio', { name: theme }).waitFor();
      expect(await violations(anna)).toEqual([]);
      await anna.keyboard.press('Escape');
      await anna.getByRole('button', { name: /^Activiteit/ }).click();
      await anna.getByRole('button', { name: /heeft u genoemd/ }).waitFor();
      expect(await violations(anna)).toEqual([]);
      await anna.getByRole('button', { name: /^Teams/ }).click();
      const channels = anna.getByRole('navigation', { name: 'Teams en kanalen' });
      await channels.getByRole('button', { name: 'Bijeenkomsten' }).click();
      await anna.getByText('Dit bericht is verwijderd.').waitFor();
      await anna
        .getByText('@Leerwerkplaats')
        .or(anna.getByText('Leerwerkplaats kaart'))
        .first()
        .hover();
      await anna.getByRole('button', { name: 'Meer acties' }).click();
      await anna.getByRole('menuitem', { name: 'Bewerken' }).waitFor();
      expect(await violations(anna)).toEqual([]);
      await anna.keyboard.press('Escape');
      if (width === 390) await anna.getByRole('button', { name: '1 reactie' }).last().click();
      await anna.getByRole('button', { name: 'Dinsdag' }).waitFor();
      await anna
        .getByLabel(width === 390 ? 'Beantwoorden' : 'Een bericht plaatsen')
        .last()
        .fill('@');
      await anna.getByRole('listbox').waitFor();
      expect(await violations(anna)).toEqual([]);
      await anna.keyboard.press('Escape');
      await anna.getByRole('button', { name: 'Formulier' }).click();
      await anna.getByRole('dialog').getByLabel('Naam').waitFor();
      expect(await violations(anna)).toEqual([]);
      const notice = await anna
        .getByText('Proefomgeving. Gebruik geen echte gegevens.')
        .boundingBox();
      const dialog = await anna.getByRole('dialog').boundingBox();
      expect(dialog?.y).toBeGreaterThanOrEqual((notice?.y ?? 0) + (notice?.height ?? 0));
      expect(windows.problems).toEqual([]);
    },
    60_000,
  );

  test.each([wide, { width: 360, height: 740 }])(
    'each place in the rail has its whole name in sight, $width wide',
    async (viewport) => {
      const anna = await open('anna', { viewport });
      const rail = anna.getByRole('navigation', { name: 'Teams op deze computer' });
      const names = rail.locator('span');
      await names.getByText('Leerwerkplaats').waitFor();
      const seen = await names.evaluateAll((all) =>
        all.map((each) => {
          const box = each.getBoundingClientRect();
          const place = each.closest('button') ?? each;
          const { right, bottom } = place.getBoundingClientRect();
          // A button cuts off what comes into its padding below.
          const below = bottom - Number.parseFloat(getComputedStyle(place).paddingBottom);
          const inside = box.right <= right && box.bottom <= below;
          return { inside, lines: Math.round(box.height / 14) };
        }),
      );
      expect(seen).toEqual(seen.map(() => ({ inside: true, lines: 1 })));
    },
    60_000,
  );

  test('high contrast stays after a reload, and the bot is told of it', async () => {
    await fill();
    const anna = await open('anna');
    await choose(anna, 'Hoog contrast');
    await anna.reload();
    await anna.locator('.fui-FluentProvider.contrast').first().waitFor();
    await anna.getByRole('button', { name: 'Formulier' }).click();
    await anna.getByRole('dialog').waitFor();
    expect(windows.started.bot.heard.at(-1)).toMatchObject({
      value: { context: { theme: 'contrast' } },
    });
  }, 60_000);

  test('the language that somebody chooses stays, and goes along to the bot', async () => {
    const { server, bot } = windows.started;
    const anna = await open('anna');
    await choose(anna, 'English');
    await anna.getByRole('heading', { name: 'Teams and channels' }).waitFor();
    await anna.reload();
    await anna.getByRole('heading', { name: 'Teams and channels' }).waitFor();
    expect(await anna.evaluate(() => document.documentElement.lang)).toBe('en');
    await server.teams.say({ person: 'anna', text: 'hello' });
    expect(bot.heard.at(-1)).toMatchObject({ locale: 'en-GB' });
    const bas = await open('bas');
    await bas.getByRole('heading', { name: 'Teams en kanalen' }).waitFor();
  }, 60_000);
});
