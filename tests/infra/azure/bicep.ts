import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

export const azure = join(__dirname, '../../../infra/azure');

/** A Bicep file, parsed. */
export interface Template {
  /** Its path below infra/azure. */
  readonly file: string;
  readonly source: string;
  readonly root: Node;
}

export type Kind = 'parameter' | 'variable' | 'resource' | 'module' | 'output';

/** One declaration: its name, the first text behind it (type or path), and the node itself. */
export interface Declaration {
  readonly name: string;
  readonly what: string;
  readonly node: Node;
}

/** All Bicep files of infra/azure. The compiler is no package of npm's, so a grammar has to do. */
export async function readTemplates(): Promise<Template[]> {
  await Parser.init();
  const grammar = dirname(require.resolve('tree-sitter-bicep/package.json'));
  const parser = new Parser();
  // As bytes: for a path it would use import(), which jest has not.
  const bytes = readFileSync(join(grammar, 'tree-sitter-bicep.wasm'));
  parser.setLanguage(await Language.load(bytes));
  const files = readdirSync(azure, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.bicep'))
    .map((file) => {
      const source = readFileSync(join(azure, file), 'utf8');
      // The grammar is older than this one line.
      const tree = parser.parse(source.replace(/^extension \w+$/m, ''));
      if (!tree) throw new Error(`${file} was not parsed`);
      return { file: file.replaceAll('\\', '/'), source, root: tree.rootNode };
    });
}

/** Declarations of a kind, nested resources too. */
export function declared({ root }: Template, kind: Kind): Declaration[] {
  return root.descendantsOfType(`${kind}_declaration`).flatMap((node) => {
    const [name, what] = node?.namedChildren ?? [];
    return node && name && what ? [{ name: name.text, what: textOf(what), node }] : [];
  });
}

/** The body of a resource or module, or what a variable is. */
export function contentOf({ node }: Declaration): unknown {
  return literal(node.namedChildren.at(-1));
}

/** Objects, lists, texts without ${}, numbers and booleans as they are; all else as its source. */
function literal(node: Node | null | undefined): unknown {
  if (!node) return undefined;
  const children = node.namedChildren.filter((child) => child?.type !== 'comment');
  switch (node.type) {
    case 'object':
      return Object.fromEntries(children.map((child) => property(child)));
    case 'array':
      return children.map((child) => literal(child));
    case 'for_statement':
      return literal(node.childForFieldName('body'));
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    default:
      return textOf(node);
  }
}

function property(node: Node | null): [string, unknown] {
  const [key, value] = node?.namedChildren ?? [];
  if (key?.type !== 'resource_declaration') return [textOf(key), literal(value)];
  return [`resource ${key.namedChild(0)?.text}`, literal(key.namedChildren.at(-1))];
}

function textOf(node: Node | null | undefined): string {
  const text = node?.text ?? '';
  return node?.type === 'string' ? text.slice(1, -1) : text;
}
