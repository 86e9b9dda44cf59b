/**
 * One fault in a few lines: its name, its code and where it happened. Its message stays out: parsers
 * and database clients quote the text they stumbled over, and that may be somebody's message.
 */
export function describeFault(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'something that is not an Error';
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown };
  const kind = typeof name === 'string' ? name : 'Error';
  const codeText = typeof code === 'string' || typeof code === 'number' ? ` (${code})` : '';
  const frames = typeof stack === 'string' ? stack.split('\n').filter(isFrame).slice(0, 4) : [];
  return [kind + codeText, ...frames].join('\n');
}

function isFrame(line: string): boolean {
  return /^\s+at .*:\d+:\d+\)?$/.test(line);
}
