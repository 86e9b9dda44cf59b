import {
  failure,
  isObject,
  type Json,
  type JsonObject,
  refuseOthers,
  unsupported,
} from '../protocol';

/** More operations in one patch are refused (learn.microsoft.com, 'Partial document update'). */
const maximumOperations = 10;

const knownOperations = ['add', 'set', 'replace', 'remove', 'incr'];

type Holder = { container: JsonObject; name: string } | { container: Json[]; name: string };

/**
 * Applies patch operations in order to a copy of the document. Fails with 400 where a path has no
 * parent, or where replace and remove find nothing.
 */
export function patchDocument(document: JsonObject, operations: Json): JsonObject {
  if (!Array.isArray(operations) || operations.length === 0) {
    throw failure(400, 'A patch needs a list of operations');
  }
  if (operations.length > maximumOperations) {
    throw failure(400, `A patch has at most ${maximumOperations} operations`);
  }
  const copy = structuredClone(document);
  for (const operation of operations) {
    if (!isObject(operation)) throw failure(400, 'A patch operation is an object');
    applyOperation(copy, operation);
  }
  return copy;
}

function applyOperation(document: JsonObject, operation: JsonObject): void {
  const path = operation.path;
  if (typeof path !== 'string' || !path.startsWith('/')) {
    throw failure(400, 'The path of a patch operation begins with /');
  }
  const { op, value } = operation;
  if (!knownOperations.includes(String(op))) throw unsupported(`the patch operation ${String(op)}`);
  refuseOthers(operation, ['op', 'path', 'value'], 'a patch operation');
  const holder = findHolder(document, path);
  if (op === 'remove') {
    remove(holder, path);
  } else {
    if (value === undefined) throw failure(400, `The patch operation ${op} needs a value`);
    if (op === 'replace') requireValue(holder, path);
    if (op === 'incr') increment(holder, path, value);
    else put(holder, path, value, op === 'add');
  }
}

function findHolder(document: JsonObject, path: string): Holder {
  const steps = path.slice(1).split('/').map(unescapeStep);
  // A limit that nobody documents: Azure/azure-cosmos-dotnet-v3#5154.
  if (steps.some((step) => /^\d{20,}$/.test(step))) {
    throw failure(400, `The patch path ${path} has a number that is too long`);
  }
  const name = steps.pop() ?? '';
  let current: Json | undefined = document;
  for (const step of steps) {
    current = Array.isArray(current)
      ? current[arrayIndex(current, step, path)]
      : isObject(current)
        ? own(current, step)
        : undefined;
  }
  if (Array.isArray(current)) return { container: current, name };
  if (isObject(current)) return { container: current, name };
  throw failure(400, `The patch path ${path} has no parent in the document`);
}

function put(holder: Holder, path: string, value: Json, insert: boolean): void {
  const { container, name } = holder;
  if (!Array.isArray(container)) {
    Object.defineProperty(container, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (name === '-') {
    container.push(value);
  } else {
    const index = arrayIndex(container, name, path);
    container.splice(index, insert || index === container.length ? 0 : 1, value);
  }
}

function remove(holder: Holder, path: string): void {
  requireValue(holder, path);
  const { container, name } = holder;
  if (Array.isArray(container)) container.splice(Number(name), 1);
  else delete container[name];
}

function increment(holder: Holder, path: string, by: Json): void {
  const present = valueAt(holder);
  const before = present === undefined ? 0 : present;
  if (typeof before !== 'number' || typeof by !== 'number') {
    throw failure(400, `The patch operation incr at ${path} needs numbers`);
  }
  put(holder, path, before + by, false);
}

function requireValue(holder: Holder, path: string): void {
  if (valueAt(holder) === undefined) {
    throw failure(400, `The patch path ${path} doesn't exist in the document`);
  }
}

function valueAt({ container, name }: Holder): Json | undefined {
  return Array.isArray(container) ? container[Number(name)] : own(container, name);
}

function own(container: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(container, name) ? container[name] : undefined;
}

function arrayIndex(list: Json[], step: string, path: string): number {
  const index = /^\d+$/.test(step) ? Number(step) : Number.NaN;
  if (!(index <= list.length)) throw failure(400, `The patch path ${path} is outside the array`);
  return index;
}

// JSON pointer, RFC 6901: ~1 stands for / and ~0 for ~, in this order.
function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
