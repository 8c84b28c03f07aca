/** Edits of the commands: they keep every other byte, and what was added is read back. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTION_BANK, STEPS } from '../../../../src/edit/questions';
import { setReviewDate } from '../../../../src/edit/things/frontMatter/reviewDate';
import { logMeeting, type Meeting } from '../../../../src/edit/things/meeting';
import { fillTemplate } from '../../../../src/edit/things/newPlan';
import { addQuestions, questionsNotThere } from '../../../../src/edit/things/questions';
import {
  addSource,
  pasteSource,
  type SourceDraft,
  webAddress,
} from '../../../../src/edit/things/sources/source';
import type { Plan, TextEdit } from '../../../../src/plan/model';
import { planLanguage } from '../../../../src/plan/terms/vocabulary';
import { say } from '../../../../src/words';
import { plan, wrap } from '../../language/marked';

const TALK: SourceDraft = {
  kind: 'meeting',
  title: '与韩梅',
  date: '2022-09-01',
  grade: 'B2',
  who: '韩梅',
};

/** The text after the edits; fails when they overlap, aren't in order or bring another line end. */
function edited(of: Plan, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const { range, text: inserted } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(at);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    text += of.text.slice(at, range.start) + inserted;
    at = range.end;
    const crlf = of.text.includes('\r\n');
    expect(inserted.replaceAll('\r\n', '')).not.toMatch(crlf ? /[\r\n]/ : /\r/);
  }
  return text + of.text.slice(at);
}

/** What is replaced by the edits, insertions left out. */
function replaced(of: Plan, edits: readonly TextEdit[]): string[] {
  return edits
    .filter(({ range }) => range.end > range.start)
    .map(({ range }) => of.text.slice(range.start, range.end));
}

const templates = readdirSync('templates/samples')
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => readFileSync(`templates/samples/${name}`, 'utf8'));
for (const language of ['en', 'zh-cn']) {
  for (const stage of ['pre-sale', 'in-sale', 'after-sale']) {
    const template = readFileSync(`templates/${language}/${stage}.account.md`, 'utf8');
    const names = { account: 'ACME', owner: 'Kim' };
    const days = { reviewBy: '2022-12-01', today: '2022-09-01' };
    templates.push(fillTemplate(template, { ...names, ...days }));
  }
}

/** Plans with sections, questions, actions and sources in many shapes. */
const aPlan: fc.Arbitrary<Plan> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constantFrom(...templates) },
    { weight: 3, arbitrary: madePlan() },
  )
  .chain((text) => fc.constantFrom(text, text.replaceAll('\n', '\r\n')))
  .map((text) => plan(text));

function madePlan(): fc.Arbitrary<string> {
  const items = (...some: string[]) =>
    fc.array(fc.constantFrom(...some), { maxLength: 4 }).map((list) => list.join('\n'));
  const ask = items(
    '- [ ] 请介绍一下您的业务。 #业务',
    '- [x] 看重什么？ #战略\n  - 留存。[^s9]',
    '1. [ ] 明年的 KPI 是什么？\n   - 待查',
    '- 第一次\n  - [ ] 谁来定？ #动机\n    - 王总',
    '- [ ] 还有什么？\n\n  一段话。\n\n  - [ ] 再问一句？',
    '* [ ] 星号',
    '- 痛点: 慢 · 重要性: 高',
    '### 再谈\n',
    '<!-- 说明 -->\n',
  );
  const actions = items(
    '- [ ] 2022-09-01 王敏: 打电话',
    '- [x] 做完了\n  - 备注\n  - [ ] 2022-10-01 里面的',
    '1. [ ] 编号',
    '一段话\n',
  );
  const section = (name: string, body: fc.Arbitrary<string>) =>
    fc.option(body.map((text) => `## ${name}\n\n${text}\n\n`)).map((text) => text ?? '');
  const sources = fc.constantFrom(
    '',
    '[^s9]: 电话 · 从前 · 2022-08-01 · C3\n',
    '[^s9]: 电话 · 从前 · 2022-08-01 · C3',
    '[^面谈20220901]: 面谈 · 同一天 · 2022-09-01 · C3\n    更多\n\n<!-- 完 -->\n',
  );
  return fc
    .tuple(
      section('望', items('- 卖东西。', '- 也送货。[^s9] ^c1')),
      section('问', ask),
      section('风险', items('- 有风险。')),
      section('行动', actions),
      sources,
    )
    .map((parts) => wrap(parts.join('')));
}

