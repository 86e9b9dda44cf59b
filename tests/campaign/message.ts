/** A message as Teams holds it. */
export interface Message {
  readonly id: string;
  readonly channel: string;
  /** As it was posted, and as it stands there now. */
  readonly first: unknown;
  card: unknown;
}

/**
 * What a message is about: the name of the event that asks for it, and an id from its card or place.
 * What came of a poll holds no id; no two questions are the same.
 */
export function subjectOf(channel: string, card: unknown): string {
  const text = JSON.stringify(card);
  const pollId = /"verb":"polls\/view","data":\{[^}]*"pollId":"([^"]+)"/.exec(text)?.[1];
  if (pollId !== undefined) return `poll-asked ${pollId}`;
  const question = /Vraag [^?"]+\?/.exec(text)?.[0];
  if (question !== undefined) return `poll-closed ${question}`;
  const requestId = /"requestId":"([^"]+)"/.exec(text)?.[1];
  if (requestId !== undefined) return `coupling-requested ${requestId}`;
  const name = text.includes('is projectleider')
    ? 'leerwerkplaats-started'
    : text.includes('geweigerd')
      ? 'coupling-refused'
      : 'coupling-allowed';
  return `${name} ${channel}`;
}

/** Whether a message says that it may be there twice. */
export function isMarked({ first }: Message): boolean {
  return JSON.stringify(first).includes('misschien twee keer');
}
