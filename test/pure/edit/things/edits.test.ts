import { describe, expect, test } from 'vitest';
import { QUESTION_BANK, STEPS } from '../../../../src/edit/questions';
import { setReviewDate } from '../../../../src/edit/things/frontMatter/reviewDate';
import { logMeeting } from '../../../../src/edit/things/meeting';
import { addQuestions } from '../../../../src/edit/things/questions';
import { addSource, pasteSource, webAddress } from '../../../../src/edit/things/sources/source';
import { plan, wrap } from '../../language/marked';
import { edited, TALK } from './plans';

describe('log a meeting', () => {
  test('the answers of nested questions stay apart', () => {
    const of = plan(wrap('## 问\n\n- [ ] 外面？\n  - [ ] 里面？\n'));
    const [outer, inner] = of.questions;
    if (!outer || !inner) throw new Error('two questions');
    const { edits } = logMeeting(of, {
      source: TALK,
      answers: [
        { question: outer, said: '外。' },
        { question: inner, said: '里。' },
      ],
      pains: [],
    });
    expect(edited(of, edits)).toContain(
      '- [x] 外面？\n  - [x] 里面？\n    - 里。[^面谈20220901]\n  - 外。[^面谈20220901]\n',
    );
  });

  test('a question of the bank comes with its step, in the plan’s language', () => {
    const of = plan(wrap('## 问\n\n'));
    const [question] = QUESTION_BANK;
    if (!question) throw new Error('a bank');
    const { edits } = logMeeting(of, {
      source: TALK,
      answers: [{ question, said: '' }],
      pains: [],
    });
    const read = plan(edited(of, edits));
    expect(read.questions).toHaveLength(1);
    expect(read.questions[0]).toMatchObject({
      text: question.text.zh,
      step: question.step,
      asked: true,
    });
  });

  test('sections that are missing are made, the source stays last', () => {
    const of = plan(wrap('## 望\n\n- 卖东西。'));
    const { edits } = logMeeting(of, {
      source: TALK,
      answers: [],
      pains: [{ text: '慢' }],
      next: { due: '2022-10-01', owner: '', text: '再约' },
    });
    expect(edited(of, edits)).toMatch(
      /卖东西。\n\n## 问\n\n- 痛点: 慢 \[\^面谈20220901\]\n\n## 行动\n\n- \[ \] 2022-10-01 再约 \[\^面谈20220901\]\n\n\[\^面谈20220901\]: [^\n]+$/,
    );
  });
});

describe('add a source', () => {
  const SAID = { kind: 'media', title: '转型', date: '2022-08-03', grade: 'C3' } as const;

  test('is cited where the cursor stands, and its line comes behind the last one', () => {
    const of = plan(wrap('## 望\n\n- 卖东西。 ^c1\n\n[^a]: 年报 · 20-F · 2022 · A1\n'));
    const { id, edits } = addSource(of, SAID, of.text.indexOf('东西'));
    const text = edited(of, edits);
    expect(text).toContain('- 卖东西。[^转型] ^c1\n');
    expect(text).toMatch(/A1\n\[\^转型\]: 媒体 · 转型 · 2022-08-03 · C3\n$/);
    expect(plan(text).claims[0]?.sources).toEqual([id]);
  });

  test('from the first letter of a statement to a blank behind its end', () => {
    const of = plan(wrap('## 望\n\n- 卖东西。 \n- 别的。\n'));
    const start = of.text.indexOf('卖');
    for (const offset of [start, start + 2, start + 4, start + 5]) {
      expect(edited(of, addSource(of, SAID, offset).edits)).toContain('- 卖东西。[^转型] \n');
    }
  });

  test('its id is the title’s words, of a talk kind and date, and free', () => {
    const of = plan(wrap('## 望\n\n- 卖。[^转型]\n'));
    expect(addSource(of, SAID).id).toBe('转型-2');
    expect(addSource(of, { ...SAID, kind: 'meeting' }).id).toBe('面谈20220803');
    const english = plan(wrap('## Look\n\n- x\n').replace('zh-cn', 'en'));
    expect(
      addSource(english, { ...SAID, title: '20-F', kind: 'annual-report', date: '2022' }).id,
    ).toBe('annual-report-2022');
    expect(addSource(english, { ...SAID, title: 'The Annual Report of Costco' }).id).toBe(
      'annual-report-costco',
    );
    expect(
      addSource(english, SAID)
        .edits.map(({ text }) => text)
        .join(),
    ).toContain('[^转型]: media · 转型 · 2022-08-03 · C3');
  });
});

