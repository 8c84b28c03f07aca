/** Two versions of a plan beside the text: a page whose lines lead to their places. */
import { saidWord } from '../../../plan/lexicon';
import type { Plan, Range } from '../../../plan/model';
import { lineNumberAt, positionAt } from '../../../plan/text/text';
import type { Proof } from '../../../proof/model';
import { escapeXml } from '../../../render/charts';
import { formatShare, formatValue } from '../../../render/roe/dupontNumbers';
import { renderMessage } from '../../../rules/shared/message';
import { type Language, say } from '../../../words';
import { firstWords } from '../../../words/shown/first';
import { diffWords } from '../../../words/shown/review/comment';
import { compareWords as w } from '../../../words/shown/review/compare';
import { type Change, type Coverage, diffPlans, type PlanDiff, withProof } from '../../diff';
import type { Sign } from '../../diff/changes';
import { type ChangeGroup, changeGroups } from '../../diff/groups';
import { newestRoe } from '../../diff/parts/blocks';
import { type First, firstOf } from '../../first';
import { answersTo, type ChangeLine, changeLines, placeText, type ReportedDiff } from './diff';
import { groupTitle, sumText, whyText } from './first';

/** Two versions of a plan and what is known of them. */
export interface PlanComparison {
  /** Null where the plan is new. */
  readonly before: Plan | null;
  readonly after: Plan;
  /** What `before` is: a branch, "the saved version", a file's name. */
  readonly base: string;
  /** More about it, of a commit: its day, author and subject; may be empty. */
  readonly about: string;
  /** What the copies of its sources say of `after`. */
  readonly proof?: Proof | undefined;
  /** Changes of `.zhibi.yaml` between the two. */
  readonly policy: readonly Change[];
}

const CLASSES: Readonly<Record<Sign, string>> = {
  '!': 'attention',
  '+': 'added',
  '-': 'removed',
  '~': 'changed',
};

/**
 * The body of the page; all words of the plans in it are escaped. A line that
 * has a place is a button with `data-side` (`before` or `after`), `data-line` and
 * `data-column` (from 0, UTF-16); other buttons have `data-action`.
 */
export function comparisonHtml(comparison: PlanComparison, language: Language): string {
  const { before, after, base, about, policy } = comparison;
  const { proof } = comparison;
  const proven = proof ? { plan: after, proof } : null;
  const diff: ReportedDiff = {
    ...withProof(diffPlans(before, after), after, proof ?? null),
    language,
    proven,
  };
  const changes = [...policy, ...diff.changes];
  const first = firstOf([{ changes }], (change) =>
    answersTo(change, diff).some(({ check }) => check.result === 'not-found'),
  );
  const listed = new Set(first.map(({ change }) => change));
  const rest = changes.filter((one) => !listed.has(one));
  const open = first.length === 0;
  const groups = changeGroups(rest, before ?? after, after).map((group) =>
    groupHtml(group, open, diff, language),
  );
  const count =
    changes.length === 0
      ? say(w.nothing, language)
      : renderMessage(w.count, { n: changes.length }, language);
  return [
    `<h1>${escapeXml(after.frontMatter?.account ?? after.path)}</h1>`,
    paragraph(say(w.comparedWith, language, { base })),
    about && paragraph(about, 'about'),
    `<div class="buttons">${button('textDiff', language)}${button('another', language)}</div>`,
    summaryHtml(comparison, diff, language),
    `<p class="count" role="status">${escapeXml(count)}</p>`,
    firstHtml(first, diff, language),
    ...groups,
  ].join('\n');
}

/** What to look at first, each with why. */
function firstHtml(
  first: readonly First<unknown>[],
  diff: ReportedDiff,
  language: Language,
): string {
  if (first.length === 0) return '';
  const items = first.map(({ change, why, alike }) => {
    const [line] = changeLines([change], language);
    const reason = escapeXml(whyText({ why, alike }, language));
    return line
      ? `<li class="${CLASSES[line.sign]}">${lineHtml(line, diff, language)}<p class="why">${reason}</p>${answersHtml(line, diff)}</li>`
      : '';
  });
  return `<section class="first"><h2>${escapeXml(say(firstWords.heading, language))}</h2><ol>${items.join('')}</ol></section>`;
}

/** The rest by section: closed where something stands out, so that the page is read in half a minute. */
function groupHtml(
  group: ChangeGroup,
  open: boolean,
  diff: ReportedDiff,
  language: Language,
): string {
  const { title, changes } = group;
  const list = listHtml(changeLines(changes, language), diff, language);
  if (open) {
    const heading = typeof title === 'string' ? title : say(title, language);
    return `<section><h2>${escapeXml(heading)}</h2>${list}</section>`;
  }
  const heading = escapeXml(groupTitle(group, changes.length, language));
  return `<details><summary><h2>${heading}</h2></summary>${list}</details>`;
}

