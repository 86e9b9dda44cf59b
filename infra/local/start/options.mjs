import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { complaint } from './complaint.mjs';

/** Every option with its line of help; `value` names what an option takes. */
const known = {
  port: { type: 'string', value: 'N', help: 'where the functions listen (7071)' },
  data: { type: 'string', value: 'DIR', help: 'where the data lives (.local)' },
  reset: { type: 'boolean', help: 'delete that data first' },
  'no-demo': { type: 'boolean', help: 'start without the six demo leerwerkplaatsen' },
  'no-open': { type: 'boolean', help: 'do not open the browser' },
  split: { type: 'boolean', help: 'HTTP, timers and each change feed in processes of their own' },
  hosts: { type: 'string', value: 'N', help: 'so many hosts, each a process, share the work' },
  unsigned: { type: 'boolean', help: 'accept unsigned activities, for other Teams clients' },
  json: { type: 'boolean', help: 'print one line of JSON on standard output when ready' },
  help: { type: 'boolean', help: 'print this' },
};

/**
 * @param {string[]} words the command line after the file name
 * @throws a complaint about the first word that it doesn't understand
 */
export function readOptions(words) {
  const given = parse(words);
  return {
    port: readPort(given.port ?? '7071'),
    data: resolve(given.data ?? '.local'),
    reset: given.reset ?? false,
    demo: !given['no-demo'],
    open: !given['no-open'],
    split: given.split ?? false,
    hosts: readHosts(given.hosts),
    unsigned: given.unsigned ?? false,
    json: given.json ?? false,
    help: given.help ?? false,
  };
}

/** The text of --help. */
export function helpText() {
  const lines = Object.entries(known).map(([name, { value, help }]) => {
    const option = value ? `--${name} ${value}` : `--${name}`;
    return `  ${option.padEnd(14)}${help}`;
  });
  return ['Usage: npm start -- [options]', ...lines, ''].join('\n');
}

function parse(words) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type }]) => [name, { type }]),
  );
  try {
    return parseArgs({ args: words, options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const sentence = cause.message.split(/\.\s|\n/)[0].replace(/\.$/, '');
    throw complaint(`${sentence}; --help lists the options.`, cause);
  }
}

/** Undefined: one host, in the process of the start itself unless it is split. */
function readHosts(text) {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 16) return count;
  throw complaint(`--hosts takes a number from 1 to 16, not "${text}".`);
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw complaint(`--port takes a number from 1 to 65535, not "${text}".`);
}
