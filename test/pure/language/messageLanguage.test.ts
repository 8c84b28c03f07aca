import { expect, test } from 'vitest';
import { messageLanguage } from '../../../src/language/messageLanguage';
import { plan, wrap } from './marked';

const english = '# A plan\n\n## Look\n\n- They sell tents.\n';

test('the setting comes first, then .zhibi.yaml, the plan, the editor, the script', () => {
  const of = (text: string, config = '') => plan(text, config);
  const said = wrap('## 望\n');
  expect(messageLanguage(of(said, 'locale: zh-cn\n'), 'en', 'zh-cn')).toBe('en');
  expect(messageLanguage(of(said, 'locale: en\n'), 'auto', 'zh-cn')).toBe('en');
  expect(messageLanguage(of(said), 'auto', 'en')).toBe('zh-cn');
  expect(messageLanguage(of(english), undefined, 'zh-cn')).toBe('zh-cn');
  expect(messageLanguage(of(english), undefined, 'fr')).toBe('en');
  expect(messageLanguage(of('## 望\n\n- 卖帐篷。\n'), undefined, 'fr')).toBe('zh-cn');
});
