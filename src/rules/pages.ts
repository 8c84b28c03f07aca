/** What only a rule's page, SARIF and completion show: a finding needs none of it. */
import { incompletePage as actionIncompletePage } from './action/incomplete';
import { overduePage } from './action/overdue';
import { answerWithoutSourcePage } from './ask/answerWithoutSource';
import { mostlyClosedPage } from './ask/mostlyClosed';
import { noKpiPage } from './ask/noKpi';
import { noMotivePage } from './ask/noMotive';
import { noSatisfactionPage } from './ask/noSatisfaction';
import { noStrategyPage } from './ask/noStrategy';
import { painFirstPage } from './ask/painFirst';
import { unansweredPage } from './ask/unanswered';
import { unratedPainPage } from './ask/unratedPain';
import { compliancePage } from './evidence/compliance';
import { confidentialPage } from './evidence/confidential';
import { contradictedPage } from './evidence/contradicted';
import { figureWithoutSourcePage } from './evidence/figureWithoutSource';
import { inferenceWithoutBasisPage } from './evidence/inferenceWithoutBasis';
import { insiderOnlyPage } from './evidence/insiderOnly';
import { missingPage } from './evidence/missing';
import { oneSidePage } from './evidence/oneSide';
import { oneVoicePage } from './evidence/oneVoice';
import { outOfReachPage } from './evidence/outOfReach';
import { ownWordPage } from './evidence/ownWord';
import { personalDataPage } from './evidence/personalData';
import { singleOriginPage } from './evidence/singleOrigin';
import { unreliablePage } from './evidence/unreliable';
import { wrongChannelPage } from './evidence/wrongChannel';
import { noFirstHandPage } from './feel/noFirstHand';
import { contradictsPage } from './figure/contradicts';
import { directionPage } from './figure/direction';
import { disagreesPage } from './figure/disagrees';
import { stalePage as figureStalePage } from './figure/stale';
import { unknownPage as figureUnknownPage } from './figure/unknown';
import { noReturnPage } from './fit/noReturn';
import { noScoresPage } from './fit/noScores';
import { undecidedPage } from './fit/undecided';
import { weakPursuePage } from './fit/weakPursue';
import { configInvalidPage } from './format/configInvalid';
import { conflictMarkerPage } from './format/conflictMarker';
import { duplicateIdPage } from './format/duplicateId';
import { frontMatterInvalidPage } from './format/frontMatterInvalid';
import { frontMatterMissingPage } from './format/frontMatterMissing';
import { invalidValuePage } from './format/invalidValue';
import { invisibleCharacterPage } from './format/invisibleCharacter';
import { nearMissPage } from './format/nearMiss';
import { requiredKeyPage } from './format/requiredKey';
import { sectionEmptyPage } from './format/sectionEmpty';
import { sectionMissingPage } from './format/sectionMissing';
import { suppressionWithoutReasonPage } from './format/suppressionWithoutReason';
import { tooComplexPage } from './format/tooComplex';
import { unknownKeyPage } from './format/unknownKey';
import { unknownSectionPage } from './format/unknownSection';
import { unusedSuppressionPage } from './format/unusedSuppression';
import { untestedPage } from './hypothesis/untested';
import { weakVerdictPage } from './hypothesis/weakVerdict';
import { noCashPage } from './look/noCash';
import { noPeersPage } from './look/noPeers';
import { noRevenueMixPage } from './look/noRevenueMix';
import { noStatementsPage } from './look/noStatements';
import { singlePeriodPage } from './look/singlePeriod';
import { partyMissingPage } from './needs/partyMissing';
import { brokenChainPage } from './opportunity/brokenChain';
import { deciderUnmetPage } from './opportunity/deciderUnmet';
import { emptyValuePage } from './opportunity/emptyValue';
import { nextWithoutActionPage } from './opportunity/nextWithoutAction';
import { overconfidentPage } from './opportunity/overconfident';
import { unsupportedPage } from './opportunity/unsupported';
import { blockerUnansweredPage } from './people/blockerUnanswered';
import { noEconomicBuyerPage } from './people/noEconomicBuyer';
import { roleUnnamedPage } from './people/roleUnnamed';
import { singleThreadPage } from './people/singleThread';
import { unknownPage as peopleUnknownPage } from './people/unknown';
import { nextStepPage } from './plan/nextStep';
import { nothingOpenPage } from './plan/nothingOpen';
import { reviewOverduePage } from './plan/reviewOverdue';
import { copyChangedPage, copyMissingPage, copyUnreadablePage, noCopyPage } from './proof/copies';
import { figureNotFoundPage } from './proof/figureNotFound';
import { quoteNotFoundPage } from './proof/quoteNotFound';
import { rowNotFoundPage } from './proof/rowNotFound';
import { wrongPagePage } from './proof/wrongPage';
import { implausiblePage } from './roe/implausible';
import { inconsistentPage } from './roe/inconsistent';
import { invalidPage } from './roe/invalid';
import { notMeaningfulPage } from './roe/notMeaningful';
import { periodsPage } from './roe/periods';
import { reportedMismatchPage } from './roe/reportedMismatch';
import { unitMissingPage } from './roe/unitMissing';
import { withoutSourcePage } from './roe/withoutSource';
import type { RulePage } from './rule';
import { sumMismatchPage } from './segments/sumMismatch';
import { bareLinkPage } from './source/bareLink';
import { confirmedAlonePage } from './source/confirmedAlone';
import { futureDatePage } from './source/futureDate';
import { incompletePage as sourceIncompletePage } from './source/incomplete';
import { stalePage as sourceStalePage } from './source/stale';
import { undefinedSourcePage } from './source/undefined';
import { ungradedPage } from './source/ungraded';
import { unusedPage } from './source/unused';
import { unknownOpportunityPage } from './whitespace/unknownOpportunity';

