/** A route of host.json's prefix and a function's own route, ready to be compared with a path. */
export interface Route {
  /** Parameter values by name, or undefined when the path doesn't fit. */
  match(path: readonly string[]): Record<string, string> | undefined;
}

/**
 * Understands literal segments, `{name}`, a last `{*name}`, and a last `{name:maxlength(0)?}`, which
 * is how a function is given the root; letters of literals in any case.
 * @throws an Error naming the segment for anything else ASP.NET routes can say ({id:int}, {id?}).
 */
export function createRoute(route: string): Route {
  const segments = splitPath(route.replace(/\{\w+:maxlength\(0\)\?\}$/, ''));
  segments.forEach((segment, position) => {
    const isLast = position === segments.length - 1;
    if (/^[^{}]+$/.test(segment) || /^\{\w+\}$/.test(segment)) return;
    if (isLast && /^\{\*\w+\}$/.test(segment)) return;
    throw new Error(`The local Functions host has no route segment "${segment}" (in "${route}").`);
  });
  return { match: (path) => matchSegments(segments, path) };
}

/** Splits at slashes and decodes each part. @throws URIError when a part isn't properly encoded. */
export function splitPath(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part));
}

function matchSegments(
  segments: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [position, segment] of segments.entries()) {
    if (segment.startsWith('{*')) {
      parameters[segment.slice(2, -1)] = path.slice(position).join('/');
      return parameters;
    }
    const part = path[position];
    if (part === undefined) return undefined;
    if (segment.startsWith('{')) parameters[segment.slice(1, -1)] = part;
    else if (segment.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return path.length === segments.length ? parameters : undefined;
}
