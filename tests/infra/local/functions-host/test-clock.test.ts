import { shiftDate } from '../../../../infra/local/functions-host/test-clock';

const hour = 3_600_000;

describe('The test clock', () => {
  afterEach(() => shiftDate(0));

  it('moves every way to ask what time it is', () => {
    const before = Date.now();
    shiftDate(hour);
    const answers = [Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())];
    // As text a date has whole seconds.
    for (const answer of answers) expect(answer).toBeGreaterThanOrEqual(before + hour - 1_000);
  });

  it('leaves every other date as it is, and goes back', () => {
    const real = new Date();
    shiftDate(hour);
    expect(new Date(5).getTime()).toBe(5);
    expect(new Date('2026-12-01').toISOString()).toBe('2026-12-01T00:00:00.000Z');
    expect(new Date()).toBeInstanceOf(Date);
    expect(real).toBeInstanceOf(Date);
    shiftDate(0);
    expect(Date.now()).toBeLessThan(real.getTime() + hour);
  });
});