export const RULE_PAGES: Readonly<Record<string, RulePage>> = {
  'action/incomplete': actionIncompletePage,
  'action/overdue': overduePage,
  'ask/answer-without-source': answerWithoutSourcePage,
  'ask/mostly-closed': mostlyClosedPage,
  'ask/no-kpi': noKpiPage,
  'ask/no-motive': noMotivePage,
  'ask/no-satisfaction': noSatisfactionPage,
  'ask/no-strategy': noStrategyPage,
  'ask/pain-first': painFirstPage,
  'ask/unanswered': unansweredPage,
  'ask/unrated-pain': unratedPainPage,
  'evidence/compliance': compliancePage,
  'evidence/confidential': confidentialPage,
  'evidence/contradicted': contradictedPage,
  'evidence/figure-without-source': figureWithoutSourcePage,
  'evidence/inference-without-basis': inferenceWithoutBasisPage,
  'evidence/insider-only': insiderOnlyPage,
  'evidence/missing': missingPage,
  'evidence/one-side': oneSidePage,
  'evidence/one-voice': oneVoicePage,
  'evidence/out-of-reach': outOfReachPage,
  'evidence/own-word': ownWordPage,
  'evidence/personal-data': personalDataPage,
  'evidence/single-origin': singleOriginPage,
  'evidence/unreliable': unreliablePage,
  'evidence/wrong-channel': wrongChannelPage,
  'feel/no-first-hand': noFirstHandPage,
  'figure/contradicts': contradictsPage,
  'figure/direction': directionPage,
  'figure/disagrees': disagreesPage,
  'figure/stale': figureStalePage,
  'figure/unknown': figureUnknownPage,
  'fit/no-return': noReturnPage,
  'fit/no-scores': noScoresPage,
  'fit/undecided': undecidedPage,
  'fit/weak-pursue': weakPursuePage,
  'format/config-invalid': configInvalidPage,
  'format/conflict-marker': conflictMarkerPage,
  'format/duplicate-id': duplicateIdPage,
  'format/front-matter-invalid': frontMatterInvalidPage,
  'format/front-matter-missing': frontMatterMissingPage,
  'format/invalid-value': invalidValuePage,
  'format/invisible-character': invisibleCharacterPage,
  'format/near-miss': nearMissPage,
  'format/required-key': requiredKeyPage,
  'format/section-empty': sectionEmptyPage,
  'format/section-missing': sectionMissingPage,
  'format/suppression-without-reason': suppressionWithoutReasonPage,
  'format/too-complex': tooComplexPage,
  'format/unknown-key': unknownKeyPage,
  'format/unknown-section': unknownSectionPage,
  'format/unused-suppression': unusedSuppressionPage,
  'hypothesis/untested': untestedPage,
  'hypothesis/weak-verdict': weakVerdictPage,
  'look/no-cash': noCashPage,
  'look/no-peers': noPeersPage,
  'look/no-revenue-mix': noRevenueMixPage,
  'look/no-statements': noStatementsPage,
  'look/single-period': singlePeriodPage,
  'needs/party-missing': partyMissingPage,
  'opportunity/broken-chain': brokenChainPage,
  'opportunity/decider-unmet': deciderUnmetPage,
  'opportunity/empty-value': emptyValuePage,
  'opportunity/next-without-action': nextWithoutActionPage,
  'opportunity/overconfident': overconfidentPage,
  'opportunity/unsupported': unsupportedPage,
  'people/blocker-unanswered': blockerUnansweredPage,
  'people/no-economic-buyer': noEconomicBuyerPage,
  'people/role-unnamed': roleUnnamedPage,
  'people/single-thread': singleThreadPage,
  'people/unknown': peopleUnknownPage,
  'plan/next-step': nextStepPage,
  'plan/nothing-open': nothingOpenPage,
  'plan/review-overdue': reviewOverduePage,
  'proof/copy-changed': copyChangedPage,
  'proof/copy-missing': copyMissingPage,
  'proof/copy-unreadable': copyUnreadablePage,
  'proof/figure-not-found': figureNotFoundPage,
  'proof/no-copy': noCopyPage,
  'proof/quote-not-found': quoteNotFoundPage,
  'proof/row-not-found': rowNotFoundPage,
  'proof/wrong-page': wrongPagePage,
  'roe/implausible': implausiblePage,
  'roe/inconsistent': inconsistentPage,
  'roe/periods': periodsPage,
  'roe/invalid': invalidPage,
  'roe/not-meaningful': notMeaningfulPage,
  'roe/reported-mismatch': reportedMismatchPage,
  'roe/unit-missing': unitMissingPage,
  'roe/without-source': withoutSourcePage,
  'segments/sum-mismatch': sumMismatchPage,
  'source/bare-link': bareLinkPage,
  'source/confirmed-alone': confirmedAlonePage,
  'source/future-date': futureDatePage,
  'source/incomplete': sourceIncompletePage,
  'source/stale': sourceStalePage,
  'source/undefined': undefinedSourcePage,
  'source/ungraded': ungradedPage,
  'source/unused': unusedPage,
  'whitespace/unknown-opportunity': unknownOpportunityPage,
};

/** The page of a rule of the catalogue. */
export function pageOf(id: string): RulePage {
  const page = RULE_PAGES[id];
  if (!page) throw new Error(`${id} has no page in src/rules/pages.ts`);
  return page;
}
