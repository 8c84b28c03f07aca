/** The brief of everybody in a house of accounts, as its page shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { briefFor } from '../../../../src/language/brief/brief';
import { briefHtml } from '../../../../src/language/brief/briefHtml';
import { planLanguage } from '../../../../src/plan/terms/vocabulary';
import { plan, TODAY } from '../marked';

const HOUSE = 'test/fixtures/house';
const ACCOUNTS = readdirSync(HOUSE).filter((name) => name.endsWith('.account.md'));

it.each(ACCOUNTS)('%s', async (name) => {
  const of = plan(readFileSync(`${HOUSE}/${name}`, 'utf8'));
  const language = planLanguage(of);
  const pages = of.people.map((person) =>
    told(briefHtml(briefFor(of, person, language, TODAY), language)),
  );
  if (pages.length === 0) return;
  const file = `../../../fixtures/language/briefs/${name.replace('.account.md', '.txt')}`;
  await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(file);
});

/** A line an element that begins one. */
function told(page: string): string {
  return page
    .slice(page.indexOf('<body'))
    .replace(
      /\s*(<(?:\/?(?:section|div|ul|ol|table|svg|article)|h\d|li|p|tr|text|g|rect)\b)/g,
      '\n$1',
    )
    .trim();
}
