import { test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { planReport, mutualPlan } from '../../../src/review/planReport';
import { figuresOf } from '../../../src/language/brief/figures';
import { indexOf } from '../../../src/evidence/planIndex';
const HEAD = `---
zhibi: 1
account: Acme
owner: Us
reviewBy: 2026-12-31
decision: pursue
reason: grows SECRET1
stage: pre-sale
---
`;
const SRC = `
[^ar]: annual-report · Acme annual report · 2026-03-01 · A1
[^m]: meeting · talk · 2026-09-01 · B2
[^t]: trial · test drive · 2026-09-01 · B2
[^n]: annual-report · plan · 2026-09-01 · A1 · access: nda
[^p]: meeting · permitted talk · 2026-09-01 · A1 · access: permitted
`;
const PEOPLE = `## People

- Jane Smith · CFO · economic-buyer [^ar]
- 韩梅 · 市场总监 · user-buyer [^ar]

`;
const L = (s: string) => `${PEOPLE}## Look\n\n- Sales rose 12%. PUBLIC [^ar]\n${s}\n`;
const ways: Record<string, string | [string, string]> = {
 'heading cites nda': L('\n### Budget [^n]\n\n- SECRET 12% [^ar]'),
 'section heading cites nda': `${PEOPLE}## Look [^n]\n\n- SECRET 12% [^ar]\n`,
 'lead-in cites nda': L('\nWhat we heard [^n]:\n\n- SECRET 12% [^ar]'),
 'parent item nda': L('- parent 5% [^n]\n  - SECRET 12% [^ar]'),
 'claim says confidential': L('- Confidential: SECRET 12% [^ar]'),
 'claim says (under NDA)': L('- (under NDA) SECRET 12% [^ar]'),
 'claim zh 保密': L('- 保密：SECRET 12% [^ar]'),
 'heading says confidential': L('\n### Confidential\n\n- SECRET 12% [^ar]'),
 'heading says 内部资料': L('\n### 内部资料\n\n- SECRET 12% [^ar]'),
 'quote in claim': L('- He said "SECRET 12%" [^ar](told by Jane Smith)'),
 'locator secret': L('- shown 12% [^ar](SECRET p. 3)'),
 'title ligature': [L('- SECRET 12% [^x]'), '[^x]: annual-report · conﬁdential budget · 2026-09-01 · A1\n'],
 'title cyrillic': [L('- SECRET 12% [^x]'), '[^x]: annual-report · соnfidential budget · 2026-09-01 · A1\n'],
 'title spaced': [L('- SECRET 12% [^x]'), '[^x]: annual-report · C O N F I D E N T I A L budget · 2026-09-01 · A1\n'],
 'title wide': [L('- SECRET 12% [^x]'), '[^x]: annual-report · Ｃｏｎｆｉｄｅｎｔｉａｌ budget · 2026-09-01 · A1\n'],
 'title emph': [L('- SECRET 12% [^x]'), '[^x]: annual-report · Con**fid**ential budget · 2026-09-01 · A1\n'],
 'title hyphen break': [L('- SECRET 12% [^x]'), '[^x]: annual-report · confi-dential budget · 2026-09-01 · A1\n'],
 'title in link': [L('- SECRET 12% [^x]'), '[^x]: annual-report · [budget](confidential.pdf) · 2026-09-01 · A1\n'],
 'title comment': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget <!-- confidential --> · 2026-09-01 · A1\n'],
 'copy in confidential folder': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · copy: sources/confidential/budget.pdf\n'],
 'url confidential': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · https://acme.example/confidential/budget.pdf\n'],
 'title NDA': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget (under NDA) · 2026-09-01 · A1\n'],
 'title 保密': [L('- SECRET 12% [^x]'), '[^x]: annual-report · 预算（保密） · 2026-09-01 · A1\n'],
 'title 密级': [L('- SECRET 12% [^x]'), '[^x]: annual-report · 预算 密级：内部 · 2026-09-01 · A1\n'],
 'title secret': [L('- SECRET 12% [^x]'), '[^x]: annual-report · Budget – Secret · 2026-09-01 · A1\n'],
 'title private and confid.': [L('- SECRET 12% [^x]'), '[^x]: annual-report · Budget P&C · 2026-09-01 · A1\n'],
 'title nested not conf': [L('- SECRET 12% [^x]'), '[^x]: annual-report · not confidential annex to confidential budget · 2026-09-01 · A1\n'],
 'title nested zh': [L('- SECRET 12% [^x]'), '[^x]: annual-report · 非机密附件（正文机密） · 2026-09-01 · A1\n'],
 'access twice': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · access: nda · access: public\n'],
 'access odd': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · access: NDA only\n'],
 'access nested yaml': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · access : nda\n'],
 'access in title': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget access nda · 2026-09-01 · A1\n'],
 'access next line': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1\n    access: nda\n'],
 'access next para': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1\n\n    access: nda\n'],
 'source dup second nda': [L('- SECRET 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1\n[^x]: annual-report · budget · 2026-09-01 · A1 · access: nda\n'],
 'copy path in sources': [L('- Shown 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · copy: sources/SECRET-Jane.pdf\n'],
 'sha etc': [L('- Shown 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · copy: x.pdf · SECRETKEY: SECRET\n'],
 'source origin': [L('- Shown 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · origin: SECRET\n'],
 'source note lines': [L('- Shown 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1\n    SECRET note of ours\n'],
 'stance': [L('- Shown 12% [^x]'), '[^x]: annual-report · budget · 2026-09-01 · A1 · stance: SECRET\n'],
 'roe note': L('\n```roe\nentity: Acme\ncurrency: CNY\nunit: million\nperiods: [FY2022, FY2023]\nrevenue: [100, 120]\nnetIncome: [10, 12]\nassets: [200, 220]\nequity: [90, 100]\nnote: SECRET\nbasis: average\nsource: [ar]\n```\n'),
 'roe comments': L('\n```roe\n# SECRET\nentity: Acme\ncurrency: CNY # SECRET\nunit: million\nperiods: [FY2022, FY2023]\nrevenue: [100, 120]\nnetIncome: [10, 12]\nassets: [200, 220]\nequity: [90, 100]\nsource: [ar]\n```\n'),
 'peer with nda source': L('\n```roe\nentity: Acme\ncurrency: CNY\nunit: million\nperiods: [FY2023]\nrevenue: [120]\nnetIncome: [12]\nassets: [220]\nequity: [100]\nsource: [ar]\npeers:\n  - entity: SECRET\n    roe: 5%\n    source: [n]\n```\n'),
 'peer bare source': L('\n```roe\nentity: Acme\ncurrency: CNY\nunit: million\nperiods: [FY2023]\nrevenue: [120]\nnetIncome: [12]\nassets: [220]\nequity: [100]\nsource: [ar]\npeers:\n  - entity: SECRET\n    roe: 5%\n```\n'),
 'segment name person': L('\n```segments\nentity: Acme\ncurrency: CNY\nunit: million\nperiods: [FY2023]\nsegments:\n  Jane Smith SECRET unit:\n    revenue: [120]\nsource: [ar]\n```\n'),
 'segment source nda': L('\n```segments\nentity: Acme\ncurrency: CNY\nunit: million\nperiods: [FY2023]\nsegments:\n  SECRET:\n    revenue: [120]\nsource: [n]\n```\n'),
 'fit reason': `${L('')}\n## Fit\n\n- Match: 4/5 because SECRET [^n]\n- Need: 3/5 because SECRET\n`,
 'needs': `${L('')}\n## Needs\n\n- customer: SECRET → SECRET [^n]\n- us: SECRET → x\n`,
 'hypotheses': `${L('')}\n## Hypotheses\n\n- SECRET ^h1\n  - Verdict: confirmed SECRET [^ar]\n`,
 'opportunity nda': `${L('')}\n## Opportunities\n\n### SECRET deal\n\n- Because: SECRET (^x)\n- Pain: SECRET [^n]\n- Value: SECRET\n- Size: 3 million\n- Who: SECRET\n- Next: SECRET\n- Against: SECRET\n`,
 'opportunity cited public, against secret': `${L('- c 3% [^ar] ^c')}\n## Opportunities\n\n### Deal [^ar]\n\n- Because: (^c)\n- Pain: pain [^ar]\n- Value: value\n- Who: SECRET\n- Next: SECRET\n- Against: SECRET\n- Rivals: SECRET\n- Certainty: high SECRET\n`,
 'actions': `${L('')}\n## Actions\n\n- [ ] 2026-12-01 Us: SECRET call\n- [ ] 2026-12-01 Us: SECRET call [^n]\n- [x] 2026-12-01 Jane Smith: SECRET [^p]\n`,
 'ask': `${L('')}\n## Ask\n\n- [x] What about SECRET?\n  - SECRET [^n]\n  - Pain: SECRET · importance: high\n- [ ] SECRET?\n`,
 'feel': `${L('')}\n## Feel\n\n- SECRET [^t](Jane Smith)\n- SECRET [^m]\n`,
 'unknown section': `${L('')}\n## Notes\n\n- SECRET [^ar]\n`,
 'intro': `# Acme SECRET\n\nSECRET intro [^ar]\n\n${L('')}`,
 'html details': L('\n<details><summary>SECRET</summary>\n\n- SECRET 5% [^n]\n\n</details>\n'),
 'nested quote': L('- Shown 5% [^ar]\n  > SECRET\n  > > SECRET'),
 'footnote inline': L('- Shown 5%^[SECRET] [^ar]'),
 'link ref def': L('- Shown 5% [a] [^ar]\n\n[a]: https://x.example/SECRET "SECRET"'),
 'link url': L('- Shown [a](https://x.example/SECRET) 5% [^ar]'),
 'autolink': L('- Shown https://x.example/?q=SECRETJane%20Smith 5% [^ar]'),
 'html attr': L('- Shown <span title="SECRET">a</span> 5% [^ar]'),
 'struck': L('- Shown ~~SECRET~~ 5% [^ar]'),
 'code': L('- Shown `Jane Smith SECRET` 5% [^ar]'),
 'entity name': L('- SECRET &#74;ane Smith 5% [^ar]'),
 'math digits phone': L('- SECRET 𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎 5% [^ar]'),
 'initials': L('- SECRET J. Smith said 5% [^ar]'),
 'lower name': L('- SECRET jane smith said 5% [^ar]'),
 'accent name': L('- SECRET Jané Smith said 5% [^ar]'),
 'reversed name': L('- SECRET Smith, Jane said 5% [^ar]'),
 'name poss': L("- SECRET Jane's team 5% [^ar]"),
 'zh nick': L('- SECRET 小韩说 5% [^ar]'),
 'zh surname+director': L('- SECRET 韩总监说 5% [^ar]'),
 'zh full w mid dot': L('- SECRET 韩·梅说 5% [^ar]'),
 'title person only': L('- SECRET the CFO said 5% [^ar]'),
 'whitespace': `${L('')}\n## Whitespace\n\n| unit | SECRET |\n|--|--|\n| SECRET | open |\n`,
 'rivals fm': ['FM:rivals: [SECRET]\ntarget: SECRET\nsales: SECRET\nrenewal: 2026-01-01\nshare: SECRET\nindustry: SECRET\nteam: [SECRET]\n', ''],
 'parties fm': ['FM:parties: {SECRET: rival}\npeople: [{name: SECRET, title: SECRET}]\n', ''],
 'dup id claims': L('- a 5% [^n] ^dd\n- SECRET (^dd) 5% [^ar]\n- c [^ar] ^dd'),
 'ref to question': `${L('- SECRET (^q) 5% [^ar]')}\n## Ask\n\n- [x] What? ^q\n  - yes [^n]\n`,
 'ref to pain': `${L('- SECRET (^p1) 5% [^ar]')}\n## Ask\n\n- [x] What?\n  - yes [^n]\n  - Pain: x · importance: high [^n] ^p1\n`,
 'ref to block': L('- SECRET [12](roe:Other/FY2023/revenue) [^ar]\n\n```roe\nentity: Other\ncurrency: CNY\nunit: million\nperiods: [FY2023]\nrevenue: [12]\nsource: [n]\n```\n'),
 'ref case': L('- base 5% [^n] ^Base\n- SECRET (^base) 5% [^ar]'),
 'ref wide': L('- base 5% [^n] ^base\n- SECRET （^base） 5% [^ar]'),
 'citation in link': L('- SECRET 5% [x [^n]](http://a.example) [^ar]'),
 'citation in comment hidden': L('- SECRET 5% <!-- [^n] --> [^ar]'),
 'citation escaped': L('- SECRET 5% \\[^n] [^ar]'),
 'undefined citation too': L('- SECRET 5% [^zzz] [^ar]'),
};
test('scratch', () => {
  const out: string[] = [];
  for (const [name, way] of Object.entries(ways)) {
    let [body, src] = typeof way === 'string' ? [way, ''] : way;
    let head = HEAD;
    if (body.startsWith('FM:')) { head = HEAD.replace('stage:', `${body.slice(3)}stage:`); body = L(''); }
    const plan = readPlan(`${head}${body}${SRC}${src}`, { path: 'p.account.md' });
    for (const lang of ['en'] as const) {
      const r = planReport(plan, { internal: false, today: '2026-10-01' }, lang);
      const o = JSON.stringify(r.outline);
      const m = mutualPlan(plan, '2026-10-01', lang).html;
      const f = JSON.stringify(figuresOf(plan, [], indexOf(plan), lang));
      for (const [k, t] of [['html', r.html], ['outline', o], ['mutual', m], ['figures', f]] as const) {
        const i = t.indexOf('SECRET');
        if (i >= 0) out.push(`${name} | ${k} | …${t.slice(Math.max(0, i - 60), i + 60).replace(/\n/g, ' ')}`);
      }
      if (!r.html.includes('PUBLIC') && body.includes('PUBLIC')) out.push(`${name} | no PUBLIC`);
    }
  }
  console.log(out.join('\n'));
});
