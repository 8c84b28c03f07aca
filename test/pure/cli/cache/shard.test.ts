import { describe, expect, it } from 'vitest';
import { isIn } from '../../../../src/cli/cache/shard';

const PATHS = Array.from({ length: 1000 }, (_, n) => `accounts/客户${n}.account.md`);

describe('a shard', () => {
  it('holds about its part, and no file of another', () => {
    const parts = [1, 2, 3, 4].map((part) =>
      PATHS.filter((path) => isIn({ part, parts: 4 }, path)),
    );
    expect(parts.flat().toSorted()).toEqual(PATHS.toSorted());
    for (const part of parts) {
      expect(part.length).toBeGreaterThan(200);
      expect(part.length).toBeLessThan(300);
    }
  });

  it('is the same however a machine writes the letters of a name', () => {
    for (const name of ['é.md', 'über.md', 'ガ.md']) {
      const shard = { part: 1, parts: 2 };
      expect(isIn(shard, name.normalize('NFD'))).toBe(isIn(shard, name.normalize('NFC')));
    }
  });
});
