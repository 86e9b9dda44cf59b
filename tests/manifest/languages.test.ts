import { overviewTexts } from '../../bot/overview/text';
import { type Running, startApplication } from '../support/application';
import { channelActivity, chatActivity, deliver, said, somebody, typed } from '../support/people';
import { madePackage } from './made-package';
import { microsoftSchema } from './microsoft-schema';

interface Manifest {
  name: { short: string };
  description: object;
  bots: [{ commandLists: { scopes: string[]; commands: Command[] }[] }];
  composeExtensions: [{ commands: { parameters?: object[] }[] }];
  staticTabs: object[];
}
type Command = { title: string; description: string };

const people = { nl: somebody(1, 'nl-NL'), en: somebody(2, 'en-GB') };

describe('the package in two languages', () => {
  let dutch: Manifest;
  let english: Record<string, string>;
  let running: Running;

  beforeAll(async () => {
    const { json } = await madePackage();
    dutch = json('manifest.json');
    english = json('en.json');
    running = await startApplication();
  });
  afterAll(() => running.close());

  /** The commands of a scope with their words: the manifest is Dutch, en.json says it in English. */
  function commands(scope: string, language: 'nl' | 'en'): Command[] {
    const lists = dutch.bots[0].commandLists;
    return lists.flatMap(({ scopes, commands: list }, at) =>
      scopes.includes(scope)
        ? list.map((command, number) => {
            const key = `bots[0].commandLists[${at}].commands[${number}]`;
            const title = english[`${key}.title`] ?? '';
            const description = english[`${key}.description`] ?? '';
            return language === 'nl' ? command : { title, description };
          })
        : [],
    );
  }

  it('says everything in English too, and nothing that isn’t there', () => {
    const parts = (of: object, at: string) => Object.keys(of).map((key) => `${at}.${key}`);
    const lists = dutch.bots[0].commandLists.flatMap(({ commands: list }, at) =>
      list.flatMap((command, number) =>
        parts(command, `bots[0].commandLists[${at}].commands[${number}]`),
      ),
    );
    const tabs = dutch.staticTabs.map((_tab, at) => `staticTabs[${at}].name`);
    const extension = dutch.composeExtensions[0].commands.flatMap((command, number) => {
      const at = `composeExtensions[0].commands[${number}]`;
      const parameters = (command.parameters ?? []).map((_one, place) => `parameters[${place}].`);
      return ['', ...parameters].flatMap((part) => [
        `${at}.${part}title`,
        `${at}.${part}description`,
      ]);
    });
    const all = [
      ...extension,
      ...parts(dutch.name, 'name'),
      ...parts(dutch.description, 'description'),
      ...lists,
      ...tabs,
    ];
    const { $schema, ...texts } = english;
    expect(Object.keys(texts).sort()).toEqual(all.sort());
    expect(Object.values(texts)).not.toContain('');
  });

  it('keeps to the lengths that Microsoft’s schema gives for translations', () => {
    const schema = microsoftSchema('MicrosoftTeams.Localization.schema.json');
    // Its patterns aren't all valid with the flag that a schema validator sets, so they are read here.
    const patterns = Object.entries<{ maxLength: number }>(schema.patternProperties);
    const limitOf = (key: string) =>
      schema.properties[key] ?? patterns.find(([pattern]) => new RegExp(pattern).test(key))?.[1];
    const { $schema, ...texts } = english;
    for (const [key, text] of Object.entries(texts)) {
      expect({ key, fits: text.length <= limitOf(key)?.maxLength }).toEqual({ key, fits: true });
    }
  });

  describe.each(['nl', 'en'] as const)('in %s', (language) => {
    it('offers in a channel the words that the bot offers there', () => {
      const [, line = ''] = overviewTexts.commands[language].split(`@${dutch.name.short} `);
      const words = line.split('·').map((one) => one.trim().split(' ')[0]);
      expect(commands('team', language).map(({ title }) => title)).toEqual(words);
    });

    it('gives as example what begins with the command', () => {
      const examples = commands('team', language).flatMap(({ title, description }) => {
        const [, example] = description.split(': ');
        return example === undefined ? [] : [[title, example.split(' ')[0]]];
      });
      expect(examples).toHaveLength(5);
      for (const [title, first] of examples) expect(first).toBe(title);
    });

    it.each(['team', 'personal'])('offers commands that the bot understands: %s', async (scope) => {
      const activity = scope === 'team' ? channelActivity : chatActivity;
      const answered = async (word: string) => {
        const from = running.teams.calls.length;
        await deliver(running, activity(running, people[language], typed(word)));
        return said(running.teams.calls.slice(from).at(-1)?.body);
      };
      expect(await answered('gekkigheid')).toContain('“gekkigheid”');
      for (const { title } of commands(scope, language)) {
        const answer = await answered(title);
        expect({ title, answer }).not.toEqual({ title, answer: '' });
        expect(answer).not.toContain(`“${title}”`);
      }
    });
  });
});
