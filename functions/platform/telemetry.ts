import { randomUUID } from 'node:crypto';

/** Where lines go that Azure collects. */
export type Write = (line: string) => void;

/**
 * Logs a fault by its correlation id, kind and status: never its message, which may quote a
 * document or an activity.
 */
export function createTelemetry(write: Write) {
  return {
    fault(correlationId: string, fault: unknown): void {
      const { name, code, statusCode } = fault as {
        name?: unknown;
        code?: unknown;
        statusCode?: unknown;
      };
      write(
        JSON.stringify({
          level: 'error',
          correlationId,
          name,
          code,
          statusCode,
          at: placeOf(fault),
        }),
      );
    },
    alert(code: string, ids: Readonly<Record<string, string | number>>): void {
      write(JSON.stringify({ level: 'alert', correlationId: randomUUID(), code, ...ids }));
    },
  };
}

/** The lines of our own code that a fault came through: file and line, no values. */
function placeOf(fault: unknown): string[] {
  const { stack } = fault as { stack?: unknown };
  if (typeof stack !== 'string') return [];
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 5).map((line) => line.trim());
}
