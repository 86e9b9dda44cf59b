import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupDays } from '../../../domain/polls/model';
import { containers } from '../../../functions/platform/containers';
import { createTelemetry } from '../../../functions/platform/telemetry';
import { createFunctionsCore } from '../../../infra/local/functions-host/core';
import { loadFunctions, withTrigger } from '../../../infra/local/functions-host/load-functions';
import { bundleSample } from '../local/functions-host/sample-bundle';
import { contentOf, declared, readTemplates, type Template } from './bicep';

const project = join(__dirname, '../../..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const host = JSON.parse(read('functions/host.json'));

describe('Azure and the code agree', () => {
  let templates: Template[];
  let functions: Awaited<ReturnType<typeof loadFunctions>>;

  beforeAll(async () => {
    templates = await readTemplates();
    const bundle = bundleSample({ file: '../../../../functions/main.ts' });
    functions = await loadFunctions(
      bundle.path,
      createFunctionsCore(() => undefined),
    );
    bundle.remove();
  });

  function value(kind: 'resource' | 'variable', name: string, file: string) {
    const template = templates.find((one) => one.file === `modules/${file}.bicep`);
    const found = template && declared(template, kind).find((one) => one.name === name);
    if (!found) throw new Error(`no ${name} in ${file}`);
    return contentOf(found);
  }
  const feeds = () => withTrigger(functions, 'cosmosDBTrigger');

  it('on what is always awake: HTTP and every change feed', () => {
    const names = feeds().map(({ registered }) => `function:${registered.metadata.name}`);
    expect(names.length).toBeGreaterThan(1);
    expect(value('variable', 'alwaysReady', 'functions')).toEqual(['http', ...names]);
    expect(value('resource', 'app', 'functions')).toMatchObject({
      properties: {
        functionAppConfig: {
          scaleAndConcurrency: {
            alwaysReady: 'map(alwaysReady, name => { name: name, instanceCount: 1 })',
          },
        },
      },
    });
  });

  it('on how long a backup is kept, which the cards of anonymous polls tell', () => {
    expect(value('resource', 'account', 'database')).toMatchObject({
      properties: {
        backupPolicy: { continuousModeProperties: { tier: `Continuous${backupDays}Days` } },
      },
    });
  });

  it('on the connection and the containers of the change feeds', () => {
    const settings = Object.keys(value('variable', 'hostSettings', 'functions') as object);
    const ids = containers.map(({ id }) => id);
    for (const { trigger } of feeds()) {
      expect(settings).toContain(`${trigger.connection}__accountEndpoint`);
      expect(ids).toEqual(
        expect.arrayContaining([trigger.containerName, trigger.leaseContainerName]),
      );
    }
  });

  it('on the containers, which Azure makes from the file that the code reads', () => {
    const { source = '' } = templates.find(({ file }) => file.endsWith('database.bicep')) ?? {};
    expect(source).toContain("loadJsonContent('../../../functions/platform/containers.json')");
    expect(source).toContain('for container in definitions.containers:');
    expect(value('resource', 'containers', 'database')).toMatchObject({
      name: 'container.id',
      properties: {
        resource: {
          id: 'container.id',
          partitionKey: { paths: ['container.partitionKey'], kind: 'Hash' },
          defaultTtl: 'container.defaultTtl',
          indexingPolicy: 'container.indexingPolicy',
        },
      },
    });
  });

  it('on the address to which Teams delivers', () => {
    const routes = withTrigger(functions, 'httpTrigger').map(({ trigger }) => trigger.route);
    expect(host.extensions.http.routePrefix).toBe('');
    expect(routes).toContain('api/messages');
    expect(value('resource', 'bot', 'bot')).toMatchObject({
      properties: { endpoint: `https://\${domain}/api/messages` },
    });
  });

  it('on what the package for Teams is made with', () => {
    const main = templates.find(({ file }) => file === 'main.bicep');
    const outputs = main ? declared(main, 'output').map(({ name }) => name) : [];
    const asked = [...read('manifest/options.mjs').matchAll(/environment\.(\w+)/g)];
    expect(asked).toHaveLength(2);
    for (const [, name] of asked) expect(outputs).toContain(name);
    const { resource } = JSON.parse(read('manifest/manifest.json')).webApplicationInfo;
    const filled = resource.replace('{{DOMAIN}}', `\${domain}`).replace('{{APP_ID}}', `\${appId}`);
    expect(value('resource', 'application', 'sign-in')).toMatchObject({ identifierUris: [filled] });
  });

  it('on the alert: its line passes the host’s filter whole and is what the rule looks for', () => {
    const lines: string[] = [];
    createTelemetry((line) => lines.push(line)).alert('poison', { id: 'a' });
    const rule = JSON.stringify(value('resource', 'rule', 'alert'));
    const [, level] = /tostring\(line\.level\) == \\"(\w+)\\"/.exec(rule) ?? [];
    expect(rule).toContain('AppTraces | extend line = parse_json(Message)');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level, code: 'poison' });
    // The host files what a worker prints under this category, at Information unless the line says
    // 'error', 'fail', 'severe' or 'warn' (WorkerProcess.ParseErrorMessageAndLog in its source).
    expect(host.logging.logLevel['Host.Function.Console']).toBe('Information');
    expect(host.logging.applicationInsights.samplingSettings.excludedTypes.split(';')).toEqual(
      expect.arrayContaining(['Trace', 'Exception']),
    );
  });

  it('on what is deployed: a folder that says where the bundle is', () => {
    execFileSync(process.execPath, [join(project, 'infra/local/start/build.mjs')], {
      stdio: 'ignore',
    });
    const yaml = read('azure.yaml');
    const setting = (name: string) => new RegExp(`^ *${name}: (.*)$`, 'm').exec(yaml)?.[1] ?? '';
    expect(existsSync(join(project, setting('path'), 'main.bicep'))).toBe(true);
    const { main } = JSON.parse(read(join(setting('dist'), 'package.json')));
    expect(existsSync(join(project, setting('dist'), main))).toBe(true);
    expect(existsSync(join(project, setting('dist'), 'host.json'))).toBe(true);
    const { tags } = value('resource', 'app', 'functions') as { tags: string };
    const [, service] = /'azd-service-name': '(\w+)'/.exec(tags) ?? [];
    expect(yaml).toMatch(new RegExp(`^services:\\n {2}${service}:$`, 'm'));
  });
});
