import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { complaint } from '../infra/local/start/complaint.mjs';
import { root } from '../infra/local/start/root.mjs';

const usage = `Usage: npm run package -- [options]

  --app-id GUID   the app registration (TEAMS_APP_ID)
  --domain HOST   where the functions and the tab answer (TEAMS_APP_DOMAIN)
  --out FILE      what to write (dist/leerwerkplaats.zip)
  --help          print this

azd sets both variables for its hooks after a deployment.
`;

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** A name with at least one dot, no port: Teams loads a tab from port 443 only. */
const host =
  /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/**
 * What npm run package was asked for; what wasn't said comes from the environment.
 * @param {string[]} words the command line after the file name
 * @param {Record<string, string | undefined>} environment
 * @returns {{ help?: string, appId: string, domain: string, file: string }}
 * @throws a complaint that names what is missing or wrong
 */
export function readOptions(words, environment) {
  const given = parse(words);
  if (given.help) return { help: usage };
  const appId = given['app-id'] ?? environment.TEAMS_APP_ID ?? '';
  const domain = given.domain ?? environment.TEAMS_APP_DOMAIN ?? '';
  if (appId === '') throw complaint(ask('--app-id GUID', 'TEAMS_APP_ID'));
  if (!guid.test(appId)) throw complaint(`The app id must be a GUID, not "${appId}".`);
  if (domain === '') throw complaint(ask('--domain HOST', 'TEAMS_APP_DOMAIN'));
  if (!host.test(domain)) {
    throw complaint(`The domain must be a host name, without https:// or port, not "${domain}".`);
  }
  const file = resolve(given.out ?? join(root, 'dist', 'leerwerkplaats.zip'));
  return { appId: appId.toLowerCase(), domain: domain.toLowerCase(), file };
}

function ask(option, variable) {
  return `Please give ${option} or set ${variable}; azd up makes both known.`;
}

function parse(words) {
  const text = { type: 'string' };
  const options = { 'app-id': text, domain: text, out: text, help: { type: 'boolean' } };
  try {
    return parseArgs({ args: words, options }).values;
  } catch (cause) {
    throw complaint(`${cause.message.split(/\.\s|\n/)[0]}; --help lists the options.`, cause);
  }
}
