import { launchProduct } from '../../support/launched-product';
import { channelId } from '../../support/people';
import { sayingToLead, wrongTokens } from './forged';
import { describeMatrix, hold, nothing, tables } from './matrix';
import { isRecorded, peter } from './stage';

/** A build comes first, and other tests keep both cores busy. */
jest.setTimeout(120_000);

const stage = describeMatrix(launchProduct);

test.each(Object.entries(wrongTokens))(
  'by no door who leads gets anything done with %s',
  async (_what, forge) => {
    const real = stage();
    await isRecorded(real, 'project-leader');
    const before = { ...real, running: forge(real.running, peter) };
    const attempts = tables.flatMap((table) => table.attempts(before));
    await hold(attempts, { stage: real, who: peter, channel: channelId }, nothing);
  },
);

test('who says to be who leads may what their own role may, by every door', async () => {
  const real = stage();
  await isRecorded(real, 'participant');
  const before = { ...real, running: sayingToLead(real.running, peter) };
  for (const { attempts, may } of tables) {
    await hold(attempts(before), { stage: real, who: peter, channel: channelId }, (one) =>
      may(one, 'participant'),
    );
  }
});
