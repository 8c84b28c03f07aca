/**
 * Whether a text names somebody of a plan, in the ways in which people are
 * called: by the whole name, by a part of it, by surname and honorific.
 */
import type { Plan } from '../plan/model';
import { narrow } from '../plan/text/text';

/** Chinese surnames of two characters. */
const COMPOUND =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|令狐|呼延|轩辕|百里|东郭|南门|西门)/;

/** What follows a surname when somebody is spoken of; 提高总资产 and 施工期 name nobody. */
const HONORIFIC =
  '(?:总(?!资|额|体|计|数|量|收|成|营|部|结|共|股|负|利|市|和|值|价|的|是|人|面|需|产|规)|工(?!作|业|程|人|厂|艺|资|序|单|具|期|地|会|信|商|时|况)|副[总主处局院校部市]|董(?!事会)|哥|姐|老师|老板|经理|主任|主管|主席|总监|总裁|董事长?|先生|女士|小姐|太太|夫人|同学|师傅|教授|博士|院长|校长|所长|处长?(?!理|于)|局长?|部长|科长?(?!技|学)|厅长?|区长|市长|行长|店长|厂长|站长|队长|组长|会长|社长|书记|秘书|会计(?!准|年|师)|医生|律师)';
const CALLED = new RegExp(`^(.{1,2}?)${HONORIFIC}`, 'u');

const TITLES =
  '(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|monsieur|madame|mme|se(?:ñ|n)ora?)';

/** A part of a Latin name that is long enough to be told from a word. */
const SHORTEST_PART = 3;

/** Roles and bodies that stand where a name should: the words in them are no names. */
const NO_NAME =
  /^(?:head|chief|officer|director|manager|president|vice|senior|junior|lead|chair\w*|board|team|group|department|division|office|committee|store|shop|plant|region\w*|sales|marketing|finance|procurement|purchasing|operations|engineering|research|product|legal|audit|supply|logistics|support|service|buyer|user|users|supplier|dealer|dealers|customer|customers|partner|expert|employee|the|and|for|von|van|der|inc|ltd|corp|company)$/i;

/** Whether a text names one of those whom the plan knows: people, who said something, who decides. */
export type Namer = (text: string) => boolean;

export function namerOf(plan: Plan): Namer {
  const own = letters(plan.frontMatter?.account ?? '');
  // The customer itself, and its parts that stand for it, may be named.
  const isCustomer = (name: string) => {
    const plainName = letters(name);
    return own !== '' && (own.includes(plainName) || plainName.includes(own));
  };
  const people = plan.people.flatMap(({ name, reportsTo }) => [name, reportsTo?.value ?? '']);
  const others = [
    ...plan.sources.map(({ who }) => who ?? ''),
    ...plan.opportunities.flatMap(({ who }) => who.map(({ person }) => person)),
  ];
  const tests = [
    ...namesIn(people).flatMap((name) => testsOf(name, isCustomer)),
    ...namesIn(others)
      .filter((name) => !isCustomer(name))
      .flatMap((name) => testsOf(name, isCustomer)),
  ];
  return (text) => {
    const shown = plain(text);
    return tests.some((test) => test(shown));
  };
}

function namesIn(written: readonly string[]): string[] {
  const names = written.flatMap((name) => plain(name).split(/[,，、;；/&()（）]| and |和/));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

type Test = (text: string) => boolean;

/** Without what can't be seen, and in one width: as a reader reads it. */
function plain(text: string): string {
  return narrow(text.normalize('NFKC')).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function testsOf(name: string, isCustomer: (part: string) => boolean): Test[] {
  const whole = letters(name);
  // A single letter is no name, a single Chinese character is a surname.
  const tests: Test[] = whole.length > 1 ? [(text) => letters(text).includes(whole)] : [];
  return /\p{Script=Han}/u.test(name)
    ? [...tests, ...chineseTests(name)]
    : [...tests, ...latinTests(name, isCustomer)];
}

/** Letters and digits only: `Jane-Smith`, `Jane*Smith*` and `JANE SMITH` are one. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function chineseTests(name: string): Test[] {
  const bare = name.replace(/[^\p{Script=Han}]+/gu, '');
  const own = CALLED.exec(bare)?.[1] ?? COMPOUND.exec(bare)?.[0] ?? bare.slice(0, 1);
  // A body or a role (采购部, 终端用户) has no surname.
  if (own === '' || bare.length > 4) return [];
  const called = new RegExp(`${own}(?:某+|${HONORIFIC})|[老小阿]${own}`, 'u');
  const given = bare.slice(own.length);
  const isName = given.length >= 2 && !CALLED.test(bare);
  const closedUp = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  return [
    (text) => called.test(closedUp(text)),
    ...(isName ? [(text: string) => closedUp(text).includes(given)] : []),
  ];
}

function latinTests(name: string, isCustomer: (part: string) => boolean): Test[] {
  const parts = name.split(/[^\p{L}\p{N}']+/u).filter((part) => part !== '');
  const isTitle = new RegExp(`^${TITLES}$`, 'iu');
  const people = parts.filter(
    (part) => !isTitle.test(part) && !NO_NAME.test(part) && !isCustomer(part),
  );
  return people.map((part): Test => {
    const own = part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const titled = new RegExp(`(?<!\\p{L})${TITLES}\\.?[^\\p{L}\\p{N}]{0,3}${own}(?!\\p{L})`, 'iu');
    // Written as a name: `Price` may be one, `price` is none.
    const alone = new RegExp(`(?<!\\p{L})(?:${own}|${own.toUpperCase()})(?!\\p{L})`, 'u');
    const isOne = part.length >= SHORTEST_PART && /^\p{Lu}/u.test(part);
    return (text) => titled.test(text) || (isOne && alone.test(text));
  });
}