/** Words that Markdown takes for nothing else; those of the format are tried elsewhere. */
const words = fc
  .array(fc.constantFrom('会员', '留存', 'retention', '1 号店', '—', '5', '，', '。', 'a b', '"'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `说${parts.join('')}x`.replace(/ +/g, ' '));

const count = (of: Plan) => [
  of.claims.length,
  of.questions.length,
  of.questions.flatMap((question) => question.answers).length,
  of.pains.length,
  of.actions.length,
  of.sources.length,
];

describe('log a meeting', () => {
  test('source, tick, answers, pain and next step are read back; all else stays', () => {
    fc.assert(
      fc.property(aPlan, words, words, words, fc.nat(), (of, said, pain, next, pick) => {
        const question = of.questions[pick % Math.max(1, of.questions.length)];
        const meeting: Meeting = {
          source: TALK,
          answers: [
            ...(question ? [{ question, said }] : []),
            { question: '现场想到的问题？', said },
          ],
          pains: [{ text: pain, importance: 'high', hiddenness: 'low' }],
          next: { due: '2022-10-01', owner: '王敏', text: next },
        };
        const { id, edits } = logMeeting(of, meeting);
        for (const text of replaced(of, edits)) expect(text).toBe(' ');
        const read = plan(edited(of, edits));
        const given = question ? 1 : 0;
        const [claims = 0, questions = 0, answers = 0, pains = 0, actions = 0, sources = 0] =
          count(of);
        expect(count(read)).toEqual([
          claims + given + 1,
          questions + 1,
          answers + given + 1,
          pains + 1,
          actions + 1,
          sources + 1,
        ]);
        const source = read.sources.find((item) => item.id === id);
        expect(source).toMatchObject({ kind: 'meeting', date: '2022-09-01', who: '韩梅' });
        expect(source?.grade).toEqual({ source: 'B', information: 2 });
        const asked = question && read.questions.find((q) => q.text === question.text && q.asked);
        if (question) expect(asked).toBeDefined();
        const told = read.questions.flatMap((q) => q.answers).filter((a) => a.text === said);
        expect(told.length).toBe(given + 1);
        for (const answer of told) expect(answer.sources).toEqual([id]);
        const hurt = read.pains.find((item) => item.text === pain);
        expect(hurt).toMatchObject({ importance: 'high', hiddenness: 'low', sources: [id] });
        expect(read.actions.find((item) => item.text === next)).toMatchObject({
          due: '2022-10-01',
          owner: '王敏',
          done: false,
          sources: [id],
        });
        // What was there is there, in its order.
        for (const key of ['claims', 'questions', 'actions', 'sources'] as const) {
          const before = of[key].map(({ text }) => text);
          const rest = read[key].map(({ text }) => text);
          let at = -1;
          for (const text of before) {
            at = rest.indexOf(text, at + 1);
            expect(at, `${key}: ${text}`).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

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

describe('what is typed can’t break the plan', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '# 望',
      '- [ ] x',
      '1. x',
      '> x',
      '```',
      '<!-- x',
      '<div>',
      '---',
      '* * *',
      '[^s9]: y',
      '[a]: b',
      'x\n## 问',
      'x\\',
      'x!',
      '| a |',
      '`',
      '**x',
      '[x',
      '\u202ex',
      '[^',
      '^id',
      'x ^id',
      '待查',
      '推断: x',
      'a · B2 · b',
      'who: me',
      '人: 他',
      '2022-01-01',
      'B2',
      '面谈',
      'https://x.example',
    ),
  );

  test('one source, one answer, one pain, one action more, whatever the words', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, said, pain, next) => {
        const of = plan(
          wrap(
            '## 望\n\n- 一条。[^s9]\n\n## 问\n\n- [ ] 什么？\n- [ ] 然后？\n\n## 行动\n\n- [ ] a\n- [ ] b\n\n[^s9]: 电话 · 从前 · 2022-08-01\n',
          ),
        );
        const [question] = of.questions;
        if (!question) throw new Error('a question');
        const { id, edits } = logMeeting(of, {
          source: { ...TALK, title, who: title },
          answers: [{ question, said }],
          pains: [{ text: pain, importance: 'high' }],
          next: { due: '2022-10-01', owner: '王敏', text: next },
        });
        const read = plan(edited(of, edits));
        expect(read.sections.map((section) => section.id)).toEqual(['look', 'ask', 'actions']);
        expect(read.sources.map((source) => source.id)).toEqual(['s9', id]);
        expect(read.sources[1]).toMatchObject({ kind: 'meeting', date: '2022-09-01' });
        expect(read.sources[1]?.grade).toEqual({ source: 'B', information: 2 });
        expect(read.questions.map(({ text, asked }) => [text, asked])).toEqual([
          ['什么？', true],
          ['然后？', false],
        ]);
        expect(read.actions).toHaveLength(3);
        expect(read.actions[2]?.sources).toContain(id);
        expect(read.pains).toHaveLength(1);
        expect(read.pains[0]?.importance).toBe('high');
        expect(read.pains[0]?.sources).toContain(id);
      }),
      { numRuns: 500 },
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

  test('any address, title and key are read back', () => {
    fc.assert(
      fc.property(
        aPlan,
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (of, url) => {
          const { href } = new URL(url);
          const { id, edits } = addSource(of, {
            ...SAID,
            url: href,
            stance: 'neutral',
            role: '顾客',
          });
          const source = plan(edited(of, edits)).sources.find((item) => item.id === id);
          expect(source).toMatchObject({
            url: href,
            title: '转型',
            stance: 'neutral',
            role: '顾客',
          });
        },
      ),
    );
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
  test('each is read back with its step; those there are neither moved nor offered again', () => {
    fc.assert(
      fc.property(
        aPlan,
        fc.uniqueArray(fc.nat(QUESTION_BANK.length - 1), { minLength: 1, maxLength: 4 }),
        (of, picks) => {
          const offered = questionsNotThere(of);
          const chosen = [...new Set(picks.map((i) => i % offered.length))].flatMap(
            (i) => offered[i] ?? [],
          );
          const edits = addQuestions(of, chosen);
          expect(replaced(of, edits)).toEqual([]);
          const read = plan(edited(of, edits));
          expect(read.questions.length).toBe(of.questions.length + chosen.length);
          for (const { text, step } of chosen) {
            const own = say(text, planLanguage(of));
            expect(read.questions.find((q) => q.text === own)).toMatchObject({
              step,
              asked: false,
            });
          }
          const left = new Set(questionsNotThere(read).map(({ id }) => id));
          for (const { id } of chosen) expect(left.has(id)).toBe(false);
        },
      ),
    );
  });

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
  test('only the value changes', () => {
    fc.assert(
      fc.property(aPlan, (of) => {
        const edits = setReviewDate(of, '2030-01-31') ?? [];
        expect(edits).toHaveLength(1);
        expect(replaced(of, edits)).toEqual([of.frontMatter?.reviewBy]);
        expect(plan(edited(of, edits)).frontMatter?.reviewBy).toBe('2030-01-31');
      }),
    );
  });

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
