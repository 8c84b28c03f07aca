/** What running a cell gives, and what its status bar says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellOutput, cellStatus } from '../../../../src/language/cells/cellOutput';
import { openCells } from '../../../../src/language/cells/openCells';
import { writeCells } from '../../../../src/plan/cells/join';
import { readPlan } from '../../../../src/plan/document';
import { type BlockView, viewHtml, viewMarkdown, viewPage } from '../../../../src/render/notebook';
import { lint } from '../../../../src/rules/lint';

const SAMPLE = readFileSync('templates/samples/阿里巴巴.account.md', 'utf8');

/** The cell that holds `words`: its output and its status. */
function run(text: string, words: string) {
  const plan = readPlan(text, { path: 'x.account.md' });
  const opened = openCells(text);
  if ('refused' in opened) throw new Error(opened.refused);
  const index = opened.cells.cells.findIndex(({ value }) => value.includes(words));
  const span = writeCells(opened.cells).spans[index];
  if (!span) throw new Error(`no cell with ${words}`);
  const language = 'zh-cn';
  const findings = lint(plan, { language, today: '2022-09-01' });
  return {
    output: cellOutput(plan, span, findings, language),
    status: cellStatus(plan, span, findings, language),
  };
}

function viewOf(text: string, words: string): BlockView {
  const { output } = run(text, words);
  if (!('view' in output)) throw new Error(JSON.stringify(output));
  // The page gets it as JSON.
  return JSON.parse(JSON.stringify(output.view)) as BlockView;
}

describe('a roe cell', () => {
  it('shows tree, bridge, peers and ratios; in Markdown the same numbers', () => {
    const view = viewOf(SAMPLE, '归母净利润');
    const html = viewHtml(view);
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(3);
    for (const text of [html, viewMarkdown(view)]) {
      expect(text).toContain('6.57%');
      expect(text).toContain('京东');
      expect(text).toContain('11.60');
    }
    expect(viewPage(view)).toMatch(/^<style>/);
  });

  it('leaves out the peers that are not wanted', () => {
    const view = viewOf(SAMPLE, '归母净利润');
    expect(viewHtml(view, new Set(['京东']))).not.toContain('京东');
  });

  it('says its newest ROE in the status bar, the whole line in the tooltip', () => {
    const { status } = run(SAMPLE, '归母净利润');
    expect(status[0]?.text).toBe('FY2022 ROE 6.57%');
    expect(status[0]?.more).toContain('净利率 7.26%');
  });

  it('of another entity stands alone', () => {
    const text = `${SAMPLE}\n\`\`\`roe\n主体: 别家公司X\n期间: [2022]\n营业收入: 5\n归母净利润: 1\n总资产: 9\n归母净资产: 4\n\`\`\`\n`;
    const view = viewOf(text, '别家公司X');
    expect(viewHtml(view)).not.toContain('京东');
    expect(viewHtml(view)).toContain('25.00%');
  });

  it('with an error gives the error, not numbers', () => {
    const { output, status } = run(SAMPLE.replace('853062', '8y3'), '归母净利润');
    expect(output).toEqual({ error: expect.stringContaining('8y3') });
    expect(status.some(({ worst }) => worst === 'error')).toBe(true);
  });

  it('the second of an entity says that it does not count', () => {
    const block = /```roe[\s\S]*?```\n/.exec(SAMPLE)?.[0] ?? '';
    const text = `${SAMPLE}\n${block.replace('经营现金流', '# 第二块\n经营现金流')}`;
    expect(run(text, '第二块').output).toEqual({ error: expect.stringContaining('阿里巴巴') });
  });

  it('escapes what the plan says', () => {
    const text = SAMPLE.replace('主体: 京东', '主体: "<img src=x onerror=alert(1)>|[x](y)"');
    const view = viewOf(text, '归母净利润');
    expect(viewHtml(view)).not.toContain('<img');
    expect(viewMarkdown(view)).not.toMatch(/(?<!\\)<img|(?<!\\)\[x/);
  });
});

describe('other cells', () => {
  it('segments show bars and a table', () => {
    const view = viewOf(SAMPLE, '分部:');
    expect(viewHtml(view)).toContain('69.48%');
    expect(viewMarkdown(view)).toContain('69.48%');
  });

  it('a cell without a block is told what a block needs', () => {
    expect(run(SAMPLE, '# 阿里巴巴 客户计划').output).toEqual({ error: expect.any(String) });
  });

  it('prose counts its errors and warnings, and says nothing without', () => {
    const bare = SAMPLE.replace('- 云的收入增长', '- 又涨了 12%。\n- 云的收入增长');
    const { status } = run(bare, '云的收入增长');
    expect(status.map(({ text }) => text).join()).toMatch(/个(错误|警告)/);
    expect(run(SAMPLE, '阿里巴巴 客户计划').status).toEqual([]);
  });
});

describe('opening', () => {
  it('refuses what it would not give back safely', () => {
    expect(openCells('# A\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n')).toEqual({
      refused: 'conflict',
    });
    expect(openCells('x'.repeat(5_000_001))).toEqual({ refused: 'tooLong' });
  });
});