function paragraph(text: string, name = 'base'): string {
  return `<p class="${name}">${escapeXml(text)}</p>`;
}

function button(action: 'textDiff' | 'another', language: Language): string {
  return `<button type="button" data-action="${action}">${escapeXml(say(w[action], language))}</button>`;
}

function summaryHtml(
  { before, after }: PlanComparison,
  diff: PlanDiff,
  language: Language,
): string {
  const row = (name: 'decision' | 'money' | 'evidence' | 'roe', from: string, to: string) =>
    `<tr${from === to ? '' : ' class="moved"'}><th scope="row">${say(w[name], language)}</th><td>${escapeXml(from)}</td><td>${escapeXml(to)}</td></tr>`;
  const head = [w.atAGlance, w.before, w.after].map(
    (word) => `<th scope="col">${say(word, language)}</th>`,
  );
  return `<table class="summary"><thead><tr>${head.join('')}</tr></thead><tbody>${[
    row('decision', decisionText(before, language), decisionText(after, language)),
    row('money', sumText(diff.stakes.before, language), sumText(diff.stakes.after, language)),
    row(
      'evidence',
      coverageText(diff.coverage.before, language),
      coverageText(diff.coverage.after, language),
    ),
    row('roe', roeText(before, language), roeText(after, language)),
  ].join('')}</tbody></table>`;
}

function decisionText(plan: Plan | null, language: Language): string {
  const decision = plan?.frontMatter?.decision ?? null;
  return say(decision === null ? w.none : saidWord('decision', decision), language);
}

function coverageText(coverage: Coverage | null, language: Language): string {
  if (!coverage || coverage.facts === 0) return say(w.none, language);
  const { supported, facts } = coverage;
  const share = formatShare(coverage.share);
  const cited = say(w.share, language, { supported, facts, share });
  // Footnotes alone show little: what is independent and what the copies say beside it.
  return say(diffWords.evidence, language, {
    share: cited,
    independent: formatShare(coverage.independent),
    proven: formatShare(coverage.proven),
  });
}

function roeText(plan: Plan | null, language: Language): string {
  const newest = plan && newestRoe(plan);
  if (!newest) return say(w.none, language);
  const { period, value } = newest;
  return say(w.roeOf, language, { roe: formatValue(value, 'percent', language), period });
}

function listHtml(lines: readonly ChangeLine[], diff: ReportedDiff, language: Language): string {
  const items = lines.map((line) => {
    const below = line.below.length > 0 ? listHtml(line.below, diff, language) : '';
    return `<li class="${CLASSES[line.sign]}">${lineHtml(line, diff, language)}${answersHtml(line, diff)}${below}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

/** What the source of a new or changed fact says, so that nobody opens the document. */
function answersHtml({ change, sign }: ChangeLine, diff: ReportedDiff): string {
  const answers = change && sign !== '-' ? answersTo(change, diff) : [];
  return answers
    .map(({ check, text }) => paragraph(`${check.text}: ${text}`, `answer ${check.result}`))
    .join('');
}

function lineHtml({ sign, text, change }: ChangeLine, diff: PlanDiff, language: Language): string {
  const spoken = sign === '!' ? `<span class="spoken">${say(w.attention, language)} </span>` : '';
  const mark = `<span class="sign" aria-hidden="true">${sign === '-' ? '−' : sign}</span>`;
  const place = change ? placeText(change, diff, language) : '';
  const said = `${mark}<span class="text">${spoken}${escapeXml(text)}</span>`;
  if (!change || place === '') return `<div class="line">${said}</div>`;
  const line = `<button type="button" class="line"${placeData(change, diff)}>${said}<span class="place">${escapeXml(place)}</span></button>`;
  return `<div class="row">${line}${copyHtml(`${sign} ${text}`, change, diff, language)}</div>`;
}

/** Copies the change with its place, to paste it as a comment where the plan is reviewed. */
function copyHtml(text: string, change: Change, diff: PlanDiff, language: Language): string {
  const range = change.after ?? change.before;
  const starts = change.after ? diff.lineStarts.after : diff.lineStarts.before;
  if (!range || !starts) return '';
  const place = `${diff.path}:${lineNumberAt(starts, range.start)}`;
  const name = escapeXml(say(w.copyChange, language));
  return `<button type="button" class="copy" data-action="copy" data-text="${escapeXml(`${place} ${text}`)}" title="${name}" aria-label="${name}">${escapeXml(say(w.copy, language))}</button>`;
}

function placeData({ before, after }: Change, { lineStarts }: PlanDiff): string {
  const at = (side: 'before' | 'after', { start }: Range, starts: readonly number[]) => {
    const { line, column } = positionAt(starts, start);
    return ` data-side="${side}" data-line="${line}" data-column="${column}"`;
  };
  if (after && lineStarts.after) return at('after', after, lineStarts.after);
  if (before && lineStarts.before) return at('before', before, lineStarts.before);
  return '';
}
