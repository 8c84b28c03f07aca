/** A new plan from one of the templates. */
import { openerOf } from '../../plan/read/sections';
import { type Language, say } from '../../words';
import { commandWords } from '../../words/editor/commands';

export interface NewPlan {
  readonly account: string;
  readonly owner: string;
  /** ISO days. */
  readonly reviewBy: string;
  readonly today: string;
}

/** Names that a template can't hold: several lines, or the end of a comment. */
export function isUsableName(name: string): boolean {
  return name.trim() !== '' && !/[\p{Cc}\u2028\u2029]|-->|--!>/u.test(name) && name.length <= 200;
}

/**
 * The template with its placeholders filled.
 *
 * @throws RangeError for a name that `isUsableName` refuses
 */
export function fillTemplate(template: string, plan: NewPlan): string {
  const account = plan.account.trim();
  const owner = plan.owner.trim();
  for (const name of [plan.account, plan.owner]) {
    if (!isUsableName(name)) throw new RangeError(`not a name for a plan: ${name}`);
  }
  const raw: Record<string, string> = { ...plan, account, owner };
  return template
    .split('\n')
    .map((line) => filledLine(line, raw))
    .join('\n');
}

function filledLine(line: string, values: Readonly<Record<string, string>>): string {
  const filled = (source: string, written: (value: string) => string) =>
    source.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : written(value);
    });
  if (/^#\s/.test(line)) return withoutOpening(filled(line, escaped));
  if (/"\{\{\w+\}\}"/.test(line))
    return filled(line, (value) => JSON.stringify(value).slice(1, -1));
  if (/^\s*[^\s:]+: \{\{account\}\}$/.test(line)) return filled(line, yamlValue);
  if (line.includes('roe:{{account}}')) {
    return line.replace('roe:{{account}}', () => `roe:${inAddress(values.account ?? '')}`);
  }
  return filled(line, (value) => value);
}

/** A heading whose first word is a section's would open that section: `# Look Inc`. */
function withoutOpening(heading: string): string {
  const text = heading.replace(/^#\s+/, '');
  if (openerOf(text, new Map()) === null) return heading;
  const language: Language = /\p{Script=Han}/u.test(text) ? 'zh-cn' : 'en';
  return `# ${say(commandWords.planOf, language, { text })}`;
}

function escaped(name: string): string {
  return name.replace(/[\\`*_[\]<&]/g, '\\$&');
}

/** Unquoted where YAML reads it back as the same text. */
function yamlValue(value: string): string {
  const plain =
    /^[\p{L}][\p{L}\p{N} ().&'-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return plain ? value : JSON.stringify(value);
}

function inAddress(name: string): string {
  return name.replace(/[%/<>]/g, encodeURIComponent);
}

/** `阿里巴巴.account.md`: the account as a file name on every system. */
export function planFileName(account: string, taken: (name: string) => boolean): string {
  const safe = account
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const base =
    safe === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `plan ${safe}`.trim() : safe;
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${base}.account.md` : `${base} ${n}.account.md`;
    if (!taken(name)) return name;
  }
}

/** Folders that a CODEOWNERS names from the root on, without patterns or what climbs: `/plans/ @sales` → `plans`. */
export function ownedFoldersIn(codeowners: string): string[] {
  return codeowners.split(/\r?\n/).flatMap((line) => {
    const path = /^\/([^\s#*?[\]]{1,200})\/\s+\S/.exec(line)?.[1];
    return path === undefined || path.split('/').some((part) => /^\.{0,2}$/.test(part))
      ? []
      : [path];
  });
}
