/** Rules on the copies themselves: there, readable, unchanged, and kept at all. */
import { isSameHash, writtenHash } from '../../proof/hash';
import type { Copy } from '../../proof/model';
import { unreadableWords } from '../../words/copies';
import type { Context, Finding, Rule, RulePage } from '../rule';
import { ENGLISH_COPIES, exampleOf, linksOf, SOURCE } from './shared';

export const copyMissing: Rule = {
  id: 'proof/copy-missing',
  severity: 'error',
  fix: 'act',
  title: { en: 'The copy isn’t there', zh: '存档文件不在' },
  messages: {
    missing: {
      en: 'There is no file “{path}”. Put it there, or correct the link.',
      zh: '没有“{path}”这个文件。请放进去，或改链接。',
    },
    outside: {
      en: '“{path}” leads out of the repository. Put the copy inside it.',
      zh: '“{path}”指到仓库外面去了。请把存档放进仓库。',
    },
  },
  *check(plan, { proof }) {
    for (const { link, copy } of linksOf(plan, proof)) {
      if (copy?.state !== 'missing' && copy?.state !== 'outside') continue;
      yield { range: link.range, code: copy.state, params: { path: link.path } };
    }
  },
};

export const copyMissingPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'Without the file nothing that cites it can be checked, and whoever reads the plan can’t look it up.',
    zh: '文件不在，引用它的内容就没法核对，看计划的人也查不到。',
  },
  example: exampleOf(
    '- 营业收入 118.55 亿元。[^fy]\n',
    '- 营业收入 118.55 亿元。[^fy]\n',
    SOURCE('sources/gone.txt'),
  ),
  english: {
    copies: ENGLISH_COPIES,
    bad: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/gone.txt) · 2025-03-26 · A1\n',
    good: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};

export const copyUnreadable: Rule = {
  id: 'proof/copy-unreadable',
  severity: 'info',
  title: { en: 'The copy can’t be read', zh: '存档读不了' },
  messages: messagesOfUnreadable(),
  *check(plan, { proof }) {
    for (const { link, copy } of linksOf(plan, proof)) {
      if (copy?.state !== 'unreadable') continue;
      const { unreadable: code, params } = copy.why;
      yield { range: link.range, code, params: { ...params, path: link.path } };
    }
  },
};

function messagesOfUnreadable(): Rule['messages'] {
  return Object.fromEntries(
    Object.entries(unreadableWords).map(([code, { en, zh }]) => [
      code,
      {
        en: `What cites “{path}” stays unchecked: ${en}.`,
        zh: `引用“{path}”的内容没有核对：${zh}。`,
      },
    ]),
  );
}

export const copyUnreadablePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A scan, an encrypted file or a format that isn’t read: what cites it is unchecked, which is neither right nor wrong.',
    zh: '扫描件、加密文件、不认识的格式：引用它的内容没有核对，不算对，也不算错。',
  },
  example: exampleOf(
    '- 营业收入 118.55 亿元。[^fy]\n',
    '- 营业收入 118.55 亿元。[^fy]\n',
    SOURCE('sources/scan.pdf'),
  ),
  english: {
    copies: { ...ENGLISH_COPIES, 'sources/scan.pdf': null },
    bad: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/scan.pdf) · 2025-03-26 · A1\n',
    good: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};

export const copyChanged: Rule = {
  id: 'proof/copy-changed',
  severity: 'warning',
  fix: 'act',
  title: { en: 'The copy has changed', zh: '存档变了' },
  messages: {
    changed: {
      en: '“{path}” is not the file that this hash was written for. Check again what cites it.',
      zh: '“{path}”和当初记下的校验对不上，文件换过了。请重新核对引用它的内容。',
    },
  },
  *check(plan, { proof }: Context): Iterable<Finding> {
    for (const { source, link, copy } of linksOf(plan, proof)) {
      if (source.hash === null || source.copies.length !== 1) continue;
      const hash = hashOf(copy);
      if (hash === null || isSameHash(source.hash.value, hash)) continue;
      const params = { path: link.path, hash: writtenHash(hash) };
      yield { range: source.hash.range, code: 'changed', params };
    }
  },
};

function hashOf(copy: Copy | undefined): string | null {
  return copy?.state === 'read' || copy?.state === 'unreadable' ? copy.hash : null;
}

export const copyChangedPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A copy outside of git, on a shared drive or in LFS, can be replaced unseen. The hash in the source line tells; the quick fix keeps the file that is there now.',
    zh: '存档不在 git 里（共享盘、LFS）时，换了文件也看不出来。来源行里的校验能发现；快速修复会按现在的文件重记。',
  },
  example: exampleOf(
    '- 营业收入 118.55 亿元。[^fy]\n',
    '- 营业收入 118.55 亿元。[^fy]\n',
    `${SOURCE('sources/fy.txt').trimEnd()} · 校验: sha256:0000000000000000\n`,
  ),
  english: {
    copies: ENGLISH_COPIES,
    bad: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1 · hash: sha256:0000000000000000\n',
    good: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};

export const noCopy: Rule = {
  id: 'proof/no-copy',
  severity: 'warning',
  off: true,
  title: { en: 'A source without a copy', zh: '来源没有存档' },
  messages: {
    none: {
      en: 'Sources of this kind need a copy here. Put the file into the repository and link it.',
      zh: '团队规定这类来源要存档。请把文件放进仓库，并在来源行里加上链接。',
    },
  },
  *check(plan) {
    const { copies } = plan.config;
    for (const { kind, copies: links, firstLine, duplicate } of plan.sources) {
      if (duplicate || links.length > 0 || kind === null || !copies.has(kind)) continue;
      yield { range: firstLine, code: 'none' };
    }
  },
};

export const noCopyPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'For teams that want every source of some kinds on file: `copies: [annual-report, research]` in `.zhibi.yaml`, and `rules: {proof/no-copy: warning}`.',
    zh: '给要求某几类来源一律存档的团队用：在 `.zhibi.yaml` 里写 `copies: [annual-report, research]` 和 `rules: {proof/no-copy: warning}`。',
  },
  example: {
    bad: '[^fy]: 年报 · 示例公司2024年年报 · 2025-03-26 · A1\n',
    good: '[^fy]: 年报 · [示例公司2024年年报](sources/fy.txt) · 2025-03-26 · A1\n',
    config: 'copies: [年报]\nrules: {proof/no-copy: warning}\n',
  },
  english: {
    copies: ENGLISH_COPIES,
    config: 'copies: [annual-report]\nrules: {proof/no-copy: warning}\n',
    bad: '[^fy]: annual-report · Acme Annual Report 2024 · 2025-03-26 · A1\n',
    good: '[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};
