import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PlanDocument, readPlan } from '../../../src/plan/document';

const folder = new URL('../../../templates/samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const path = 'x.account.md';
describe('a plan document', () => {
  it('gives the rest of a plan back when a fence that swallowed it is closed', () => {
    const [sample = ''] = samples;
    const at = sample.indexOf('\n## ', sample.indexOf('\n## ') + 1) + 1;
    const [head, rest] = [sample.slice(0, at), sample.slice(at)];
    const document = new PlanDocument(path);
    const before = document.update(sample);
    const open = document.update(`${head}\`\`\`\n${rest}`);
    expect(open.claims.length).toBeLessThan(before.claims.length);
    document.update(`${head}\`\`\`\nx${rest}`);
    const closed = document.update(`${head}\`\`\`\n\`\`\`\n${rest}`);
    expect(closed).toEqual(readPlan(closed.text, { path }));
    const back = document.update(sample);
    expect(back).toEqual(before);
  });
});
