/** What the command line says, but for findings. Never ends a sentence of the plan's own. */
import type { Word } from '../index';

export const severityWords = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
} as const satisfies Record<string, Word>;

export const reportWords = {
  file: { en: 'file', zh: '文件' },
  one: { en: '{n} {noun}', zh: '{n} 个{noun}' },
  many: { en: '{n} {noun}s', zh: '{n} 个{noun}' },
  clean: { en: '{files}: nothing found', zh: '{files}，没有发现问题' },
  summary: { en: '{files}: {counts}', zh: '{files}：{counts}' },
  fixable: {
    en: '{n} of them can be fixed with --fix',
    zh: '其中 {n} 处可以用 --fix 自动修复',
  },
  fixed: { en: '{files} fixed', zh: '已修复 {files}' },
  rest: {
    en: 'GitHub shows at most ten annotations of each kind; {n} more are in the log{where}.',
    zh: 'GitHub 每类只显示十条批注，另有 {n} 条见日志{where}。',
  },
  restTitle: { en: 'More findings', zh: '还有其他问题' },
  andSummary: { en: ' and in the summary of this job', zh: '和本任务的摘要' },
  tableHead: { en: 'Place|Severity|Finding|Rule', zh: '位置|级别|问题|规则' },
  tableRest: { en: '… and {n} more.', zh: '……另有 {n} 条。' },
} as const satisfies Record<string, Word>;

/** Sentences on standard error. */
export const cliWords = {
  unknownCommand: { en: 'There is no command "{name}".', zh: '没有“{name}”这个命令。' },
  unknownOption: {
    en: '"{name}" is not an option of "{command}".',
    zh: '“{command}”没有“{name}”这个选项。',
  },
  didYouMean: { en: ' Did you mean "{name}"?', zh: '是不是想写“{name}”？' },
  seeHelp: { en: ' See "{call} --help".', zh: '用法见 {call} --help。' },
  needsValue: { en: 'The option "{name}" needs a value.', zh: '选项“{name}”后面要写一个值。' },
  takesNoValue: { en: 'The option "{name}" takes no value.', zh: '选项“{name}”后面不用写值。' },
  notOneOf: {
    en: '"{value}" is not a value of "{name}": choose one of {list}.',
    zh: '“{name}”不能是“{value}”，可选：{list}。',
  },
  notADay: {
    en: '"{value}" is not a date: write it like 2026-03-31.',
    zh: '“{value}”不是日期，请写成 2026-03-31 这样。',
  },
  notANumber: {
    en: '"{name}" takes a whole number, not "{value}".',
    zh: '“{name}”要填整数，不能是“{value}”。',
  },
  needsFile: {
    en: '"zhibi {command}" needs at least one file.',
    zh: '“zhibi {command}”后面至少要写一个文件。',
  },
  noFixOfStdin: {
    en: "--fix can't write to standard input; name a file instead.",
    zh: '--fix 不能写回标准输入，请改写文件名。',
  },
  notAShard: {
    en: '"{value}" cannot be a part for --shard: write it like 2/4, the second of four.',
    zh: '--shard 不能是“{value}”，请写成 2/4 这样（四份里的第二份）。',
  },
  noShardOfStdin: {
    en: '--shard splits up files; it cannot be used with standard input.',
    zh: '--shard 是把文件分份，不能和标准输入一起用。',
  },
  stdinPathAlone: {
    en: '--stdin-path names what "-" reads; write "-" too.',
    zh: '--stdin-path 是给“-”起的名字，请同时写“-”。',
  },

  progress: { en: 'Checking plans: {done} of {total}', zh: '正在检查：{done}/{total} 份' },

  missing: { en: '{path}: there is no such file or folder.', zh: '{path}：没有这个文件或文件夹。' },
  noMatch: { en: '{path}: no file matches.', zh: '{path}：没有符合的文件。' },
  notAPlan: {
    en: '{path}: not an account plan: it is not named *.account.md, and its front matter has no key "zhibi". (--ignore-unknown skips such files.)',
    zh: '{path}：不是客户计划：文件名不是 *.account.md，文件头里也没有 zhibi。（加 --ignore-unknown 可跳过这类文件。）',
  },
  noPlans: { en: '{path}: no account plans here.', zh: '{path}：这里没有客户计划。' },
  ignored: {
    en: '{path}: skipped, as .zhibi.yaml says (ignore).',
    zh: '{path}：按 .zhibi.yaml 的 ignore 跳过。',
  },
  emptyPath: {
    en: 'A path is empty; it would mean the whole folder. Leave it out.',
    zh: '有一个路径是空的，会被当成整个文件夹。请去掉它。',
  },
  notRegular: {
    en: '{path}: not a regular file, not read.',
    zh: '{path}：不是普通文件，没有读取。',
  },
  linkOutside: {
    en: '{path}: leads out of the folder through a symbolic link, not read.',
    zh: '{path}：经符号链接指到文件夹外面，没有读取。',
  },
  notUtf8: {
    en: '{path}: not valid UTF-8 (line {line}), not read. Save it as UTF-8.',
    zh: '{path}：不是有效的 UTF-8（第 {line} 行），没有读取。请另存为 UTF-8。',
  },
  noPermission: { en: '{path}: no permission to read it.', zh: '{path}：没有读取权限。' },
  unreadable: { en: "{path}: can't be read ({code}).", zh: '{path}：无法读取（{code}）。' },
  readOnly: {
    en: '{path}: read-only, not changed.',
    zh: '{path}：是只读文件，没有改动。',
  },
  hardLink: {
    en: '{path}: it has other names (hard links), not changed.',
    zh: '{path}：这个文件有硬链接，没有改动。',
  },
  unwritable: { en: "{path}: can't be written ({code}).", zh: '{path}：无法写入（{code}）。' },
  tooDeep: {
    en: '{path}: nested deeper than {n} folders, not searched further.',
    zh: '{path}：文件夹嵌套超过 {n} 层，没有继续查找。',
  },
  badGlob: {
    en: '{path}: this pattern is too long or has too many wildcards to be matched. Make it simpler.',
    zh: '{path}：这个通配路径太长或通配符太多，没有查找。请写得简单些。',
  },
  changedMeanwhile: {
    en: '{path}: changed by somebody else since it was read; nothing was written. Run it again.',
    zh: '{path}：读取之后文件被别人改过，没有写入。请再运行一次。',
  },
  noSummaryFile: {
    en: "The job summary can't be written ({code}).",
    zh: '任务摘要无法写入（{code}）。',
  },
  internal: {
    en: '{path}: an error in zhibi itself, please report it: {message}',
    zh: '{path}：zhibi 自身出错，请反馈：{message}',
  },
} as const satisfies Record<string, Word>;
