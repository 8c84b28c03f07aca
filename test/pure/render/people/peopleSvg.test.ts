import { expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { emptyConfig } from '../../../../src/plan/emptyConfig';
import { peopleMapOf } from '../../../../src/render/people/peopleMap';
import { peopleSvg, tooltip, wayText } from '../../../../src/render/people/peopleSvg';
import type { Language } from '../../../../src/words';

function drawn(people: string, theme: 'light' | 'page' = 'page', language: Language = 'zh-cn') {
  const text = `---\nzhibi: 1\naccount: A\n---\n\n## 关键人\n\n${people}\n[^a]: 面谈 · 与<王>总的面谈 · 2026-03-01\n`;
  const plan = readPlan(text, { path: 'a.account.md', config: emptyConfig });
  const map = peopleMapOf(plan);
  if (!map) throw new Error('no map');
  return {
    map,
    plan,
    text,
    svg: peopleSvg({ map, account: '<A>', sources: plan.sources, language, theme }),
  };
}

const PEOPLE =
  '- 王总 · CEO · 拍板人 · 影响力: 高 · 支持度: 反对 [^a]\n- 李工 · 工程师 · 使用者 · 向谁汇报: 王总 · 支持度: 强力支持 · 接触程度: 深入 · 关注: 不加班\n';

it('shows stance by sign, influence by edge, contact by dots, and the way', () => {
  const { svg } = drawn(PEOPLE);
  for (const part of ['＋＋', '－－', 'stroke-width="3.5"', '走到拍板人那里：李工 → 王总：1 步']) {
    expect(svg).toContain(part);
  }
  // Three dots, all filled, and none for whom no contact is noted.
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg.match(/fill="none" stroke="[^"]*"\/>/g) ?? []).toHaveLength(0);
});

it('in a page a box leads to its line; an image has no such thing', () => {
  const { svg, plan } = drawn(PEOPLE);
  expect(svg).toContain(`data-offset="${plan.people[0]?.range.start}"`);
  expect(drawn(PEOPLE, 'light').svg).not.toMatch(/data-offset|<g/);
});

it('holds no markup of the plan', () => {
  const { svg } = drawn('- <img src=x onerror=alert(1)> · "><script>x</script> · 拍板人 [^a]\n');
  expect(svg).not.toMatch(/<(?:img|script)|onerror=[^&]*>/);
  expect(svg).not.toContain('<王>');
});

it('tells on hover what is known and where it was seen', () => {
  const { map, plan } = drawn(PEOPLE);
  const [head] = map.bands[0]?.heads ?? [];
  if (!head) throw new Error('no head');
  expect(tooltip(head, { language: 'zh-cn', sources: plan.sources })).toBe(
    '王总 · CEO · 拍板人\n影响力高\n态度：反对\n来源：与<王>总的面谈',
  );
});

it('says it in words: we know who decides, nobody leads there, nobody decides', () => {
  const way = (people: string) => wayText(drawn(people).map, 'en');
  expect(way('- 王总 · CEO · 拍板人 · 接触程度: 深入 · 支持度: 支持\n')).toBe(
    '王总 decides, and we know them.',
  );
  expect(way('- 王总 · CEO · 拍板人\n- 李工 · 工程师 · 接触程度: 深入\n')).toBe(
    'No line of reporting leads from anybody we know well to 王总.',
  );
  expect(way('- 李工 · 工程师 · 接触程度: 深入\n')).toBe('');
});
