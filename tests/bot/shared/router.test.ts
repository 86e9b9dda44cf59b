import { privately } from '../../../bot/shared/answer';
import { createRouter, type Feature } from '../../../bot/shared/router';
import type { Turn } from '../../../bot/shared/turn';

const turn: Turn = {
  person: { id: 'tenant:object', name: 'Karin', teamsId: '29:a', language: 'nl' },
  commandId: 'command',
  at: new Date(0),
  sentAt: '2026-12-01T13:00:00.000Z',
  place: { kind: 'chat' },
  inExtension: false,
  message: undefined,
  standing: async () => 'member',
  channelName: async () => '',
};

const feature: Feature = {
  commands: [
    {
      words: { nl: ['peiling'], en: ['poll'] },
      run: async (_turn, rest) => privately(`peiling van ${rest}`),
    },
  ],
  actions: [{ verb: 'polls/vote', run: async () => privately('gestemd') }],
  forms: [
    {
      verb: 'polls/ask',
      open: async () => privately('geopend'),
      send: async () => privately('verstuurd'),
    },
  ],
  menu: () => [],
};

const { command } = createRouter([feature], async (_turn, opening) => privately(opening ?? ''));
const said = async (text: string) => {
  const answer = await command(turn, text);
  return answer.kind === 'private' ? answer.text : '';
};

describe('the router', () => {
  it.each([
    ['two buttons', { ...feature, commands: [], forms: [] }],
    ['two dialogs', { ...feature, commands: [], actions: [] }],
  ])('doesn’t start when %s have one verb, because one of them would do nothing', (_what, more) => {
    expect(() => createRouter([feature, more], async () => privately(''))).toThrow('same verb');
  });

  it.each([
    ['peilign Waar?', 'Bedoelt u “peiling”?'],
    ['pelin Waar?', 'Bedoelt u “peiling”?'],
    ['plin Waar?', '“plin” ken ik niet. Dit kan ik voor u doen:'],
  ])('guesses what “%s” means within two mistakes and no further', async (text, sentence) => {
    expect(await said(text)).toContain(sentence);
  });

  it('cuts a long word between characters, so that no half emoji is shown', async () => {
    const shown = await said(`a${'💬'.repeat(40)}`);
    expect(shown).toContain(`“a${'💬'.repeat(29)}”`);
  });
});
