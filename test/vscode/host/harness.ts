/**
 * `describe` and `it` for tests inside VS Code, in the Node host and in the web
 * worker alike. Tests run in the order they were written, one after the other.
 */
type Step = () => void | Promise<void>;

interface Test {
  readonly name: string;
  readonly body: Step;
}

interface Suite {
  readonly name: string;
  readonly before: Step[];
  readonly after: Step[];
  readonly beforeEach: Step[];
  readonly afterEach: Step[];
  readonly tests: Test[];
}

/** How long one test or hook may take, in milliseconds: only a hang comes there. */
const TIME_LIMIT = 180_000;

/** A test that takes longer says so, in milliseconds. */
const SLOW = 1000;

/** Marks the lines of the tests among those of VS Code; launch.mjs strips it. */
const MARK = '│ ';

const suites: Suite[] = [];
let current: Suite | undefined;

/** A group of tests; groups don't nest. */
export function describe(name: string, body: () => void): void {
  current = { name, before: [], after: [], beforeEach: [], afterEach: [], tests: [] };
  suites.push(current);
  body();
  current = undefined;
}

function suite(): Suite {
  if (!current) throw new Error('Call this inside describe().');
  return current;
}

export function it(name: string, body: Step): void {
  suite().tests.push({ name, body });
}

export const before = (body: Step): unknown => suite().before.push(body);
export const after = (body: Step): unknown => suite().after.push(body);
export const beforeEach = (body: Step): unknown => suite().beforeEach.push(body);
export const afterEach = (body: Step): unknown => suite().afterEach.push(body);

/** Runs a step; a step that takes too long fails. */
async function runStep(body: Step): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    const error = new Error(`took more than ${TIME_LIMIT / 1000} s`);
    timer = setTimeout(() => reject(error), TIME_LIMIT);
  });
  try {
    await Promise.race([Promise.resolve().then(body), limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await runStep(step);
}

/** The error of these steps as text, or undefined when all went well. */
async function failureOf(steps: readonly Step[]): Promise<string | undefined> {
  try {
    await runSteps(steps);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/**
 * Waits until `condition` gives something true, and gives that.
 *
 * @throws after 90 s, naming `what` was waited for
 */
export async function eventually<T>(condition: () => T | Promise<T>, what: string): Promise<T> {
  const end = Date.now() + 90_000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Presses keys until what asks has ended, and gives what it gives. A key does nothing
 * until the question is there, however slow the machine: so it is pressed again.
 *
 * @param asking - what a command that asks gives
 * @param press - presses the key
 */
export async function answered<T>(asking: Thenable<T>, press: () => Thenable<unknown>): Promise<T> {
  let ended = false;
  const done = Promise.resolve(asking).finally(() => {
    ended = true;
  });
  while (!ended) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await press();
  }
  return done;
}

function print(text: string): void {
  console.log(text.replace(/^/gm, MARK));
}

/** Prints a line of a test's own: a measurement, say. */
export const note = (text: string): void => print(`    ${text}`);

/**
 * Runs every test whose `suite › test` name contains `grep`. Prints each name, each
 * failure with its stack, and last `N passed, N failed`.
 *
 * @throws when a test failed, which VS Code turns into exit code 1
 */
export async function runTests(grep: string): Promise<void> {
  let passed = 0;
  const failed: string[] = [];
  const report = (name: string, failure: string | undefined, took = 0): void => {
    if (failure === undefined) passed += 1;
    else failed.push(name);
    const slow = took > SLOW ? ` (${(took / 1000).toFixed(1)} s)` : '';
    print(failure === undefined ? `  ✓ ${name}${slow}` : `  ✗ ${name}\n${failure}`);
  };
  for (const group of suites) {
    const tests = group.tests.filter(({ name }) => `${group.name} › ${name}`.includes(grep));
    if (tests.length === 0) continue;
    print(group.name);
    const broken = await failureOf(group.before);
    for (const { name, body } of tests) {
      const started = Date.now();
      const outcome = broken ?? (await failureOf([...group.beforeEach, body]));
      const cleaning = await failureOf(group.afterEach);
      report(name, outcome ?? cleaning, Date.now() - started);
    }
    const ending = await failureOf(group.after);
    if (ending !== undefined) report(`after ${group.name}`, ending);
  }
  print(`${passed} passed, ${failed.length} failed`);
  if (passed + failed.length === 0) throw new Error(`No test matches "${grep}".`);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
}
