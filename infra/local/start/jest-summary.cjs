/**
 * A jest reporter that ends with one plain line for machines that don't know jest's summary. A file
 * that fails before its first test counts as one failure.
 */
module.exports = function createSummary() {
  return {
    onRunComplete(_contexts, results) {
      const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
      const line = `${results.numPassedTests} passed, ${failed} failed\n`;
      // Jest prints its own summary after this; the line has to be the last one.
      process.once('exit', () => process.stdout.write(line));
    },
  };
};
