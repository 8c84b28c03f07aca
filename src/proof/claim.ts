/** The passages and figures of one claim against the copies of its sources. */
import { masked } from '../evidence/personal/masked';
import type { Claim, Plan, Quotation, Range, Source } from '../plan/model';
import { clipped, narrow } from '../plan/text/text';
import { blankCheck } from './blankCheck';
import { isUnread, locatorTest, MOST_PLACES, wrongPageOf } from './citedPages';
import { EXCERPT, excerptOf } from './excerpt';
import { changeIn } from './figures/change';
import { Context } from './figures/context';
import type { Beside } from './figures/doubts/beside';
import { moneyOf } from './figures/doubts/money';
import { namesStranger } from './figures/doubts/names';
import { figureIn } from './figures/figure';
import { contextTexts } from './figures/said';
import { type Written, writtenFigure } from './figures/written';
import { foundAt, nearestFigure } from './found';
import { type Material, materialOf, type Readable } from './material';
import type { Check, Copies, Nearest, Reason } from './model';
import { checksInOrder, none, type Spotted, spotOf } from './order';
import { BEFORE, PAST_CLAUSE, wayBeside, yearsBeside } from './settings/clause';
import { partsBeside } from './settings/periods';
import type { CopyIndex } from './text/copyIndex';
import { foldPassage } from './text/fold';
import { nearestTo } from './text/nearest';
import { INSERTED, placesOf } from './text/passage';

interface Given {
  readonly plan: Plan;
  readonly claim: Claim;
  readonly material: Material;
}

/** All checks of a claim in the order of the text. */
export function checksOfClaim(
  plan: Plan,
  claim: Claim,
  sourcesOf: (ids: readonly string[]) => readonly Source[],
  copies: Copies,
): Check[] {
  if (claim.kind !== 'fact' && claim.kind !== 'shift') return [];
  const material = materialOf(sourcesOf(claim.sources), copies);
  const quoted = claim.quotations.flatMap((quotation) => {
    const own = quotation.citations.length > 0;
    const its = own
      ? materialOf(sourcesOf(quotation.citations.map(({ id }) => id)), copies)
      : material;
    return its ? [passageCheck({ plan, claim, material: its }, quotation)] : [];
  });
  const figures = material ? figureChecks({ plan, claim, material }) : [];
  return [...quoted, ...figures].sort((a, b) => a.range.start - b.range.start);
}

function blank(given: Given, kind: Check['kind'], range: Range, text: string): Check {
  const { source = '', copy = null } = given.material.first ?? {};
  return { ...blankCheck(kind, range, text), source, copy, claim: given.claim.range.start };
}

function passageCheck(given: Given, quotation: Quotation): Check {
  const { text, range } = quotation;
  const check = blank(given, 'passage', range, text);
  const { readable, doubt } = given.material;
  if (readable.length === 0) return { ...check, reason: doubt };
  if (foldPassage(text).length < 6) return { ...check, reason: 'too-short' };
  const citations = quotation.citations.length > 0 ? quotation.citations : given.claim.citations;
  for (const copy of readable) {
    const test = locatorTest(copy, citations);
    const places = placesOf(copy.index, text, test ? MOST_PLACES : 1);
    if (places.length === 0) continue;
    const place =
      (test && places.find(({ line, lastLine }) => test(line) || test(lastLine))) ?? places[0];
    if (!place) continue;
    const lines = copy.index.lines.slice(place.line, Math.min(place.lastLine, place.line + 5) + 1);
    return {
      ...check,
      ...foundAt(copy, place.line),
      excerpt: clipped(
        masked(lines.map((line) => line.text.replaceAll('\t', ' ')).join(' ')),
        EXCERPT,
      ),
      wrongPage: wrongPageOf(copy, citations, places),
    };
  }
  if (doubt) return { ...check, reason: doubt };
  if (INSERTED.test(text)) return { ...check, reason: 'insertion' };
  if (readable.every(({ index }) => !sameLanguage(text, index)))
    return { ...check, reason: 'language' };
  if (readable.some((copy) => isUnread(copy, citations)))
    return { ...check, reason: 'unread-pages' };
  return { ...check, result: 'not-found', nearest: nearestIn(readable, text) };
}

function nearestIn(readable: readonly Readable[], text: string): Nearest | null {
  for (const { index } of readable) {
    const nearest = nearestTo(index, text);
    if (nearest) return nearest;
  }
  return null;
}

