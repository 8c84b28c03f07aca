import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellChange } from '../../../../src/edit/calculator/cellChange';
import { columnsOf, type Growth, withChanges } from '../../../../src/edit/calculator/state';
import type { Statements } from '../../../../src/finance/statements/statements';

import { BLOCKS, comments, opened, parts, written } from './blocks';

/** Without the rows that hold nothing. */
function said(statements: Statements): unknown {
  const filled = (rows: object) =>
    Object.fromEntries(
      Object.entries(rows).filter(([, row]) => ![row].flat().every((value) => value === null)),
    );
  const { rows, grains = {}, opening, reported, weighted, peers, ...rest } = statements;
  const all = [rows, grains, opening, reported, weighted].map(filled);
  return { ...rest, all, peers: peers.map(said) };
}

test('what was added is read as it was meant; all else is there byte for byte', () => {
  const figure = fc.oneof(fc.integer().map(String), fc.constantFrom('--', '8.5亿', '(3,560)'));
  const growth = fc.record({
    periods: fc.nat(3),
    peers: fc.uniqueArray(fc.constantFrom('京东', 'JD.com', 'O’Neil: #1', '2021', 'yes', '"a"'), {
      maxLength: 2,
    }),
  });
  const cells = fc.array(fc.tuple(fc.nat(), figure), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...BLOCKS), growth, cells, (block, { periods, peers }, picks) => {
      const { state } = opened(block);
      const wish: Growth = { periods, peers };
      const own = state.rows.filter(({ path }) => !path.includes('.'));
      const targets = columnsOf(state.statements.periods, wish).flatMap(({ index }) => [
        ...[...state.rows, ...state.peers.flatMap(({ rows }) => rows)].flatMap((row) => {
          const { path, cells } = row;
          const peer = state.peers.find(({ rows }) => rows.includes(row));
          const apart = peer && !peer.inherits;
          if (path.includes('opening.') || (apart && index > 0)) return [];
          return [{ path, index, was: cells[index] ?? '' }];
        }),
        ...peers.flatMap((name) =>
          own.map(({ path }) => ({ path: `+${name}.${path}`, index, was: '' })),
        ),
      ]);
      const changes = new Map<string, CellChange>();
      for (const [n, text] of picks) {
        const target = targets[n % targets.length];
        if (target) changes.set(`${target.path}#${target.index}`, { ...target, text });
      }
      const writing = { periods, peers, changes: [...changes.values()] };
      const content = written(block, writing);
      if (content === null) throw new Error('not written');
      const old = parts(block)[1] ?? '';
      expect(comments(content.replaceAll('"O’Neil: #1"', ''))).toEqual(comments(old));
      const again = opened(`\`\`\`roe\n${content}\`\`\`\n`).state.statements;
      expect(said(again)).toEqual(said(withChanges(state, writing.changes, wish)));
      if (writing.changes.length > 0) return;
      // What was there is there in its order, with nothing but additions between.
      let at = 0;
      for (const character of old) at = content.indexOf(character, at) + 1 || Number.NaN;
      expect(at).not.toBeNaN();
    }),
    { numRuns: 150 },
  );
});
