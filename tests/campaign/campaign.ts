import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIssuer } from '../../infra/local/issuer/issuer';
import { gather } from './evidence';
import type { House, HouseOptions } from './hosts';
import { violationsIn } from './invariants';
import { type KillPoint, killPoints } from './kills';
import { sequenceSeed } from './random';
import { comeToRest } from './rest';
import { openScene, type SceneClock, type SceneOptions } from './scene';
import { runSteps } from './steps';
import { startTeams } from './teams';

export interface CampaignOptions {
  readonly seed: number;
  readonly open: (options: HouseOptions) => Promise<House>;
  readonly clock: () => SceneClock;
  /** Whether to run the sequence with this number, counted from 0. */
  readonly goesOn: (number: number) => boolean;
  readonly first?: number;
  readonly found?: (number: number, violation: string) => void;
}

export interface CampaignReport {
  sequences: number;
  readonly kills: Record<KillPoint, number>;
  /** How many sequences had at least one kill at that point. */
  readonly sequencesKilledAt: Record<KillPoint, number>;
  readonly violations: string[];
}

/** Runs sequences until told to stop. The same seed and number are the same sequence. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const { seed, open, clock, goesOn, first = 0 } = options;
  const folder = await mkdtemp(join(tmpdir(), 'campaign-'));
  const issuer = await createIssuer({ folder });
  const teams = await startTeams(issuer);
  const report: CampaignReport = {
    sequences: 0,
    kills: perPoint(),
    sequencesKilledAt: perPoint(),
    violations: [],
  };
  try {
    for (let number = first; goesOn(number); number += 1) {
      const { hits, violations } = await runSequence({
        seed: sequenceSeed(seed, number),
        teams,
        issuer,
        open,
        clock: clock(),
      });
      report.sequences += 1;
      for (const point of killPoints) {
        report.kills[point] += hits[point];
        report.sequencesKilledAt[point] += hits[point] > 0 ? 1 : 0;
      }
      for (const violation of violations) {
        report.violations.push(`sequence ${number}: ${violation}`);
        options.found?.(number, violation);
      }
    }
  } finally {
    await teams.close();
    await rm(folder, { recursive: true });
  }
  return report;
}

async function runSequence(options: SceneOptions) {
  const scene = await openScene(options);
  try {
    await runSteps(scene);
    const isAtRest = await comeToRest(scene);
    const violations = violationsIn(await gather(scene, isAtRest));
    for (const host of scene.house.crashed?.() ?? []) violations.push(`${host} died by itself`);
    return { hits: scene.kills.hits, violations };
  } finally {
    await scene.close();
  }
}

/** A count per point, all 0. */
const perPoint = (): Record<KillPoint, number> => ({
  'before-batch': 0,
  'after-batch': 0,
  'after-send': 0,
  'before-record': 0,
});
