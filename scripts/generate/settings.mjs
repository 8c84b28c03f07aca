/** docs/settings: every setting and command of the extension with its keys, from the manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = {
  en: { path: 'docs/settings.md', nls: 'package.nls.json' },
  zh: { path: 'docs/settings.zh-CN.md', nls: 'package.nls.zh-cn.json' },
};

const WORDS = {
  title: { en: 'Settings and commands', zh: '设置和命令' },
  other: { en: '[中文](settings.zh-CN.md)', zh: '[English](settings.md)' },
  made: {
    en: 'Made from `package.json` by `npm run generate`.',
    zh: '由 `npm run generate` 根据 `package.json` 生成，请勿手改。',
  },
  settings: { en: 'Settings', zh: '设置' },
  commands: { en: 'Commands', zh: '命令' },
  about: {
    en: 'All of them are in the command palette. Keys may be changed in VS Code’s own list of keyboard shortcuts.',
    zh: '都在命令面板里。快捷键可以在 VS Code 的“键盘快捷方式”里改。',
  },
  settingHead: {
    en: ['setting', 'default', 'what it does'],
    zh: ['设置项', '默认值', '作用'],
  },
  commandHead: {
    en: ['command', 'Windows, Linux', 'macOS', 'where', 'id'],
    zh: ['命令', 'Windows、Linux', 'macOS', '在哪儿能用', 'id'],
  },
  view: { en: '{name} (the view)', zh: '“{name}”视图' },
};

/** What a condition of the manifest means to a reader. */
const WHERE = {
  '': { en: 'anywhere', zh: '随时' },
  'config.zhibi.enable': { en: 'anywhere', zh: '随时' },
  'zhibi.activePlan': { en: 'in a plan', zh: '打开计划时' },
  'zhibi.inList': { en: 'in a list of a plan', zh: '在计划的列表里' },
  'editorLangId == markdown': { en: 'in Markdown', zh: '打开 Markdown 时' },
  "notebookType == 'zhibi-account-plan'": { en: 'in the notebook', zh: '打开笔记本时' },
  "zhibi.activePlan || notebookType == 'zhibi-account-plan'": {
    en: 'in a plan, in the notebook',
    zh: '打开计划或笔记本时',
  },
};

export default async function settings({ root }) {
  const json = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const manifest = json('package.json');
  return Object.fromEntries(
    Object.entries(PAGES).map(([language, { path, nls }]) => [
      path,
      page(manifest.contributes, json(nls), language),
    ]),
  );
}

function page(contributes, nls, language) {
  const text = (value) => value.replace(/^%(.+)%$/, (_, key) => nls[key]);
  const word = (name) => WORDS[name][language];
  return `${[
    `# ${word('title')}`,
    word('other'),
    word('made'),
    `## ${word('settings')}`,
    table(word('settingHead'), settingRows(contributes, text, language)),
    `## ${word('commands')}`,
    word('about'),
    table(word('commandHead'), commandRows(contributes, text, language)),
  ].join('\n\n')}\n`;
}

function table(head, rows) {
  const cells = [head, head.map(() => '---'), ...rows];
  return cells.map((row) => `| ${row.map(escaped).join(' | ')} |`).join('\n');
}

const escaped = (cell) => cell.replace(/\|/g, '\\|');
const code = (value) => `\`${value}\``;

function settingRows({ configuration }, text, language) {
  return Object.entries(configuration.properties).map(([name, setting]) => [
    code(name),
    code(JSON.stringify(setting.default)),
    text(setting.markdownDescription ?? setting.description) + choices(setting, language),
  ]);
}

function choices({ enum: values }, language) {
  if (!values) return '';
  const names = values.map(code);
  return language === 'zh' ? `（${names.join('、')}）` : ` (${names.join(', ')})`;
}

function commandRows(contributes, text, language) {
  const { commands, keybindings, menus, views } = contributes;
  const named = commands.map(({ command, category, title }) => ({
    id: command,
    name: `${text(category)}: ${text(title)}`,
    when: menus.commandPalette.find((item) => item.command === command)?.when ?? '',
  }));
  // VS Code makes a command for each view.
  const focused = Object.values(views)
    .flat()
    .map(({ id, name, when }) => ({
      id: `${id}.focus`,
      name: WORDS.view[language].replace('{name}', text(name)),
      when,
    }));
  const all = [...named, ...focused];
  const ours = keybindings.filter(({ command }) => command.startsWith('zhibi.'));
  const stray = ours.find(({ command }) => !all.some(({ id }) => id === command));
  if (stray) throw new Error(`keys for no command: ${stray.command}`);
  return all.map(({ id, name, when }) => {
    const keys = keybindings.find(({ command }) => command === id);
    const where = WHERE[when];
    if (!where) throw new Error(`say in WHERE what this means: ${when}`);
    return [name, shown(keys?.key), shown(keys?.mac), where[language], code(id)];
  });
}

/** `ctrl+k alt+n` as the menus show it. */
function shown(keys = '') {
  return keys.replace(/[a-z]+/g, (key) => key[0].toUpperCase() + key.slice(1));
}
