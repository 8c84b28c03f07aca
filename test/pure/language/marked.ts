/** Plans for the language tests, with the cursor as `⟨⟩`. */

import type { SnippetEdit } from '../../../src/edit/snippet';
import { readPlan } from '../../../src/plan/document';
import type { Plan, Range, TextEdit } from '../../../src/plan/model';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lint } from '../../../src/rules/lint';
import type { Diagnostic } from '../../../src/rules/rule';

export const TODAY = '2022-09-01';

export function plan(text: string, config = ''): Plan {
  return readPlan(text, { path: 'test.account.md', config: readConfig(config).config });
}

/** The plan without the marker, and the marker's offset. */
export function marked(text: string): { plan: Plan; offset: number } {
  const offset = text.indexOf('⟨⟩');
  if (offset < 0) throw new Error('no cursor ⟨⟩ in the text');
  return { plan: plan(text.replace('⟨⟩', '')), offset };
}

/** The texts of ranges. */
export function texts(of: Plan, ranges: readonly Range[]): string[] {
  return ranges.map(({ start, end }) => of.text.slice(start, end));
}

/** The first finding of a rule; fails when there is none. */
export function finding(of: Plan, rule: string): Diagnostic {
  const all = lint(of, { language: 'en', today: TODAY });
  const found = all.find((diagnostic) => diagnostic.rule === rule);
  if (!found) throw new Error(`no ${rule} among ${all.map((d) => d.rule).join(', ')}`);
  return found;
}

/** The text after edits or snippets; placeholders and choices show their first value. */
export function applied(of: Plan, edits: readonly (TextEdit | SnippetEdit)[]): string {
  const sorted = [...edits].sort((a, b) => b.range.start - a.range.start);
  return sorted.reduce((text, edit) => {
    const inserted = 'snippet' in edit ? filled(edit.snippet) : edit.text;
    return text.slice(0, edit.range.start) + inserted + text.slice(edit.range.end);
  }, of.text);
}

/** A snippet with the first choice of each placeholder. */
export function filled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\(.)/g, '$1');
}

/** A whole plan around some sections, without findings of its own on its front matter. */
export function wrap(body: string, more = ''): string {
  return `---\nzhibi: 1\naccount: 阿里巴巴\nowner: 王敏\nreviewBy: 2022-12-01\ndecision: undecided\nstage: pre-sale\nlanguage: zh-cn\n${more}---\n\n# 阿里巴巴\n\n${body}`;
}

export const ALIBABA = `\`\`\`roe
entity: 阿里巴巴
currency: CNY
unit: 百万
periods: [FY2021, FY2022]
opening: {assets: 1312985, equity: 755401}
revenue: 717289 | 853062
netIncome: 150308 | 61959
assets: 1690218 | 1695553
equity: 937470 | 948479
source: [fy22]
\`\`\`
`;
