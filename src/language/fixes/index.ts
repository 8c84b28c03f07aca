/** Quick fixes: what can be done about a finding. */

import type { SnippetEdit } from '../../edit/snippet';
import type { Plan } from '../../plan/model';
import { lintWithGaps } from '../../rules/lint';
import type { Diagnostic } from '../../rules/rule';
import { type Language, say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { remedyWords } from '../../words/editor/remedies';
import type { Fix } from '../types';
import { addFirstHand, addQuestion, ratePain, testHypothesis } from './ask/ask';
import { answerIt, businessFirst, openQuestions } from './ask/asking';
import {
  addToChannel,
  checkWith,
  contradictedFixes,
  futureFixes,
  newerSource,
  noteOpen,
  rateLower,
  singleOriginFixes,
  takeClaimOut,
  takeSourceOut,
  takeValue,
} from './ask/hearing';
import {
  addEconomicBuyer,
  addNeed,
  addPerson,
  completeAction,
  completeChain,
  makeAction,
  supportOpportunity,
} from './ask/opportunities';
import { lookAtBlock, rebind, repairBlock, takeOther, withoutMinus } from './blocks/blockFaults';
import {
  addBlockSource,
  addCashFlow,
  addPeers,
  addPeriod,
  addSegments,
  addStatements,
  addUnit,
} from './blocks/blocks';
import { addReturn, addScore, decide, meetThem, nurture } from './choosing';
import { evidenceFixes, markAs } from './evidence/evidence';
import { lowerCertainty, overdueFixes, softenVerdict, writeOver } from './evidence/judging';
import { maskPersonal } from './evidence/personal';
import { frontMatterFixes, requiredKeyFixes, reviewFixes } from './format/frontMatter';
import { renameKey } from './format/keys';
import { giveId, giveReason, repairFrontMatter } from './format/marks';
import { nearMissFixes } from './format/nearMisses';
import { emptySection, missingSections } from './format/sections';
import { readAs } from './format/unknownSection';
import { bindFigure, valueFixes } from './format/values';
import { keepHash, sayComputed, takeWords } from './sources/proof';
import {
  bareLinkFixes,
  incompleteFixes,
  undefinedFixes,
  ungradedFixes,
  unusedFixes,
} from './sources/sources';
import { suppressFix } from './suppress';
import type { Fixes } from './types';

/** Fixes that need the writer, by rule. Safe edits come with the finding and need no entry here. */
const fixers: Readonly<Record<string, Fixes>> = {
  'action/incomplete': completeAction,
  'action/overdue': overdueFixes,
  'ask/mostly-closed': openQuestions,
  'ask/pain-first': businessFirst,
  'ask/unanswered': answerIt,
  'evidence/compliance': takeClaimOut,
  'evidence/confidential': takeSourceOut,
  'evidence/contradicted': contradictedFixes,
  'evidence/insider-only': checkWith(remedyWords.outsider),
  'evidence/one-side': checkWith(remedyWords.otherVoice),
  'evidence/one-voice': checkWith(remedyWords.otherVoice),
  'evidence/single-origin': singleOriginFixes,
  'evidence/wrong-channel': addToChannel,
  'figure/disagrees': takeOther,
  'figure/stale': lookAtBlock,
  'figure/unknown': rebind,
  'format/near-miss': nearMissFixes,
  'fit/no-return': addReturn,
  'fit/no-scores': addScore,
  'fit/undecided': decide,
  'fit/weak-pursue': nurture,
  'people/blocker-unanswered': meetThem,
  'people/single-thread': checkWith(remedyWords.otherVoice),
  'format/duplicate-id': giveId,
  'format/front-matter-invalid': repairFrontMatter,
  'format/suppression-without-reason': giveReason,
  'hypothesis/weak-verdict': softenVerdict,
  'opportunity/decider-unmet': lowerCertainty,
  'opportunity/empty-value': writeOver,
  'opportunity/overconfident': lowerCertainty,
  'plan/nothing-open': noteOpen,
  'proof/row-not-found': takeValue,
  'roe/inconsistent': withoutMinus,
  'roe/invalid': repairBlock,
  'source/confirmed-alone': rateLower,
  'source/future-date': futureFixes,
  'source/stale': newerSource,
  'ask/answer-without-source': evidenceFixes,
  'ask/no-kpi': addQuestion('kpi'),
  'ask/no-motive': addQuestion('motive'),
  'ask/no-satisfaction': addQuestion('satisfaction'),
  'ask/no-strategy': addQuestion('strategy'),
  'ask/unrated-pain': ratePain,
  'evidence/figure-without-source': evidenceFixes,
  'evidence/inference-without-basis': evidenceFixes,
  'evidence/missing': evidenceFixes,
  'evidence/personal-data': maskPersonal,
  'evidence/out-of-reach': markAs('hypothesis'),
  'evidence/own-word': markAs('hypothesis'),
  'evidence/unreliable': markAs('hypothesis'),
  'figure/direction': markAs('open'),
  'figure/contradicts': bindFigure,
  'feel/no-first-hand': addFirstHand,
  'format/front-matter-missing': frontMatterFixes,
  'format/invalid-value': valueFixes,
  'format/required-key': requiredKeyFixes,
  'format/unknown-key': renameKey,
  'format/unknown-section': readAs,
  'format/section-empty': emptySection,
  'format/section-missing': missingSections,
  'hypothesis/untested': testHypothesis,
  'look/no-cash': addCashFlow,
  'look/no-peers': addPeers,
  'look/no-revenue-mix': addSegments,
  'look/no-statements': addStatements,
  'look/single-period': addPeriod,
  'needs/party-missing': addNeed,
  'opportunity/broken-chain': completeChain,
  'opportunity/next-without-action': makeAction,
  'opportunity/unsupported': supportOpportunity,
  'people/no-economic-buyer': addEconomicBuyer,
  'people/role-unnamed': addPerson,
  'people/unknown': addPerson,
  'plan/review-overdue': reviewFixes,
  'proof/copy-changed': keepHash,
  'proof/figure-not-found': sayComputed,
  'proof/quote-not-found': takeWords,
  'roe/unit-missing': addUnit,
  'roe/without-source': addBlockSource,
  'source/bare-link': bareLinkFixes,
  'source/incomplete': incompleteFixes,
  'source/undefined': undefinedFixes,
  'source/ungraded': ungradedFixes,
  'source/unused': unusedFixes,
};

/** All fixes of a finding, the safest first; the last switches it off, with a reason. */
export function fixesFor(
  plan: Plan,
  finding: Diagnostic,
  language: Language,
  today: string,
): readonly Fix[] {
  const context = { plan, language, day: plan.frontMatter?.asOf ?? today };
  const fixes: Fix[] = [];
  if (finding.edits.length > 0) {
    fixes.push({ title: fixTitle(plan, finding, language), edits: finding.edits, preferred: true });
  }
  // A draft's next step is what its first gap proposes.
  const gap = finding.rule === 'plan/next-step' ? gapsOf(plan, language, today)[0] : finding;
  const fixer = gap && Object.hasOwn(fixers, gap.rule) ? fixers[gap.rule] : undefined;
  if (gap && fixer) fixes.push(...fixer(gap, context));
  // Offer an explanation before the switch: a finding whose only fix is "switch off" teaches switching off.
  if (fixes.length === 0) fixes.push(readWhy(finding, language));
  const suppress = suppressFix(finding, context);
  if (suppress) fixes.push(suppress);
  return fixes.map((fix) => (fix.snippets ? { ...fix, snippets: merged(fix.snippets) } : fix));
}

function gapsOf(plan: Plan, language: Language, today: string): readonly Diagnostic[] {
  return lintWithGaps(plan, { language, today }).gaps;
}

/** The rule's page. */
function readWhy({ url }: Diagnostic, language: Language): Fix {
  return { title: say(remedyWords.why, language), command: { id: 'zhibi.openRule', args: [url] } };
}

/** Joins insertions at one place into one, since editors don't keep their order. */
function merged(snippets: readonly SnippetEdit[]): SnippetEdit[] {
  const result: SnippetEdit[] = [];
  for (const edit of snippets) {
    const place = edit.range.end;
    const same = result.findIndex(({ range }) => range.end === place && edit.range.start === place);
    const other = result[same];
    if (other) result[same] = { ...other, snippet: other.snippet + edit.snippet };
    else result.push(edit);
  }
  return result;
}

/** `Change to “18.9%”` where a fix writes one short text, else `Fix format/near-miss`. */
function fixTitle(plan: Plan, { edits, rule }: Diagnostic, language: Language): string {
  const [edit] = edits;
  if (edits.length !== 1 || !edit) return say(editorWords.fix, language, { rule });
  const { text, range } = edit;
  const short = text !== '' && text.length <= 40 && !/[\r\n]/.test(text);
  const replaces = plan.text.slice(range.start, range.end).trim() !== '';
  if (short && replaces && text.trim() === text) {
    return say(editorWords.changeTo, language, { text });
  }
  return say(editorWords.fix, language, { rule });
}
