import { describe, expect, test } from 'vitest';
import { enterIn, inFence } from '../../../src/edit/typing/enter';
import { tidyEdits } from '../../../src/edit/typing/tidy';
import { applied, plan, wrap } from '../language/marked';

describe('Enter in a list', () => {
  const at = (marked: string) => enterIn(marked.replace('|', ''), marked.indexOf('|'));

  test('begins the next item like this one', () => {
    expect(at('- a|')).toEqual({ insert: '\n- ', column: 3 });
    expect(at('  * a|b')).toEqual({ insert: '\n  * ', column: 5 });
    expect(at('9. a|')).toEqual({ insert: '\n10. ', column: 4 });
    expect(at('- [x] done|')).toEqual({ insert: '\n- [ ] ', column: 10 });
  });

  test('leaves the citation, the reference and the id with the words before them', () => {
    for (const line of ['- a| [^s1]', '- a|[^s1][^s2] ^c1', '- a| (^c1) ', '- a [^s1]| ^c1']) {
      expect(at(line), line).toEqual({ insert: '\n- ', column: line.length - 1 });
    }
    for (const line of ['- a| [^s1] b', '- a| b [^s1]', '- a|^2', '- a| [x](y)']) {
      expect(at(line), line).toEqual({ insert: '\n- ', column: line.indexOf('|') });
    }
  });

  test('ends it where the item is empty', () => {
    for (const line of ['- |', '  - |', '3) |', '- [ ] |', '- [ ]|']) {
      expect(at(line), line).toEqual({ clear: true });
    }
  });

  test('is the editor’s own elsewhere', () => {
    for (const line of ['text|', '|- a', '-| a', '## -|', '-a|', '| - a']) {
      expect(at(line), line).toBeNull();
    }
  });

  test('a fence holds no list', () => {
    expect(inFence(['```roe'])).toBe(true);
    expect(inFence(['```roe', 'a: 1', '```'])).toBe(false);
    expect(inFence(['````', '```'])).toBe(true);
  });
});

describe('tidy', () => {
  const tidied = (body: string) => {
    const of = plan(wrap(body));
    return applied(of, tidyEdits(of)).split('# 阿里巴巴\n\n')[1];
  };

  test('fields of people and sources', () => {
    expect(tidied('## 关键人\n\n- 韩梅 | 总监 | 使用者\n')).toContain('- 韩梅 · 总监 · 使用者\n');
    expect(tidied('## 关键人\n\n- 韩梅；总监; 使用者\n')).toContain('- 韩梅 · 总监 · 使用者\n');
    expect(tidied('## 望\n\n- 店。[^a]\n\n[^a]: 年报｜ 年报2022 | 2022-07-26\n')).toContain(
      '[^a]: 年报 · 年报2022 · 2022-07-26\n',
    );
    expect(tidied('## 望\n\n- 店。[^a]\n\n[^a]: 年报；2022；2022-07-26\n')).toContain(
      '[^a]: 年报 · 2022 · 2022-07-26\n',
    );
  });

  test('leaves alone what is no separator, and what is tidy', () => {
    for (const body of [
      '## 望\n\n- 店；仓；车。[^a]\n\n[^a]: 媒体 · 店；仓；车 · 2022-07-26\n',
      '## 望\n\n- 店。[^a]\n\n[^a]: 某报：店；仓；车\n',
      '## 望\n\n- 店。[^a]\n\n[^a]: 媒体 · <https://a.cn/x;y;z> · 2022-07-26\n',
      '## 关键人\n\n- 韩梅 · 总监 · 关注: 成本；交付；质量\n',
    ]) {
      expect(tidied(body)).toBe(body);
    }
  });
});
