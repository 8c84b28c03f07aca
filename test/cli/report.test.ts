/** `zhibi report` as a process. */
import { copyFileSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DAY, planText, scratch, write, zhibi } from './cli';

const SECRET = '- A secret of theirs.[^nda]\n';
const NDA = '\n[^nda]: website · Paper · 2024-02-01 · B2 · access: nda\n';
const folder = () =>
  scratch({ 'acme.account.md': planText({ look: SECRET, front: 'sales: 77m\n' }) + NDA });
const call = (args: readonly string[], cwd: string) =>
  zhibi(['report', ...args, '--today', DAY], { cwd });

test('a page into a file, fit to leave the house, and what was left out', () => {
  const cwd = folder();
  const { code, stdout, stderr } = call(['acme.account.md', '-o', 'out.html'], cwd);
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('out.html: written.');
  expect(stderr).toContain('left out as not public, without a source, or our own: 1.');
  const html = readFileSync(join(cwd, 'out.html'), 'utf8');
  expect(html).toContain('Acme makes tools.');
  expect(html).not.toMatch(/secret|77m|no budget/);
});

test('all of it, on standard output, in the language asked for', () => {
  const { code, stdout } = call(['acme.account.md', '--internal', '--locale', 'zh-cn'], folder());
  expect(code).toBe(0);
  for (const text of ['内部资料', 'A secret of theirs.', '77m', 'no budget this year']) {
    expect(stdout).toContain(text);
  }
});

test('never over a plan, never through a link', () => {
  const cwd = folder();
  const before = readFileSync(join(cwd, 'acme.account.md'), 'utf8');
  expect(call(['acme.account.md', '--output', 'acme.account.md'], cwd).code).toBe(2);
  symlinkSync(join(cwd, 'acme.account.md'), join(cwd, 'link.html'));
  const linked = call(['acme.account.md', '-o', 'link.html'], cwd);
  expect(linked.code).toBe(2);
  expect(linked.stderr).toContain('is a link');
  expect(readFileSync(join(cwd, 'acme.account.md'), 'utf8')).toBe(before);
});

test('a wrong call: no plan, two plans, no folder to write to', () => {
  const cwd = folder();
  expect(call([], cwd).stderr).toContain('needs at least one file');
  const two = scratch({ 'a.account.md': planText(), 'b.account.md': planText() });
  expect(call(['.'], two).stderr).toContain('one plan; 2 were found');
  const gone = call(['acme.account.md', '-o', 'no/out.html'], cwd);
  expect(gone.code).toBe(2);
  expect(existsSync(join(cwd, 'no'))).toBe(false);
});

test('a PDF, a document and slides, with the logo of the house, and without what is secret', () => {
  const cwd = folder();
  write(cwd, {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.zhibi.yaml': 'brand:\n  logo: logo.png\n  colour: "#123abc"\n',
  });
  copyFileSync('media/icon.png', join(cwd, 'logo.png'));
  for (const [format, start] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK\u0003\u0004'],
    ['pptx', 'PK\u0003\u0004'],
  ] as const) {
    const { code, stderr } = call(['acme.account.md', '-o', `out.${format}`], cwd);
    expect({ format, code, stderr }).toMatchObject({ code: 0 });
    const bytes = readFileSync(join(cwd, `out.${format}`));
    expect(bytes.toString('latin1').startsWith(start)).toBe(true);
    if (format === 'pdf') continue;
    const texts = Object.entries(unzipSync(bytes));
    expect(texts.some(([name]) => /media\/.+\.png$/.test(name))).toBe(true);
    for (const [, content] of texts) expect(strFromU8(content)).not.toMatch(/A secret|77m/);
  }
});

test('a logo that is not there, or no picture, is told, and the report is written', () => {
  const cwd = folder();
  write(cwd, { '.zhibi.yaml': 'brand:\n  logo: logo.png\n' });
  expect(call(['acme.account.md', '-o', 'a.html'], cwd)).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('neither beside the plan nor'),
  });
  write(cwd, { 'logo.png': '<svg onload="alert(1)"/>' });
  const { code, stderr } = call(['acme.account.md', '-o', 'b.html'], cwd);
  expect(code).toBe(0);
  expect(stderr).toContain('no PNG or JPEG');
  expect(readFileSync(join(cwd, 'b.html'), 'utf8')).not.toContain('<img');
});

test('what it says of a plan is said in the language of the plan, wherever the machine stands', () => {
  const cwd = scratch({
    'a.account.md': planText({ front: 'language: zh-cn\n' }),
  });
  const { stderr } = zhibi(['report', 'a.account.md', '-o', 'a.html', '--today', DAY], {
    cwd,
    env: { LANG: 'en_US.UTF-8' },
  });
  expect(stderr).toContain('a.html：已写入');
});
