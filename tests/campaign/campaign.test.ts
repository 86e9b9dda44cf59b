import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runCampaign } from './campaign';
import { runningClock, standingClock } from './clocks';
import { openHouse } from './house';
import { killPoints } from './kills';
import { openProcesses } from './processes';

/** Other tests keep both cores busy; in processes a build comes first. */
jest.setTimeout(480_000);

const project = join(__dirname, '../..');

it('nothing is lost, doubled or left undrawn, at whatever point one of two hosts is killed', async () => {
  const report = await runCampaign({
    seed: 3,
    open: openHouse,
    clock: standingClock,
    goesOn: (number) => number < 104,
  });
  expect(report.violations).toEqual([]);
  for (const point of killPoints) {
    expect(report.sequencesKilledAt[point]).toBeGreaterThanOrEqual(100);
  }
});

it('nor when the hosts are processes that are killed with -9', async () => {
  await promisify(execFile)(process.execPath, [join(project, 'infra/local/start/build.mjs')]);
  const report = await runCampaign({
    seed: 3,
    open: (options) => openProcesses(join(project, 'dist'), options),
    clock: runningClock,
    goesOn: (number) => number < 1,
  });
  expect(report.violations).toEqual([]);
  const kills = killPoints.map((point) => report.kills[point]);
  expect(kills.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(3);
});
