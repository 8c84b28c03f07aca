/** schema/{lint,model,roe,health,diff,portfolio}.schema.json: the JSON that the command line prints. */

const ID = 'https://github.com/zhibi/zhibi/blob/main/schema';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const number = { type: 'number' };
const numberOrNull = { type: ['number', 'null'] };
const flag = { type: 'boolean' };
const count = { type: 'integer', minimum: 0 };
const line = { type: 'integer', minimum: 1 };
const texts = listOf(text);
const ruleId = { type: 'string', pattern: '^[a-z]+/[a-z]+(-[a-z]+)*$' };
const day = { type: ['string', 'null'], pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
const place = { line, column: line, endLine: line, endColumn: line };

function listOf(items) {
  return { type: 'array', items };
}

/** An object with all of these keys; more are allowed, since additions are free. */
function object(properties, optional = {}) {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}

function mapOf(values) {
  return { type: 'object', additionalProperties: values };
}

const oneOf = (values) => ({ enum: values });
const oneOrNull = (values) => ({ enum: [...values, null] });

export default async function outputSchemas({ load }) {
  const { LEXICON } = await load('src/plan/lexicon.ts');
  const { RATIOS } = await load('src/finance/statements/statements.ts');
  const { DRIVERS } = await load('src/finance/compare/attribution.ts');
  const { CHANGES } = await load('src/review/diff/changes.ts');
  const terms = (field) => oneOrNull(Object.keys(LEXICON[field]));
  const schemas = {
    lint: ['Output of zhibi lint --format json', lint(Object.keys(LEXICON.severity))],
    model: ['Output of zhibi model', model(terms, LEXICON)],
    roe: ['Output of zhibi roe --format json', roe(RATIOS, DRIVERS)],
    proof: ['Output of zhibi proof --format json', proof()],
    health: ['Output of zhibi health --format json', health()],
    diff: ['Output of zhibi diff --format json', diff(CHANGES)],
    portfolio: ['Output of zhibi portfolio --format json', portfolio(terms)],
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, [title, schema]]) => [
      `schema/${name}.schema.json`,
      `${JSON.stringify(
        {
          $schema: 'http://json-schema.org/draft-07/schema#',
          $id: `${ID}/${name}.schema.json`,
          title,
          ...schema,
        },
        null,
        2,
      )}\n`,
    ]),
  );
}

function lint(severities) {
  const edit = object({ ...place, text });
  const diagnostic = object(
    {
      rule: ruleId,
      severity: oneOf(severities.filter((severity) => severity !== 'off')),
      message: { type: 'string', minLength: 1 },
      ...place,
      url: { type: 'string', format: 'uri' },
      fixable: flag,
      timed: flag,
    },
    {
      edits: { ...listOf(edit), minItems: 1 },
      toldBy: object({ rule: ruleId, line, column: line }),
    },
  );
  return object({
    files: listOf(object({ path: text, diagnostics: listOf(diagnostic) })),
    summary: object({ files: count, errors: count, warnings: count, infos: count, hints: count }),
  });
}

