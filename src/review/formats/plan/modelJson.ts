/** `zhibi model`: what was read from a plan, in the contract's shape. */
import { maskedDeep, maskerOf } from '../../../evidence/personal/masked';
import type { Evidence, Plan, Range } from '../../../plan/model';
import { lineNumberAt } from '../../../plan/text/text';
import { positionOf } from '../../positions';

type Json = Readonly<Record<string, unknown>>;

/**
 * The plan as one object. What repeats an earlier id doesn't count and is
 * left out, as everywhere; missing is `null`.
 */
export function modelJson(plan: Plan): Json {
  const line = (range: Range) => lineNumberAt(plan.lineStarts, range.start);
  const told = {
    ...frontMatterJson(plan),
    people: peopleJson(plan, line),
    sources: sourcesJson(plan, line),
    claims: claimsJson(plan, line),
    questions: questionsJson(plan, line),
    pains: plan.pains.map((pain) => ({
      text: pain.text,
      importance: pain.importance,
      hiddenness: pain.hiddenness,
      sources: pain.sources,
      line: line(pain.range),
    })),
    needs: plan.needs.map((need) => ({
      party: need.party,
      name: need.name,
      need: need.need,
      answer: need.answer,
      conflict: need.conflict,
      sources: need.sources,
      line: line(need.range),
    })),
    hypotheses: hypothesesJson(plan, line),
    opportunities: opportunitiesJson(plan, line),
    actions: plan.actions.map((action) => ({
      text: action.text,
      due: action.due,
      owner: action.owner,
      done: action.done,
      sources: action.sources,
      line: line(action.range),
    })),
    fit: plan.fit.map((fit) => ({
      criterion: fit.criterion,
      score: fit.score,
      of: fit.of,
      text: fit.text,
      sources: fit.sources,
      line: line(fit.range),
    })),
    whitespace: plan.whitespace.map((cell) => ({
      unit: cell.unit,
      offering: cell.offering,
      state: cell.state,
      text: cell.text,
      opportunity: cell.opportunity,
      sources: cell.sources,
      line: line(cell.range),
    })),
    roe: blocksJson(plan.roe, line),
    segments: blocksJson(plan.segments, line),
  };
  return { path: plan.path, ...maskedDeep(told, maskerOf(plan)) };
}

type LineOf = (range: Range) => number;

/** All keys are there, with a plan's defaults where the front matter is missing. */
function frontMatterJson({ frontMatter: front }: Plan): Json {
  return {
    account: front?.account ?? null,
    owner: front?.owner ?? [],
    stage: front?.stage ?? null,
    status: front?.status ?? 'review',
    decision: front?.decision ?? null,
    reason: front?.reason ?? null,
    reviewBy: front?.reviewBy ?? null,
    asOf: front?.asOf ?? null,
    listing: front?.listing ?? [],
    offering: front?.offering ?? [],
    value: front?.value ?? null,
    parties: Object.fromEntries(
      Array.from(front?.parties ?? [], ([name, party]) => [name, party.value]),
    ),
    zhibi: front?.version ?? null,
    industry: front?.industry ?? null,
    period: front?.period ?? null,
    language: front?.language ?? null,
    sales: front?.sales ?? null,
    share: front?.share ?? null,
    target: front?.target ?? null,
    renewal: front?.renewal ?? null,
    team: front?.team ?? [],
    potential: front?.potential ?? null,
    effort: front?.effort ?? null,
    walls: front?.walls ?? [],
    revisit: front?.revisit ?? null,
    rules: Object.fromEntries(
      (front?.rules ?? []).map(({ rule, severity, reason }) => [rule, { severity, reason }]),
    ),
  };
}

function peopleJson(plan: Plan, line: LineOf): Json[] {
  return plan.people
    .filter((person) => !person.duplicate)
    .map((person) => ({
      id: person.id,
      name: person.name,
      title: person.title,
      role: person.roles,
      party: person.party,
      influence: person.influence,
      support: person.support,
      response: person.response,
      coverage: person.coverage,
      reportsTo: person.reportsTo?.value ?? null,
      cares: person.cares,
      sources: person.sources,
      line: line(person.range),
    }));
}

function sourcesJson(plan: Plan, line: LineOf): Json[] {
  return plan.sources
    .filter((source) => !source.duplicate)
    .map((source) => ({
      id: source.id,
      kind: source.kind,
      channel: source.channel,
      title: source.title,
      date: source.date,
      grade: source.grade && {
        source: source.grade.source,
        information: source.grade.information,
      },
      url: source.url,
      origin: source.origin,
      stance: source.stance,
      expertise: source.expertise,
      who: source.who,
      role: source.role,
      purpose: source.purpose,
      access: source.access,
      page: source.page,
      line: line(source.range),
    }));
}

function claimsJson(plan: Plan, line: LineOf): Json[] {
  return plan.claims.map((claim) => ({
    id: claim.id,
    section: claim.section,
    heading: claim.heading,
    kind: claim.kind,
    text: claim.text,
    sources: claim.sources,
    against: sourcesOf(claim.against),
    counterEvidence: claim.against.map((evidence) => ({
      text: evidence.text,
      sources: evidence.sources,
      line: line(evidence.range),
    })),
    shift: claim.shift,
    figure: claim.figures.length + claim.boundFigures.length > 0,
    ...positionOf(plan.lineStarts, claim.range),
  }));
}

function sourcesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.flatMap(({ sources }) => sources))];
}

function questionsJson(plan: Plan, line: LineOf): Json[] {
  return plan.questions.map((question) => ({
    id: question.id,
    text: question.text,
    asked: question.asked,
    step: question.step,
    form: question.form,
    answers: question.answers.map((answer) => ({
      text: answer.text,
      sources: answer.sources,
      line: line(answer.range),
    })),
    refers: question.references.map(({ id }) => id),
    line: line(question.range),
  }));
}

/** `testedBy` names the questions that refer to it, by their id, else by their words. */
function hypothesesJson(plan: Plan, line: LineOf): Json[] {
  return plan.hypotheses.map((hypothesis) => ({
    id: hypothesis.id,
    text: hypothesis.text,
    verdict: hypothesis.verdict,
    testedBy: plan.questions
      .filter(({ references }) => references.some(({ id }) => id === hypothesis.id))
      .map(({ id, text }) => id ?? text),
    sources: hypothesis.sources,
    line: line(hypothesis.range),
  }));
}

function opportunitiesJson(plan: Plan, line: LineOf): Json[] {
  return plan.opportunities.map((one) => ({
    title: one.title,
    stage: one.stage,
    because: one.because,
    shift: one.shift,
    driver: one.driver,
    pain: one.pain,
    value: one.value,
    size: one.size,
    certainty: one.certainty,
    time: one.time,
    who: one.who.map(({ person, role }) => ({ person, role })),
    next: one.next,
    close: one.close,
    rivals: one.rivals,
    criteria: one.criteria,
    process: one.process,
    result: one.result,
    sources: one.sources,
    missing: one.missing,
    line: line(one.headingRange),
  }));
}

function blocksJson(
  blocks: readonly {
    readonly entity: string | null;
    readonly range: Range;
    readonly duplicate: boolean;
  }[],
  line: LineOf,
): Json[] {
  return blocks
    .filter((block) => !block.duplicate)
    .map((block) => ({ entity: block.entity, line: line(block.range) }));
}
