const name = 'NotVisible';

/** For a person, team, conversation or message that doesn't exist or isn't theirs to see. */
export function notVisible(sentence: string): Error {
  return Object.assign(new Error(sentence), { name });
}

export function isNotVisible(error: unknown): boolean {
  return error instanceof Error && error.name === name;
}