function model(terms, lexicon) {
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

function roe(ratios, drivers) {
  const split = object(Object.fromEntries(drivers.map((driver) => [driver, number])));
  const period = object({
    period: text,
    end: day,
    months: { type: 'number', exclusiveMinimum: 0 },
    basisUsed: oneOf(['average', 'ending']),
    ...Object.fromEntries(ratios.map((ratio) => [ratio, numberOrNull])),
    reported: { ...mapOf(number), propertyNames: oneOf(ratios) },
    notMeaningful: { ...mapOf(text), propertyNames: oneOf(ratios) },
    closingUsed: texts,
    roeByScope: object({ attributable: numberOrNull, total: numberOrNull }),
    ebitFrom: oneOrNull(['ebit', 'ebt-and-interest', 'operating-income']),
    noMinorities: flag,
    thinEquity: flag,
    cagrFrom: textOrNull,
    cagrYears: numberOrNull,
  });
  const change = object({
    from: text,
    to: text,
    basisUsed: oneOf(['average', 'ending']),
    roeFrom: number,
    roeTo: number,
    total: number,
    before: split,
    after: split,
    chain: split,
    lmdi: { oneOf: [split, { type: 'null' }] },
    shapley: split,
  });
  const peer = object({
    period: text,
    ratio: oneOf(ratios),
    value: number,
    median: numberOrNull,
    best: numberOrNull,
    bestEntity: textOrNull,
    gap: numberOrNull,
    gapInMoney: numberOrNull,
    entities: mapOf(number),
    basis: oneOrNull(['average', 'ending']),
    published: flag,
    marks: mapOf(oneOf(['published', 'computed', 'scope', 'loss', 'thin', 'not-meaningful'])),
  });
  const lead = object({
    driver: text,
    sentence: text,
    money: number,
    question: text,
    ratio: oneOf(ratios),
    period: text,
    code: text,
    kind: oneOf(['profit', 'cash', 'growth', 'budget']),
    value: number,
    benchmark: number,
    against: oneOf(['median', 'best', 'year-before', 'best-year', 'segment']),
    bestEntity: textOrNull,
    basePeriod: textOrNull,
    segment: textOrNull,
    ofWhich: listOf(object({ ratio: oneOf(ratios), money: number })),
  });
  const each = listOf(numberOrNull);
  const counted = object({ name: text, values: each, growth: each, revenuePer: each });
  return listOf(
    object(
      {
        entity: text,
        peerOf: textOrNull,
        basis: oneOf(['average', 'ending']),
        scope: oneOf(['attributable', 'total']),
        currency: textOrNull,
        unit: numberOrNull,
        line,
        counts: listOf(counted),
        periods: listOf(period),
        changes: listOf(change),
        leads: listOf(lead),
      },
      { peers: listOf(peer) },
    ),
  );
}

function proof() {
  const numberOrNull = { type: ['integer', 'null'], minimum: 1 };
  const textOrNull = { type: ['string', 'null'] };
  const nearest = { oneOf: [object({ page: count, text }), { type: 'null' }] };
  const from = { oneOf: [listOf({ type: 'number' }), { type: 'null' }] };
  const check = object({
    kind: oneOf(['passage', 'figure', 'row']),
    ...place,
    text,
    source: text,
    copy: textOrNull,
    result: oneOf(['found', 'derived', 'not-found', 'unchecked']),
    page: numberOrNull,
    label: textOrNull,
    excerpt: textOrNull,
    nearest,
    from,
    reason: textOrNull,
  });
  const counts = object({ found: count, derived: count, notFound: count, unchecked: count });
  return object({ plans: listOf(object({ path: text, checks: listOf(check), counts })) });
}

function health() {
  const share = { type: ['number', 'null'], minimum: 0, maximum: 1 };
  const channel = object({
    claims: count,
    supported: count,
    figures: count,
    independentOrigins: count,
    oldestMonths: { type: ['integer', 'null'], minimum: 0 },
    gaps: listOf(ruleId),
  });
  const shares = { coverage: share, independent: share, proven: share };
  const channels = object({ look: channel, listen: channel, ask: channel, feel: channel });
  return object({
    plans: listOf(object({ path: text, channels, ...shares })),
    ...shares,
  });
}

function diff(changes) {
  const share = { type: ['number', 'null'], minimum: 0, maximum: 1 };
  const shares = { share, independent: share, proven: share };
  const coverage = {
    oneOf: [object({ facts: count, supported: count, ...shares }), { type: 'null' }],
  };
  const position = { oneOf: [object(place), { type: 'null' }] };
  const change = object({
    code: oneOf(Object.keys(changes)),
    sign: oneOf([...new Set(Object.values(changes))]),
    message: { type: 'string', minLength: 1 },
    params: { type: 'object' },
    before: position,
    after: position,
  });
  const first = object({ path: text, why: text, reason: text, alike: count });
  first.required.push(...change.required);
  Object.assign(first.properties, change.properties);
  const stakes = listOf(object({ currency: textOrNull, value: number, opportunities: count }));
  return object({
    first: { ...listOf(first), maxItems: 5 },
    policies: listOf(object({ path: text, changes: listOf(change) })),
    plans: listOf(
      object({
        path: text,
        oldPath: textOrNull,
        status: oneOf(['added', 'removed', 'renamed', 'changed']),
        coverage: object({ before: coverage, after: coverage }),
        money: object({ before: stakes, after: stakes }),
        changes: listOf(change),
      }),
    ),
    summary: object({ plans: count, changes: count }),
  });
}

/** Sums by currency; standings in the one currency of the board, which is missing where there are several. */
function board(worth) {
  const share = { type: 'number', minimum: 0, maximum: 1 };
  const levels = object({ high: share, medium: share, low: share });
  const best = object({
    drop: texts,
    take: texts,
    paths: object({ drop: texts, take: texts }),
    freed: number,
    spare: numberOrNull,
    more: number,
    moreProven: number,
  });
  const standing = object({
    path: text,
    expected: numberOrNull,
    proven: numberOrNull,
    aDay: numberOrNull,
    elsewhere: numberOrNull,
  });
  return object(
    {
      capacity: numberOrNull,
      used: number,
      withoutDays: texts,
      values: listOf(worth),
      certainties: { oneOf: [levels, { type: 'null' }] },
      converted: mapOf(number),
      standings: listOf(standing),
      best: { oneOf: [best, { type: 'null' }] },
    },
    { currency: textOrNull },
  );
}

function portfolio(terms) {
  const worth = object({ currency: textOrNull, expected: number, proven: number });
  const share = { type: ['number', 'null'], minimum: 0, maximum: 1 };
  const ratio = object({ period: text, value: number, change: numberOrNull });
  const account = object({
    path: text,
    account: textOrNull,
    owner: texts,
    decision: terms('decision'),
    reason: textOrNull,
    revisit: textOrNull,
    stage: terms('stage'),
    status: oneOf(['draft', 'review']),
    fit: numberOrNull,
    coverage: share,
    independent: share,
    proven: share,
    roe: { oneOf: [ratio, { type: 'null' }] },
    reviewBy: textOrNull,
    overdue: flag,
    opportunities: count,
    unscored: texts,
    effort: numberOrNull,
    potential: { oneOf: [object({ value: number, currency: textOrNull }), { type: 'null' }] },
    values: listOf(worth),
    next: { oneOf: [object({ due: text, text }), { type: 'null' }] },
    unsized: count,
    whitespace: {
      oneOf: [
        object({ units: count, offerings: count, cells: count, unknown: count }),
        { type: 'null' },
      ],
    },
  });
  return object({
    board: board(worth),
    breaches: listOf(
      object({
        kind: oneOf(['person', 'team', 'source']),
        name: text,
        paths: texts,
        accounts: texts,
      }),
    ),
    findings: listOf(
      object({
        rule: oneOf([
          'portfolio/over-capacity',
          'portfolio/over-cap',
          'portfolio/wall',
          'portfolio/fit-incomplete',
        ]),
        paths: texts,
        message: text,
      }),
    ),
    accounts: listOf(account),
    caps: listOf(object({ path: text, limit: count, pursued: count, beyond: texts })),
    load: listOf(object({ owner: text, pursued: count, coverage: share })),
  });
}
