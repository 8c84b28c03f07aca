/** Pairs of plans, each labelled with all that a reviewer must be told, and ten of which nothing is. */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { scriptOf } from '../../../../src/plan/text/script';
import { diffPlans } from '../../../../src/review/diff';
import { changeLines, changeText, signOf } from '../../../../src/review/formats/diff/diff';
import { diffJson } from '../../../../src/review/formats/diff/diffJson';

const FOLDER = 'test/fixtures/diff';
const labels: Record<string, readonly string[]> = JSON.parse(
  readFileSync(`${FOLDER}/labels.json`, 'utf8'),
);

function planOf(name: string, version: 'before' | 'after') {
  const text = readFileSync(`${FOLDER}/${name}.${version}.account.md`, 'utf8');
  return readPlan(text, { path: 'accounts/a.account.md' });
}

function diffOf(name: string) {
  const after = planOf(name, 'after');
  return { ...diffPlans(planOf(name, 'before'), after), language: scriptOf(after) };
}

describe('labelled pairs', () => {
  it('are thirty or more, ten of them silent, each with both files', () => {
    const names = Object.keys(labels);
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(names.filter((name) => labels[name]?.length === 0)).toHaveLength(10);
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
    expect(files.sort()).toEqual(
      names.flatMap((name) => [`${name}.after.account.md`, `${name}.before.account.md`]).sort(),
    );
  });

  it.each(Object.entries(labels))('%s', (name, expected) => {
    const { changes, language } = diffOf(name);
    expect(changes.map((one) => `${signOf(one)} ${changeText(one, language)}`)).toEqual(expected);
  });

  it.each(Object.keys(labels))('%s: every change leads to a place in its text', (name) => {
    const { changes } = diffOf(name);
    const [before, after] = [planOf(name, 'before').text, planOf(name, 'after').text];
    for (const one of changes) {
      const [text, range] = one.after ? [after, one.after] : [before, one.before];
      expect(text.slice(range?.start, range?.end).trim(), one.code).not.toBe('');
    }
  });

  const schema = JSON.parse(readFileSync('schema/diff.schema.json', 'utf8'));
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

  it.each(Object.keys(labels))('%s: its JSON holds to the schema', (name) => {
    const json = diffJson({ policies: [], unread: 0, plans: [diffOf(name)] }, 'en');
    validate(JSON.parse(JSON.stringify(json)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('tells several of a kind under one line that counts them', () => {
    const { changes } = diffOf('three-questions-answered');
    const [line, ...rest] = changeLines(changes, 'en');
    expect(rest).toEqual([]);
    expect(line?.text).toBe('3 questions answered');
    expect(line?.below.map(({ text }) => text)).toHaveLength(3);
  });
});
