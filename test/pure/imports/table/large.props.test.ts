/** Large files are read in pieces, and too large ones refused. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readStatements } from '../../../../src/imports';
import { workbook } from '../workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a bomb, a broken zip and an old workbook are refused in a word', async () => {
  const zeros = new Uint8Array(65 * 1024 * 1024);
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': zeros }, { level: 1 });
  expect(bomb.length).toBeLessThan(1_000_000);
  await expect(readStatements(bomb)).rejects.toMatchObject({ code: 'too-large' });
  const cut = workbook([[['项目', '2021']]]).slice(0, 200);
  await expect(readStatements(cut)).rejects.toMatchObject({ code: 'bad-workbook' });
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
  await expect(readStatements(old)).rejects.toMatchObject({ code: 'old-workbook' });
  const other = zipSync({ 'readme.txt': utf8('hello') });
  await expect(readStatements(other)).rejects.toMatchObject({ code: 'bad-workbook' });
});

describe('large files', () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `明细项目${i},"1,234.5",${i}`);
  const file = utf8(`项目,2021,2022\n${rows.join('\n')}\n营业收入,5,6\n总资产,7,8\n`);

  test('50,000 rows in pieces, with progress', async () => {
    const seen: number[] = [];
    let pauses = 0;
    const imported = await readStatements(file, {
      progress: (done) => seen.push(done),
      pause: async () => {
        pauses++;
      },
    });
    expect(imported.rows).toEqual({ revenue: [5, 6], assets: [7, 8] });
    expect(pauses).toBeGreaterThan(50);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('cancelled at the next pause', async () => {
    const signal = { aborted: false };
    let pauses = 0;
    const pause = async () => {
      pauses++;
      if (pauses === 5) signal.aborted = true;
    };
    await expect(readStatements(file, { pause, signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(pauses).toBe(5);
  });

  test('too many rows', async () => {
    const many = utf8(`项目,2021\n${'a,1\n'.repeat(200_001)}`);
    await expect(readStatements(many)).rejects.toMatchObject({ code: 'too-large' });
  });
});
