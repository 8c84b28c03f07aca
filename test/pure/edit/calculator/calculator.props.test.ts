import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculatorState, cellEdits } from '../../../../src/edit/calculator/block';
import { withChanges } from '../../../../src/edit/calculator/state';
import { applied, plan } from '../../language/marked';
import { BLOCKS, opened } from './blocks';

test('what was written is what was typed: cell by cell, for any number', () => {
  const blocks = BLOCKS.map(opened);
  const cells = blocks.flatMap(({ model, roe, state }) =>
    state.rows.flatMap(({ path, cells }) =>
      cells.map((was, index) => ({ model, roe, state, path, was, index })),
    ),
  );
  const unit = fc.constantFrom('', '亿');
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.integer(), unit, (cell, n, unit) => {
      const { model, roe, state, ...place } = cell;
      const changes = [{ ...place, text: `${n}${unit}` }];
      const edits = cellEdits(model.text, roe, changes);
      expect(edits).not.toBeNull();
      const after = plan(applied(model, edits ?? []));
      const [block] = after.roe;
      const again = block && calculatorState(after.text, block, [], 'zh-cn');
      expect(again?.statements).toEqual(withChanges(state, changes));
    }),
  );
});