/** A figure of a claim, what stands before it, and what it says. */
interface Spoken {
  readonly text: string;
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  readonly figure: Written | null;
}

function figureChecks(given: Given): Check[] {
  const { plan, claim } = given;
  const { start, end } = claim.range;
  const said = narrow(plan.text.slice(start, end));
  const change = changeIn(said);
  const spoken = spokenFigures(given);
  const amounts = spoken.flatMap(({ figure }) =>
    figure?.scalable ? figure.ends.map(({ digits }) => digits) : [],
  );
  const checks = spoken.map(({ text, range, before, after, figure }) => {
    const spot = { at: range.start - start, end: range.end - start };
    const beside: Beside = {
      years: yearsBeside(said, spot),
      way: wayBeside(said, spot),
      isAnyYear: false,
      isBefore: BEFORE.test(narrow(before)) || PAST_CLAUSE.test(narrow(before)),
      parts: partsBeside(said, spot),
      isLevel: LEVEL.test(before),
      change,
      amounts,
      before: narrow(before),
      after: narrow(after),
      account: plan.frontMatter?.account ?? '',
      isOfBlock: false,
      money: moneyOf(text, after),
      isNegative: /^\s*[-−–]\s?[\p{Sc}\d]/u.test(text) || /[-−]\s?\p{Sc}?$/u.test(before),
    };
    return figureCheck(given, blank(given, 'figure', range, text), figure, beside);
  });
  return checksInOrder(checks, plan.text);
}

/** Those of no quotation, which is looked for as a whole. */
function spokenFigures({ plan, claim }: Given): Spoken[] {
  const quoted = claim.quotations.filter(({ kind }) => kind === 'inline').map(({ range }) => range);
  return claim.figures
    .filter(({ range }) => !quoted.some((q) => q.start <= range.start && range.end <= q.end))
    .map(({ text, range }) => {
      const before = plan.text.slice(Math.max(claim.range.start, range.start - 40), range.start);
      const after = plan.text.slice(range.end, Math.min(claim.range.end, range.end + 16));
      return { text, range, before, after, figure: writtenFigure(text, before, after) };
    });
}

/** `fell to 12 %`, `降至 12%` */
const LEVEL = /(?:\b(?:to|at)|[至到为])\s{0,2}\p{Sc}?\s{0,2}$/iu;

function figureCheck(given: Given, check: Check, figure: Written | null, beside: Beside): Spotted {
  const { material, claim, plan } = given;
  const { readable, doubt } = material;
  if (readable.length === 0) return none({ ...check, reason: doubt });
  if (!figure || (figure.kind === 'span' && figure.weak))
    return none({ ...check, reason: 'proves-nothing' });
  const { citations } = claim;
  const texts = contextTexts(plan, claim, check.range);
  let reason: Reason | null = null;
  for (const copy of readable) {
    const { index } = copy;
    const context = new Context(index, texts, claim.figures.length === 1);
    const answer = figureIn(index, figure, context, locatorTest(copy, citations), beside);
    if (answer.result === 'found' || answer.result === 'derived') {
      if (namesStranger(texts[1] ?? '', index, plan.frontMatter?.account ?? '')) {
        reason ??= 'elsewhere';
        continue;
      }
      const { line } = answer;
      const excerpt = excerptOf(index, answer.line, answer.result === 'found' ? answer.at : null);
      const wrongPage = wrongPageOf(copy, citations, [{ line, lastLine: line }]);
      const from = answer.result === 'derived' ? answer.from : null;
      const found = foundAt(copy, answer.line);
      const spot = answer.result === 'found' ? spotOf(context, answer.number, beside) : null;
      return {
        check: { ...check, ...found, result: answer.result, excerpt, from, wrongPage },
        spot,
      };
    }
    if (answer.result === 'unchecked') reason ??= answer.reason;
  }
  if (reason ?? doubt) return none({ ...check, reason: reason ?? doubt });
  if (readable.some((copy) => isUnread(copy, citations)))
    return none({ ...check, reason: 'unread-pages' });
  return none({ ...check, result: 'not-found', nearest: nearestFigure(readable, figure, texts) });
}

function sameLanguage(passage: string, { copy }: CopyIndex): boolean {
  const han = passage.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = passage.match(/[a-z]+/gi)?.length ?? 0;
  const { language } = copy.about;
  return language === null || (han > latin ? language === 'zh' : language === 'en');
}
