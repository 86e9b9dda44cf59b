import { activitySchema, typedText } from '../../../bot/teams/activity';

const bot = { id: '28:bot' };
const mention = (text: string, id = bot.id) => ({ type: 'mention', text, mentioned: { id } });

const said = (text: string, entities: object[] = []) =>
  typedText(
    activitySchema.parse({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/emea/',
      from: { id: '29:a' },
      recipient: bot,
      conversation: { id: 'c' },
      text,
      entities,
    }),
  );

describe('what somebody typed', () => {
  it.each([
    ['<at>Leerwerkplaats</at> peiling A?', [mention('<at>Leerwerkplaats</at>')], 'peiling A?'],
    ['peiling A? <at>L</at>', [mention('<at>L</at>')], 'peiling A?'],
    ['<at>Leerwerkplaats</at>&nbsp;hulp', [mention('<at>Leerwerkplaats</at>')], 'hulp'],
    ['<at>Leerwerkplaats</at> hulp', [], 'hulp'],
    ['hulp', [], 'hulp'],
    ['<at>Leerwerkplaats</at>', [mention('<at>Leerwerkplaats</at>')], ''],
  ])('%j', (text, entities, expected) => {
    expect(said(text, entities)).toBe(expected);
  });
});
