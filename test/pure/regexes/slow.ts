/** Whether an expression takes more than in proportion to the length, on texts made from it. */
import { type Attack, attacksOn } from './attacks';

/** For twice the length, at most so many times as long; four times the length tells it better. */
const RATIO = 2.6;
/** For lengths up to 120: more is a power of four, or one without an end. */
const SHORT_MS = 1.5;
const SHORT = [24, 36, 54, 80, 120];
/** For 1,000 characters: one pass takes a tenth of it, a square ten times as much. */
const PASS_MS = 0.06;
/** For as many: more is a cube, which isn't run any further. */
const CUBE_MS = 15;
/** What takes no longer than this for 8,000 characters isn't worth a clock. */
const FLOOR_MS = 5;

const textOf = ({ before, unit, after }: Attack, length: number) =>
  before + unit.repeat(Math.ceil(length / unit.length)) + after;

function once(regex: RegExp, text: string): number {
  const start = performance.now();
  if (regex.global) text.replace(regex, '');
  else {
    regex.lastIndex = 0;
    regex.exec(text);
  }
  return performance.now() - start;
}

/** Nothing else on this machine holds three looks up for so long. */
const SURE_MS = 200;

/** The best of some: others work on this machine, too. */
function best(regex: RegExp, text: string, enough: number): number {
  let time = once(regex, text);
  for (let i = 1; i < 10 && time > enough && (i < 3 || time < SURE_MS); i++) {
    time = Math.min(time, once(regex, text));
  }
  return time;
}

/** What it took for so many characters, where that is out of proportion to a quarter of them. */
function growthAt(regex: RegExp, attack: Attack, length: number): string | null {
  const quarter = best(regex, textOf(attack, length / 4), 0);
  const enough = Math.max(FLOOR_MS, RATIO ** 2 * quarter);
  const time = best(regex, textOf(attack, length), enough);
  return time > enough ? `${quarter.toFixed(1)} → ${time.toFixed(1)} ms at ${length}` : null;
}

/** The first text on which it takes too long, with what it took. */
export function slowOn(regex: RegExp): string | null {
  // What was seen to grow in proportion: as much for 1,000 characters needs no second look.
  let proportionate = PASS_MS;
  for (const attack of attacksOn(regex)) {
    const { before, unit, after } = attack;
    const told = (what: string) =>
      `${JSON.stringify(before)} ${JSON.stringify(unit)}* ${JSON.stringify(after)}: ${what}`;
    for (const length of SHORT) {
      const time = best(regex, textOf(attack, length), SHORT_MS);
      if (time > SHORT_MS) return told(`${time.toFixed(1)} ms at ${length}`);
    }
    const pass = best(regex, textOf(attack, 1000), proportionate);
    if (pass <= proportionate) continue;
    if (pass > CUBE_MS) return told(`${pass.toFixed(1)} ms at 1000`);
    // Twice in a row: a bounded window is a square up to its size, and clocks err.
    const growth = growthAt(regex, attack, 8000) && growthAt(regex, attack, 16_000);
    if (growth) return told(growth);
    proportionate = Math.max(proportionate, pass * 1.5);
  }
  return null;
}
