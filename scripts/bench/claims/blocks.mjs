/** Values of a block that an import took from a document: as they are, and altered in one way each. */

/** Names of units, by their factor. */
const UNITS = new Map([
  [1, 'one'],
  [1000, 'thousand'],
  [10_000, '万元'],
  [1_000_000, 'million'],
  [100_000_000, '亿元'],
]);
/** A value of fewer digits stands anywhere. */
const LEAST = 3;

/** Claims of the block's values; none where nothing is read from the document without a question. */
export async function blockClaims({ bytes, copy }, { readStatements, most, draw }) {
  const answers = { unit: 1, currency: 'USD' };
  const readCopy = async () => copy;
  const imported = await readStatements(bytes, { answers, readCopy }).catch(() => null);
  if (!imported) return [];
  const table = tableOf(imported);
  const cells = table.rows.flatMap(({ values }, row) =>
    values.flatMap((text, column) =>
      text.replace(/\D/g, '').length < LEAST ? [] : [{ row, column }],
    ),
  );
  const language = copy.about.language;
  return Array.from(
    { length: Math.min(most, cells.length) },
    () => cells.splice(draw.below(cells.length), 1)[0],
  ).flatMap((cell) => [
    claimOf('value of a block', 'T', table, cell, language),
    ...alterations(table, cell, draw).map(([kind, text]) =>
      claimOf(kind, 'A', withValue(table, cell, text), cell, language),
    ),
  ]);
}

/** The rows as texts, in the unit that the document writes. */
function tableOf({ rows, periods, unit }) {
  const factor = UNITS.has(unit) ? unit : 1;
  const text = (value) =>
    value === null || value === undefined ? '--' : String(Number((value / factor).toPrecision(15)));
  return {
    unit: UNITS.get(factor),
    periods,
    rows: Object.entries(rows).map(([key, values]) => ({
      key,
      values: periods.map((_, i) => text(values[i])),
    })),
  };
}

function withValue(table, { row, column }, text) {
  const rows = table.rows.map((one, i) =>
    i === row ? { ...one, values: one.values.with(column, text) } : one,
  );
  return { ...table, rows };
}

/** Another digit, another year's value, another row's of the year: each one that no row of its name has. */
function alterations({ rows }, { row, column }, draw) {
  const { values, key } = rows[row];
  const own = values[column];
  const kind = (name) => name.replace(/Total$/, '');
  const same = rows.filter((one) => kind(one.key) === kind(key)).map((one) => one.values[column]);
  const isFalse = (text) =>
    text !== undefined &&
    /\d{3}/.test(text) &&
    same.every((one) => Math.abs(one) !== Math.abs(text));
  const places = [...own].flatMap((char, i) => (/\d/.test(char) ? [i] : [])).slice(1, LEAST + 1);
  const at = draw.pick(places);
  const digit = `${own.slice(0, at)}${(Number(own[at]) + 1 + draw.below(8)) % 10}${own.slice(at + 1)}`;
  const year = values.find((text, i) => i !== column && isFalse(text));
  const others = rows
    .map((one) => one.values[column])
    .filter((text) => isFalse(text) && !values.includes(text));
  return [
    ['value of a block altered', digit],
    ['value of a block of another year', year],
    ['value of a block of another row', others.length > 0 ? draw.pick(others) : undefined],
  ].filter(([, text]) => text !== undefined);
}

function claimOf(kind, truth, { unit, periods, rows }, { row, column }, language) {
  const lines = [
    `periods: [${periods.map(({ label }) => JSON.stringify(label)).join(', ')}]`,
    ...(periods.every(({ end }) => end !== null)
      ? [`ends: [${periods.map(({ end }) => end).join(', ')}]`]
      : []),
    ...rows.map(({ key, values }) => `${key}: ${values.join(' | ')}`),
  ];
  const text = `\`\`\`roe\nentity: X\ncurrency: ${language === 'zh' ? 'CNY' : 'USD'}\nunit: ${unit}\n${lines.join('\n')}\nsource: [s]\n\`\`\``;
  const filled = rows
    .slice(0, row)
    .flatMap(({ values }) => values)
    .concat(rows[row].values.slice(0, column));
  const at = filled.filter((one) => one !== '--').length;
  return { kind, truth, text, of: rows[row].values[column], at };
}
