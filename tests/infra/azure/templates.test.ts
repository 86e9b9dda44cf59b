import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Node } from 'web-tree-sitter';
import {
  azure,
  contentOf,
  type Declaration,
  declared,
  readTemplates,
  type Template,
} from './bicep';

/** What Bicep itself knows, as far as we use it. */
const builtIn = new Set(
  `allowed description metadata minLength maxLength environment guid loadJsonContent map
  resourceGroup subscription subscriptionResourceId tenant toLower union uniqueString`.split(/\s+/),
);
const kinds = ['parameter', 'variable', 'resource', 'module'] as const;

/** Every name that a file uses, without the keys of objects and what follows a dot. */
function usedNames({ root }: Template): string[] {
  const own = (node: Node) => {
    const { parent } = node;
    if (parent?.type === 'lambda_expression' || parent?.type === 'for_statement') {
      return parent.namedChild(0)?.id === node.id;
    }
    return (
      (/_declaration$|^object_property$/.test(parent?.type ?? '') &&
        parent?.namedChild(0)?.id === node.id) ||
      parent?.type === 'target_scope_assignment'
    );
  };
  const nodes = root.descendantsOfType('identifier').flatMap((node) => (node ? [node] : []));
  return nodes.filter((node) => !own(node)).map(({ text }) => text);
}

/** Names that a lambda or a loop brings. */
function localNames({ root }: Template): string[] {
  const nodes = root.descendantsOfType(['lambda_expression', 'for_statement']);
  return nodes.map((node) => node?.namedChild(0)?.text ?? '');
}

describe('the Bicep files', () => {
  let templates: Template[];
  beforeAll(async () => {
    templates = await readTemplates();
  });

  const find = (file: string) => {
    const found = templates.find((template) => template.file === file);
    if (!found) throw new Error(`no ${file}`);
    return found;
  };

  it('can be read, every one, and begin with what they are for', () => {
    expect(templates.length).toBeGreaterThan(8);
    for (const { file, source, root } of templates) {
      expect({ file, wrong: root.descendantsOfType(['ERROR']).map((node) => node?.text) }).toEqual({
        file,
        wrong: [],
      });
      expect({ file, missing: root.hasError }).toEqual({ file, missing: false });
      expect(source).toMatch(/^\/\/ [A-Z]/);
    }
  });

  it('describe each parameter and use each name that they declare', () => {
    for (const template of templates) {
      const { file } = template;
      const used = usedNames(template);
      for (const { name, node } of declared(template, 'parameter')) {
        const decorators = node.previousNamedSibling?.text ?? '';
        expect({ file, name, decorators }).toEqual({
          file,
          name,
          decorators: expect.stringContaining("@description('"),
        });
        expect({ file, name, used: used.includes(name) }).toEqual({ file, name, used: true });
      }
      for (const { name } of declared(template, 'variable')) expect(used).toContain(name);
    }
  });

  it('use no name that isn’t declared', () => {
    for (const template of templates) {
      const names = kinds.flatMap((kind) => declared(template, kind).map(({ name }) => name));
      const known = new Set([...builtIn, ...names, ...localNames(template)]);
      const unknown = usedNames(template).filter((name) => !known.has(name));
      expect({ file: template.file, unknown }).toEqual({ file: template.file, unknown: [] });
    }
  });

  it('give each module that is there exactly what it asks', () => {
    const main = find('main.bicep');
    const modules = declared(main, 'module');
    expect(modules.map(({ what }) => what).sort()).toEqual(
      templates
        .map(({ file }) => file)
        .filter((file) => file !== 'main.bicep')
        .sort(),
    );
    for (const module of modules) {
      const { params } = contentOf(module) as { params: object };
      const asked = declared(find(module.what), 'parameter').map(({ name }) => name);
      expect({ of: module.name, given: Object.keys(params).sort() }).toEqual({
        of: module.name,
        given: asked.sort(),
      });
    }
  });

  it('take from a module only what it gives', () => {
    const main = find('main.bicep');
    const outputsOf = ({ what }: Declaration) =>
      declared(find(what), 'output').map(({ name }) => name);
    const given = new Map(declared(main, 'module').map((one) => [one.name, outputsOf(one)]));
    const taken = [...main.source.matchAll(/(\w+)\.outputs\.(\w+)/g)];
    expect(taken.length).toBeGreaterThan(10);
    for (const [expression, module = '', output] of taken) {
      expect({ expression, gives: given.get(module) }).toEqual({
        expression,
        gives: expect.arrayContaining([output]),
      });
    }
  });

  it('read files that are there', () => {
    const loaded = templates.flatMap(({ file, source }) =>
      [...source.matchAll(/loadJsonContent\('([^']+)'\)/g)].map(([, path = '']) =>
        join(azure, dirname(file), path),
      ),
    );
    expect(loaded).toHaveLength(1);
    expect(loaded.filter((path) => !existsSync(path))).toEqual([]);
  });
});
