import type { PageState } from '../page-model';

/** The name of whoever wrote a message: the bot's, a person's, or else their key. */
export function nameOf({ people, botName }: PageState, author: string): string {
  if (author === 'bot') return botName;
  return people.find(({ key }) => key === author)?.name ?? author;
}
