import { startFunctionsHost } from '../../infra/local/functions-host/functions-host';
import { answerParent } from './child-process';

/** A process of its own for one bot, so that what it costs is its own: its messages function only. */
answerParent(async () => {
  const { BUNDLE: bundle = '', COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '' } = process.env;
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const only = ['messages'];
  const { url } = await startFunctionsHost({
    bundle,
    port: 0,
    only,
    cosmos: { endpoint, key },
    report,
  });
  return {
    ready: { url },
    /** Milliseconds of CPU since the process began. */
    ask: async () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
  };
});
