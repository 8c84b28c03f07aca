import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../../src/plan/parse/chunks';
import { byChunks, whole } from './outline';

describe('chunks', () => {
  it.each([
    '10. ten\n-\n| a | b |\n2. two',
    '10. ten\n-\n  ```\n2. two\n\n# x',
    '- a\n2. b\n3. c',
    '2. two\n  ## in\ntext more\n10. ten',
    '- ```\n\ttab\n  ```\n===\n  ```\ntext more',
  ])('parse to the blocks of the whole text: %j', (text) => {
    expect(byChunks(text)).toEqual(whole(text));
  });

  it('are cut at every item of a long list', () => {
    const text = Array.from({ length: 50 }, (_, i) => `- item ${i}\n`).join('');
    const chunks = chunksOf(text);
    expect(chunks).toHaveLength(50);
    expect(chunks.slice(1).every((c) => c.joins)).toBe(true);
  });
});
