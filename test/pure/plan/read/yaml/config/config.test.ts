/** What `.zhibi.yaml` says, and what a nested one can't undo. */
import { describe, expect, it, test } from 'vitest';
import { readConfig } from '../../../../../../src/plan/read/yaml/config/config';
import { refusals, resolvedConfig } from '../../../../../../src/plan/read/yaml/config/nestedConfig';

const told = (text: string) =>
  readConfig(text).problems.map(({ code, params }) => [code, params?.key, params?.value]);

describe('values', () => {
  it.each([
    ['sources: files', 'sources', 'files'],
    ['pursue: 3', 'pursue', 3],
    ['pursue: 0', 'pursue', 0],
  ])('%s', (text, key, value) => {
    const { config, problems } = readConfig(`${text}\n`);
    expect([config[key as 'sources' | 'pursue'], problems]).toEqual([value, []]);
  });

  it.each([
    ['sources: [a]', 'sources', '[…]'],
    ['pursue: many', 'pursue', 'many'],
    ['pursue: -1', 'pursue', '-1'],
  ])('%s is told', (text, key, value) => {
    expect(told(`${text}\n`)).toEqual([['value', key, value]]);
    expect(readConfig(`${text}\n`).config[key as 'sources' | 'pursue']).toBeNull();
  });
});

describe('criteria of fit', () => {
  const criteria = (text: string) =>
    [...(readConfig(`fit:\n${text}`).config.fit ?? [])].map(([name, { weight }]) => [name, weight]);

  it('have a weight, by itself or among other things', () => {
    expect(criteria('  Match: 3\n  Growth: {weight: 2}\n  Entry: {}\n')).toEqual([
      ['Match', 3],
      ['Growth', 2],
      ['Entry', 1],
    ]);
  });

  it.each(['0', '6', 'much'])('of weight %s are told and left out', (weight) => {
    expect(criteria(`  Match: ${weight}\n  Growth: {weight: ${weight}}\n`)).toEqual([]);
    expect(told(`fit:\n  Match: ${weight}\n  Growth: {weight: ${weight}}\n`)).toHaveLength(2);
  });
});

describe('the direction of a criterion', () => {
  const directionOf = (written: string) =>
    readConfig(`fit:\n  Price: {direction: ${written}}\n`).config.fit?.get('Price')?.direction;

  it('is what is better: more of it, or less', () => {
    expect(['lower', 'higher'].map(directionOf)).toEqual(['lower', 'higher']);
    expect(directionOf('sideways')).toBe('higher');
    expect(told('fit:\n  Price: {direction: sideways}\n')).toHaveLength(1);
  });
});

test('what points mean is said by points from 0 to 5', () => {
  const text = 'fit:\n  Match: {0: none, 5: all, 7: more, 3: }\n';
  const means = readConfig(text).config.fit?.get('Match')?.means;
  expect([...(means ?? [])]).toEqual([
    [0, 'none'],
    [5, 'all'],
  ]);
  expect(told(text).map(([code, key]) => [code, key])).toEqual([
    ['unknownKey', '7'],
    ['unknownKey', '3'],
  ]);
});

describe('caps and locks of the file above', () => {
  const OUTER = 'pursue: 3\ncapacity: 4\nlocked: [source/stale]\nfreshness: {media: 6}\n';
  const refused = (inner: string) =>
    refusals(readConfig(OUTER).config, readConfig(`${inner}\n`).config).map(
      ({ params }) => `${params?.key}: ${params?.value}`,
    );

  it.each(['pursue: 5', 'capacity: 9', 'source/stale: warning'])('are not undone by %s', (said) => {
    expect(refused(said.includes('/') ? `rules: {${said}}` : said)).toEqual([said]);
  });

  it('a source keeps fresh no longer than above', () => {
    expect(refused('freshness: {media: 7}')).toEqual(['freshness: media: 7']);
  });

  it.each([
    'pursue: 3',
    'pursue: 2',
    'capacity: 4',
    'freshness: {media: 6}',
    'freshness: {media: 3, research: 40}',
    'locale: en',
    'rules: {source/stale: error}',
    'rules: {source/unused: warning}',
  ])('leave %s as it is', (said) => {
    expect(refused(said)).toEqual([]);
  });
});

describe('a severity in a nested file', () => {
  const both = (outer: string, inner: string) => {
    const texts = [outer, inner].map((severity) => `rules: {source/stale: ${severity}}\n`);
    const [above, below] = texts.map((text) => readConfig(text).config);
    return {
      refused: above && below ? refusals(above, below).length : null,
      holds: resolvedConfig(texts).rules.at(-1)?.severity ?? 'off',
    };
  };

  it.each([
    ['warning', 'error'],
    ['warning', 'warning'],
    ['off — x', 'hint'],
  ])('%s above, %s below: the stricter holds', (outer, inner) => {
    expect(both(outer, inner)).toEqual({ refused: 0, holds: inner });
  });

  it.each([
    ['error', 'warning'],
    ['warning', 'info'],
    ['hint', 'off — x'],
  ])('%s above, %s below: the one above holds, and that is told', (outer, inner) => {
    expect(both(outer, inner)).toEqual({ refused: 1, holds: outer });
  });
});

test('a map that says nothing yet is no fault', () => {
  expect(told('freshness:\n')).toEqual([]);
  expect(told('freshness: 6\n')).toEqual([['value', 'freshness', '6']]);
});