describe('paste an address', () => {
  const URL_20F = 'https://www.alibabagroup.com/en/ir/20-F.pdf';
  const pastedAt = (marked: string) => {
    const offset = marked.indexOf('⟨⟩');
    const of = plan(marked.replace('⟨⟩', ''));
    return { of, offset, pasted: pasteSource(of, URL_20F, offset, '2022-09-01') };
  };

  test('into a statement: a citation there, a line behind the sources', () => {
    for (const body of ['- 卖东西。⟨⟩', '- 卖东西。 ⟨⟩', '- 卖⟨⟩东西。', '- a\n- 卖东西。[^a]⟨⟩']) {
      const { of, offset, pasted } = pastedAt(wrap(`## 望\n\n${body}\n`));
      if (!pasted) throw new Error(`nothing for ${body}`);
      const citation = { range: { start: offset, end: offset }, text: pasted.insert };
      const text = edited(of, [citation, ...pasted.edits]);
      const read = plan(text);
      expect(read.sources.at(-1)?.text, text).not.toContain('[^');
      expect(read.claims.at(-1)?.sources).toContain('官网20220901');
      expect(read.sources.at(-1)).toMatchObject({
        url: URL_20F,
        kind: 'website',
        title: 'alibabagroup.com 20-F',
      });
    }
  });

  test('not into a link, an address, code, a heading, the front matter or a source', () => {
    for (const body of [
      '- [年报](⟨⟩',
      '- [年⟨⟩',
      '- `a⟨⟩',
      '- <⟨⟩',
      '- https://x.example/⟨⟩ 卖',
      '⟨⟩',
      '### 小节⟨⟩',
      '- 卖。[^a]\n\n[^a]: 年报 · x · 2022 · ⟨⟩',
    ]) {
      expect(pastedAt(wrap(`## 望\n\n${body}\n`)).pasted, body).toBeUndefined();
    }
    expect(pastedAt(wrap('').replace('owner: 王敏', 'owner: ⟨⟩')).pasted).toBeUndefined();
  });

  test('only an address of the web, without the name of who copied it', () => {
    expect(webAddress(' https://a.example/x \n')).toBe('https://a.example/x');
    expect(webAddress('https://kim:secret@a.example/x')).toBe('https://a.example/x');
    for (const text of [
      '',
      'x',
      'a https://a.example',
      'javascript:alert(1)',
      'file:///x',
      'https://',
    ]) {
      expect(webAddress(text), text).toBeUndefined();
    }
  });
});

describe('add questions', () => {
  test('a question goes behind the last one of its step, before those of later steps', () => {
    const of = plan(
      wrap('## 问\n\n- [x] 生意？ #业务\n  - 好。\n- [ ] 指标？ #KPI\n\n<!-- 说明 -->\n'),
    );
    const strategy = QUESTION_BANK.find(({ step }) => step === 'strategy');
    const problem = QUESTION_BANK.find(({ step }) => step === 'problem');
    if (!strategy || !problem) throw new Error('questions of both steps');
    const read = plan(edited(of, addQuestions(of, [problem, strategy])));
    const steps = read.questions.map(({ step }) => step);
    expect(steps).toEqual(['business', 'strategy', 'kpi', 'problem']);
    expect(read.questions[0]?.answers).toHaveLength(1);
  });

  test('an earlier step goes before the first question', () => {
    const of = plan(wrap('## 问\n\n- [ ] 指标？ #KPI\n').replaceAll('\n', '\r\n'));
    const business = QUESTION_BANK.find(({ step }) => step === STEPS[0]);
    if (!business) throw new Error('a question on the business');
    const read = plan(edited(of, addQuestions(of, [business])));
    expect(read.questions.map(({ step }) => step)).toEqual(['business', 'kpi']);
  });
});

describe('review date', () => {
  test('a value or key that is missing is added', () => {
    for (const front of [
      'reviewBy:\n',
      'reviewBy: # 待定\n',
      'reviewBy: ""\n',
      '复核:\r\n',
      'owner: 王敏\n',
      'owner:\n  - 王敏\n  - 李雷\n# 说明\n',
      'stage: pre-sale\n',
    ]) {
      const of = plan(`---\nzhibi: 1\n${front}account: A\n---\n`);
      const text = edited(of, setReviewDate(of, '2030-01-31') ?? []);
      expect(plan(text).frontMatter?.reviewBy, text).toBe('2030-01-31');
      expect(plan(text).frontMatter?.account).toBe('A');
    }
  });

  test('nothing where the front matter can’t be read or is written on one line', () => {
    expect(setReviewDate(plan('# x\n'), '2030-01-31')).toBeNull();
    expect(setReviewDate(plan('---\na: [\n---\n'), '2030-01-31')).toBeNull();
    expect(setReviewDate(plan('---\n{zhibi: 1, account: A}\n---\n'), '2030-01-31')).toBeNull();
  });
});
