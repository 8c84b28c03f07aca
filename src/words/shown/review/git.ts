/** What the commands for reviewers tell of git, files and wrong calls. */
import type { Word } from '../../index';

/** Why git can't be asked. */
export const gitWords = {
  noRepository: { en: 'This folder is not in a git repository.', zh: '这里不是 git 仓库。' },
  noGit: { en: 'There is no git on the PATH.', zh: 'PATH 里找不到 git。' },
  refLikeOption: {
    en: '"{ref}" looks like an option, not like a commit or branch.',
    zh: '“{ref}”像是选项，不是提交或分支。',
  },
  notARef: { en: '"{ref}" is not the name of a commit.', zh: '“{ref}”不是提交或分支的名字。' },
  unknownRef: {
    en: 'There is no commit "{ref}" in this repository.',
    zh: '这个仓库里没有“{ref}”这个提交或分支。',
  },
  severalRefs: {
    en: '"{ref}" names more than one thing here ({names}). Write the one that is meant in full.',
    zh: '“{ref}”在这里指向不止一处（{names}），请写全名。',
  },
  cutHistory: {
    en: 'This clone is shallow, so its history is not whole. Fetch it (in a workflow: fetch-depth: 0).',
    zh: '这是浅克隆，历史不全。请取回完整历史（工作流里写 fetch-depth: 0）。',
  },
  unknownInShallow: {
    en: 'There is no commit "{ref}" here: the clone is shallow. Fetch the history (in a workflow: fetch-depth: 0).',
    zh: '这里没有“{ref}”：这是浅克隆。请取回完整历史（工作流里写 fetch-depth: 0）。',
  },
  shallow: {
    en: 'The point where the branches split is not in this shallow clone. Fetch the history (in a workflow: fetch-depth: 0).',
    zh: '浅克隆里没有两个分支的分叉点。请取回完整历史（工作流里写 fetch-depth: 0）。',
  },
  noMergeBase: {
    en: 'The two commits have no history in common.',
    zh: '这两个提交没有共同的历史。',
  },
  ownership: {
    en: 'Git does not trust this folder, as it belongs to somebody else: {message}',
    zh: '这个文件夹属于别的用户，git 不信任它：{message}',
  },
  failed: { en: 'Git could not answer: {message}', zh: 'git 无法回答：{message}' },
  missingObject: {
    en: '{path}: its content is not in this clone, not read.',
    zh: '{path}：这个克隆里没有它的内容，没有读取。',
  },
  submodule: {
    en: '{path}: a submodule at another commit, not compared. Check its plans in its own repository.',
    zh: '{path}：子模块换了提交，没有比较。请在它自己的仓库里检查。',
  },
  badName: {
    en: '{path}: its name is not UTF-8, not read.',
    zh: '{path}：文件名不是 UTF-8，没有读取。',
  },
} as const satisfies Record<string, Word>;

/** Wrong calls of the commands for reviewers, and what they tell on standard error. */
export const reviewWords = {
  twoFiles: { en: '--files compares exactly two files.', zh: '--files 后面要正好写两个文件。' },
  diffUsage: {
    en: '"zhibi diff" needs one commit, or two: zhibi diff BASE [HEAD] [-- PATH…], or BASE...HEAD.',
    zh: '“zhibi diff”后面要写一个或两个提交：zhibi diff BASE [HEAD] [-- PATH…]，也可写 BASE...HEAD。',
  },
  noFixHere: {
    en: '--fix cannot be used with --since, --staged or --policy.',
    zh: '--fix 不能和 --since、--staged、--policy 一起用。',
  },
  noStdinHere: {
    en: '"-" cannot be used with --staged or --since: it is not a file in the repository.',
    zh: '“-”不是仓库里的文件，不能和 --staged、--since 一起用。',
  },
  updateNeedsBaseline: {
    en: '--update-baseline needs --baseline FILE.',
    zh: '--update-baseline 要和 --baseline 一起用，后面写文件名。',
  },
  updateAlone: {
    en: '--update-baseline takes all findings of the files; it cannot be used with --since, --staged or --policy.',
    zh: '--update-baseline 会收下文件里的全部问题，不能和 --since、--staged、--policy 一起用。',
  },
  noBaseline: {
    en: '{path}: not a zhibi baseline.',
    zh: '{path}：不是 zhibi 的基线文件。',
  },
  known: {
    en: '{n} known, not shown ({path})',
    zh: '{n} 条已知问题，不再列出（{path}）',
  },
  fixed: {
    en: 'known findings that are fixed: {n}; --update-baseline takes them out of {path}',
    zh: '{n} 条已知问题已解决，可用 --update-baseline 从 {path} 里删掉',
  },
  updated: { en: '{path}: known findings: {n}', zh: '{path}：记下 {n} 条已知问题' },
  outsideRepository: {
    en: '{path}: outside this repository.',
    zh: '{path}：在这个仓库外面。',
  },
} as const satisfies Record<string, Word>;

/** What `zhibi init` says. */
export const initWords = {
  sample: { en: 'walmart.account.md', zh: '牧高笛.account.md' },
  oneFolder: { en: '"zhibi init" takes one folder.', zh: '“zhibi init”只能写一个文件夹。' },
  written: { en: 'written  {path}', zh: '已写入  {path}' },
  kept: { en: 'kept     {path}', zh: '已有，未动  {path}' },
  notAFolder: {
    en: '{path}: a link or file is where a folder should be, not written.',
    zh: '{path}：该是文件夹的地方是链接或文件，没有写入。',
  },
  next: {
    en: 'Next: name your people in CODEOWNERS, commit, and open a pull request.',
    zh: '接下来：在 CODEOWNERS 里写上负责人，提交，然后发起合并请求。',
  },
} as const satisfies Record<string, Word>;
