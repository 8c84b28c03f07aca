/** Whether a claim names one metric and the copy's row another, and whose figure it is. */
import { simplified } from '../../../finance/traditional';
import { METRICS } from '../../../plan/terms/figures/business';
import { conceptsIn } from '../../text/concepts';
import type { CopyIndex } from '../../text/copyIndex';
import { wordsOf } from '../../text/words';
import { writtenIn } from '../numbers';
import type { Case } from './beside';

/** Lines above a row in which a sentence says what its table shows. */
const ABOVE = 12;

function metricsIn(text: string): string[] {
  return conceptsIn(simplified(text).toLowerCase()).flatMap((one) => METRICS.get(one) ?? []);
}

/** It is of another metric: by the row's name, else by what stands over its table; by the clause of a sentence. */
export function isOfOtherMetric({ number, setting, figure, context }: Case): boolean {
  const { row } = setting;
  if (figure.kind === 'points') return false;
  const said = metricsIn(context.clause);
  const [first] = said;
  if (first === undefined) return false;
  const own = metricsIn(row ? row.label : setting.besideAt(number));
  if (own.length > 0) return !own.includes(first) && !said.includes(own[0] as string);
  if (!row) return false;
  const over = metricsIn(`${row.under} ${row.heads.text}`);
  const all = over.length > 0 ? over : metricsAbove(context.index, row.line);
  return all.length > 0 && !all.some((one) => said.includes(one));
}

function metricsAbove({ lines }: CopyIndex, line: number): string[] {
  for (let at = line - 1; at >= Math.max(0, line - ABOVE); at--) {
    const text = lines[at]?.text ?? '';
    const own = text.includes('\t') ? [] : metricsIn(text);
    if (own.length > 0) return own;
  }
  return [];
}

const OTHERS =
  /竞争对手|(?<![应相])对手|同行|同业|行业(?:平均|均值|中位)|\bpeers?\b|\bcompetitors?\b|\brivals?\b|\bindustry average\b/i;

/** It is said of competitors, of whom the copy doesn't speak there; or the other way round, and the claim names none of them. */
export function isOfCompetitors({ number, setting, context }: Case): boolean {
  const { row, near } = setting;
  if (OTHERS.test(context.clause)) return !OTHERS.test(`${row?.label ?? ''} ${near}`);
  if (row) return OTHERS.test(row.label);
  const shown = writtenIn(context.index, number);
  const upTo =
    near
      .slice(0, Math.max(0, near.indexOf(shown)))
      .split(/[;；。]|\d[^\p{L}]{0,6}[,，]/u)
      .at(-1) ?? '';
  const at = upTo.search(OTHERS);
  if (at < 0) return false;
  const names = upTo.slice(at).match(/(?<!\p{L})\p{Lu}\p{L}{2,}/gu) ?? [];
  return (
    !names.some((name) => context.said.includes(name)) && !sharesName(context.said, upTo.slice(at))
  );
}

/** Of 竞争对手某某 the claim begins with the name. */
function sharesName(said: string, theirs: string): boolean {
  const name = /\p{Script=Han}{2,3}/u.exec(said.replace(/公司|[\d\s-]+年?/g, ''))?.[0];
  return name !== undefined && conceptsIn(name).length === 0 && theirs.includes(name);
}

const NO_NAME =
  /^(?:Januar|Februar|March|April|May|June|July|August|Septem|Octo|Novem|Decem|Fiscal|Company|Group|Board|Note|Item|Total|Quarter|Section|Part|Table|Form|Common|Class|Series)/;
const OF_NAME = /\b(?:for|of|at|by)\s((?:\p{Lu}[\p{L}.]*\p{Ll}[\p{L}.]*(?:['’]s)?\s?){1,4})/gu;

/** Characters before a number in which its sentence says whose it is. */
const BEFORE = 60;

/** The sentence says whose it is right before the number: `expenses for Sam's Club were $9.9 billion`. */
export function isOfNamed({ number, setting, context }: Case): boolean {
  if (setting.row) return false;
  // A clause may seem to end behind `U.S.`
  const at = setting.near.indexOf(writtenIn(context.index, number));
  const names = [
    ...setting.near.slice(Math.max(0, at - BEFORE), Math.max(0, at)).matchAll(OF_NAME),
  ];
  const last = names.at(-1)?.[1];
  if (last === undefined) return false;
  const words = last.split(/\s+/).flatMap((word) => word.replace(/['’]s$|[.]/g, '') || []);
  if (words.length === 0 || words.some((word) => NO_NAME.test(word))) return false;
  const said = context.said.toLowerCase();
  const entity = context.index.copy.about.entity?.toLowerCase() ?? '';
  return words.every(
    (word) => !said.includes(word.toLowerCase()) && !entity.includes(word.toLowerCase()),
  );
}

const PART_OF =
  /(?<![\p{L}'’])(\p{Ll}[\p{L}-]{3,24})\s(?:net sales|sales|revenues?|gross profit|gross margin|operating income)\b/gu;
const NO_PART =
  /^(?:annual|total|full|year|yearly|quarterly|reported|consolidated|overall|fiscal|record|global|worldwide|average|combined|recurring|their|other|with|from|than|into|that|this|have|were|company|group|strong|higher|lower|more|less|most|whole|entire|only|posted|made|reached|generated|booked|recorded|gross|operating|achieved|earned|adjusted|organic|comparable|same|and|of)$/;

/** `soybean revenue`: the copy knows the word, and the row says nothing of it. */
export function isOfOtherProduct({ setting, number, context }: Case): boolean {
  const { row } = setting;
  if (!row) return false;
  return [...context.clause.matchAll(PART_OF)].some(([, word = '']) => {
    const [stem, ...more] = NO_PART.test(word)
      ? []
      : wordsOf(word).filter((one) => !one.startsWith('#'));
    if (stem === undefined || more.length > 0) return false;
    if (context.index.linesWith(stem).length === 0) return false;
    return ![...row.names, ...row.around, ...row.columnOf(number).words].includes(stem);
  });
}
