/** schema/{lint,model,roe,health,diff,portfolio}.schema.json: the JSON that the command line prints. */

import { diff } from './schemas/diff.mjs';
import { health, lint, proof } from './schemas/findings.mjs';
import { oneOrNull } from './schemas/kit.mjs';
import { model } from './schemas/model.mjs';
import { portfolio } from './schemas/portfolio.mjs';
import { roe } from './schemas/roe.mjs';

const ID = 'https://github.com/zhibi/zhibi/blob/main/schema';

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
