/** What `zhibi model` prints: a plan, or a list of them. */
import {
  day,
  flag,
  line,
  listOf,
  mapOf,
  numberOrNull,
  object,
  oneOf,
  oneOrNull,
  place,
  text,
  textOrNull,
  texts,
} from './kit.mjs';

export function model(terms, lexicon) {
  const at = { sources: texts, line };
  const grade = object({
    source: { type: 'string', pattern: '^[A-F]$' },
    information: { type: 'integer', minimum: 1, maximum: 6 },
  });
  const plan = object({
    path: text,
    account: textOrNull,
    owner: texts,
    stage: terms('stage'),
    status: oneOf(Object.keys(lexicon.status)),
    decision: terms('decision'),
    reason: textOrNull,
    reviewBy: textOrNull,
    asOf: textOrNull,
    listing: texts,
    offering: texts,
    value: terms('value'),
    potential: textOrNull,
    effort: textOrNull,
    walls: texts,
    revisit: textOrNull,
    parties: mapOf(text),
    people: listOf(
      object({
        id: textOrNull,
        name: text,
        title: textOrNull,
        role: listOf(oneOf(Object.keys(lexicon.role))),
        party: terms('party'),
        influence: oneOrNull(['high', 'medium', 'low']),
        support: terms('support'),
        response: terms('response'),
        coverage: terms('coverage'),
        reportsTo: textOrNull,
        cares: texts,
        ...at,
      }),
    ),
    sources: listOf(
      object({
        id: text,
        kind: textOrNull,
        channel: oneOrNull(['look', 'listen', 'ask', 'feel']),
        title: text,
        date: day,
        grade: { oneOf: [grade, { type: 'null' }] },
        url: textOrNull,
        origin: textOrNull,
        stance: terms('stance'),
        expertise: oneOrNull(['high', 'medium', 'low']),
        who: textOrNull,
        role: textOrNull,
        purpose: textOrNull,
        access: oneOf(Object.keys(lexicon.access)),
        page: textOrNull,
        line,
      }),
    ),
    claims: listOf(
      object({
        id: textOrNull,
        section: oneOf(Object.keys(lexicon.section)),
        heading: textOrNull,
        kind: oneOf(['fact', 'inference', 'hypothesis', 'open', 'shift']),
        text,
        sources: texts,
        against: texts,
        figure: flag,
        ...place,
      }),
    ),
    questions: listOf(
      object({
        id: textOrNull,
        text,
        asked: flag,
        step: terms('step'),
        form: oneOf(['open', 'closed']),
        answers: listOf(object({ text, ...at })),
        refers: texts,
        line,
      }),
    ),
    pains: listOf(
      object({
        text,
        importance: oneOrNull(['high', 'medium', 'low']),
        hiddenness: oneOrNull(['high', 'medium', 'low']),
        ...at,
      }),
    ),
    needs: listOf(
      object({
        party: terms('party'),
        name: text,
        need: text,
        answer: textOrNull,
        conflict: textOrNull,
        ...at,
      }),
    ),
    hypotheses: listOf(
      object({
        id: textOrNull,
        text,
        verdict: oneOrNull(['confirmed', 'refuted']),
        testedBy: texts,
        ...at,
      }),
    ),
    opportunities: listOf(opportunity(terms, at)),
    actions: listOf(object({ text, due: textOrNull, owner: textOrNull, done: flag, ...at })),
    fit: listOf(object({ criterion: text, score: numberOrNull, of: numberOrNull, text, ...at })),
    whitespace: listOf(
      object({
        unit: text,
        offering: text,
        state: oneOf(['have', 'opportunity', 'rival', 'no', 'unknown', 'other']),
        text,
        opportunity: textOrNull,
        ...at,
      }),
    ),
    roe: listOf(object({ entity: textOrNull, line })),
    segments: listOf(object({ entity: textOrNull, line })),
  });
  return { oneOf: [plan, listOf(plan)] };
}

function opportunity(terms, at) {
  const keys = ['shift', 'pain', 'value', 'size', 'certainty', 'time', 'next'];
  const deal = ['close', 'rivals', 'criteria', 'process', 'result'];
  return object({
    title: text,
    stage: textOrNull,
    because: texts,
    driver: terms('driver'),
    ...Object.fromEntries([...keys, ...deal].map((key) => [key, textOrNull])),
    who: listOf(object({ person: text, role: textOrNull })),
    missing: texts,
    ...at,
  });
}
