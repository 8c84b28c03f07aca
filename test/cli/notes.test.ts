/** `zhibi notes` as a process: all or nothing, byte-safe, once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../pure/edit/notes/talks';
import { scratch, zhibi } from './cli';

const NOTES =
  '参会人：韩梅\r\n- 生鲜损耗率 6.8%，比同行高 2 个百分点\r\n下一步\r\n- 林晓：3月20日 送样机\r\n';
const folder = (plan: string = PLANS.zh) =>
  scratch({ 'a.account.md': plan, 'inbox/拜访 (1).txt': NOTES });
const call = (cwd: string, ...args: string[]) =>
  zhibi(['notes', ...args, '--into', 'a.account.md', '--date', '2025-03-04'], { cwd });

describe('zhibi notes', () => {
  test('writes the talk, keeps the notes byte by byte, and does it once', () => {
    const cwd = folder(`\ufeff${PLANS.zh.replaceAll('\n', '\r\n')}`);
    const first = call(cwd, 'inbox/拜访 (1).txt');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(join(cwd, 'a.account.md'), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('- 生鲜损耗率 6.8%，比同行高 2 个百分点 [^面谈20250304]');
    expect(text).toContain('- [ ] 2025-03-20 林晓: 送样机 [^面谈20250304]');
    expect(readFileSync(join(cwd, 'sources/拜访 (1).txt'), 'utf8')).toBe(NOTES);
    const again = call(cwd, 'inbox/拜访 (1).txt');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('[^面谈20250304]');
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(text);
    const proof = zhibi(['proof', 'a.account.md', '--format', 'json'], { cwd });
    expect(proof.stdout).not.toContain('"not-found"');
    expect(proof.stdout).toContain('"found"');
  });

  test('--dry-run writes nothing', () => {
    const cwd = folder();
    const { code, stdout } = call(cwd, 'inbox/拜访 (1).txt', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('6.8%');
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(PLANS.zh);
    expect(readdirSync(cwd).sort()).toEqual(['a.account.md', 'inbox']);
  });

  test('what can’t be read is refused in one sentence, and nothing is written', () => {
    const cwd = scratch({
      'a.account.md': PLANS.en,
      'x.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      'x.csv': 'a,b\n1,2\n',
      'empty.txt': '',
    });
    for (const file of ['x.png', 'x.csv', 'empty.txt', 'none.txt', 'a.account.md']) {
      const { code, stdout, stderr } = call(cwd, file);
      expect(code, file).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n'), file).toHaveLength(1);
    }
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(PLANS.en);
    expect(readdirSync(cwd)).not.toContain('sources');
  });

  test('a wrong call', () => {
    const cwd = folder();
    expect(zhibi(['notes', 'x.txt'], { cwd }).stderr).toContain('--into PLAN');
    expect(call(cwd).stderr).toContain('needs at least one file');
    expect(zhibi(['notes', 'x', '--into', 'a.account.md', '--date', '4/3'], { cwd }).code).toBe(2);
    expect(call(cwd, 'x', '--kind', 'lunch').stderr).toContain('meeting');
  });
});
