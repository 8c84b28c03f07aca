/** `zhibi screen`: a list of names filled from a file with many companies, and drafts of those that get a plan. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { faultSentence } from '../../edit/importNotes';
import { type Chosen, chosenIn, type DraftSettings, draftPlan } from '../../edit/screening/draft';
import {
  type Filled,
  fillScreening,
  type SortKey,
  sortedCompanies,
} from '../../edit/screening/fill';
import { NO_STATEMENTS, statementsFor, type WithPeers } from '../../edit/screening/statements';
import { type ScreeningTable, screeningTable } from '../../edit/screening/table';
import { isUsableName, planFileName } from '../../edit/things/newPlan';
import { addMonths } from '../../finance/statements/periods/days';
import { ImportError, readScreening, type Screening } from '../../imports';
import { readPlan } from '../../plan/document';
import { fold } from '../../plan/text/text';
import { visible } from '../../review/formats/quote';
import { type Language, listed, say } from '../../words';
import { cliWords } from '../../words/cli/cli';
import { screenWords as w } from '../../words/cli/screen';
import { type Arguments, COMMON, countOf, localeOf, oneOf, readArguments, todayOf } from '../args';
import { Unread, UsageError } from '../errors';
import { replaceFile } from '../files/fix';
import { decode, isThere, PLAN_LIMIT, readBounded, realPathInside } from '../files/readFile';
import { template } from '../files/templates';
import { createWhole } from '../files/writeFile';
import { Complaints, type Io } from '../io';
import { ownLanguage } from '../ownLanguage';
import { bytesOf } from './import/import';
import { optionsOf } from './import/importOptions';

const OPTIONS = {
  ...COMMON,
  into: true,
  industry: true,
  top: true,
  sort: true,
  update: false,
  plan: false,
  from: true,
  owner: true,
  stage: true,
  unit: true,
  currency: true,
  decimal: true,
  dates: true,
  'dry-run': false,
  today: true,
} as const;

const LIST = 'accounts/screening.md';
/** A list of more is no list to choose from. */
const MOST_NAMES = 100;

/** Runs the command; 2 when something could not be read or written, and then the list is as it was. */
export async function screenCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('screen', argv, OPTIONS);
  const language = ownLanguage(localeOf(args), io.env);
  const complaints = new Complaints(io, language);
  const run = new Screen(args, io, language, complaints);
  try {
    if (args.values.plan === true) await run.plans();
    else await run.fill();
  } catch (error) {
    if (error instanceof ImportError) {
      complaints.fail(w.fault, { path: run.at, text: faultSentence(error, language) });
    } else if (error instanceof Unread)
      complaints.fail(error.word, { path: run.at, ...error.params });
    else throw error;
  }
  return complaints.failed ? 2 : 0;
}

interface ListFile {
  readonly text: string;
  readonly bytes: Buffer;
  readonly bom: boolean;
}

class Screen {
  /** What is being read or written, for complaints. */
  at: string;
  readonly #list: string;
  /** The list as it was named. */
  readonly #name: string;
  readonly #day: string;

  constructor(
    private readonly args: Arguments,
    private readonly io: Io,
    private readonly language: Language,
    private readonly complaints: Complaints,
  ) {
    const { into } = args.values;
    this.at = into === undefined ? LIST : String(into);
    this.#name = this.at;
    this.#list = resolve(io.cwd, this.at);
    this.#day = todayOf(args, io.today);
  }

  /** Fills the list from a file. */
  async fill(): Promise<void> {
    const [file] = this.args.paths;
    if (file === undefined) throw new UsageError(cliWords.needsFile, { command: 'screen' });
    if (this.args.paths.length > 1) throw new UsageError(w.oneFile);
    const sort = this.args.values.sort === undefined ? null : this.#sort();
    const list = this.#at(this.at, () => this.#read());
    const screening = await this.#companies(file);
    const { companies, out } = this.#chosen(screening, sort ?? 'roe', list?.text ?? '');
    this.at = this.#name;
    const options = {
      language: this.#written(list?.text),
      update: this.args.values.update === true,
      sort,
      fileName: basename(file),
      day: this.#day,
    };
    const filled = fillScreening(list?.text ?? '', companies, options);
    if (!filled) throw new Unread(w.noTable);
    const dryRun = this.args.values['dry-run'] === true;
    if (dryRun) this.io.out(filled.text);
    else if (filled.text !== list?.text) this.#write(list, filled.text);
    const told = this.#told(filled, screening, out);
    (dryRun ? this.io.err : this.io.out).call(this.io, `${told.join('\n')}\n`);
  }

  /** Makes drafts of names of the list. */
  async plans(): Promise<void> {
    if (this.args.paths.length === 0) throw new UsageError(w.needsNames);
    const owner = this.args.values.owner;
    if (typeof owner !== 'string' || !isUsableName(owner)) throw new UsageError(w.needsOwner);
    const stage = oneOf(this.args, 'stage', ['pre-sale', 'in-sale', 'after-sale']);
    const list = this.#at(this.at, () => this.#read());
    if (!list) throw new Unread(cliWords.missing);
    const table = screeningTable(list.text);
    if (!table) throw new Unread(w.noTable);
    const language = this.#written(list.text);
    const from = this.args.values.from === undefined ? null : String(this.args.values.from);
    const bytes = from === null ? null : await this.#at(from, () => bytesOf(from, this.io));
    const screening = bytes ? await readScreening(bytes, optionsOf(this.args)) : null;
    const settings: DraftSettings = {
      template: template(`${language}/${stage}.account.md`),
      owner: owner.trim(),
      today: this.#day,
      reviewBy: addMonths(this.#day, 1),
      language,
      fileName: basename(from ?? ''),
    };
    for (const asked of this.args.paths) {
      const chosen = this.#wanted(table, asked);
      if (!chosen) continue;
      const statements =
        bytes && screening
          ? await statementsFor(chosen, bytes, screening.companies, table, optionsOf(this.args))
          : NO_STATEMENTS;
      this.#draft(chosen, statements, settings);
    }
  }

  /** The name of the list that gets a draft; null where it isn't there or has a plan, which is reported. */
  #wanted(table: ScreeningTable, asked: string): Chosen | null {
    const chosen = chosenIn(table, asked);
    if (!chosen || !isUsableName(chosen.name)) {
      this.complaints.fail(w.notInList, { name: visible(asked), path: visible(this.#name) });
      return null;
    }
    const there = this.#planOf(chosen.name);
    if (!there) return chosen;
    const params = { name: visible(chosen.name), path: visible(there) };
    this.io.out(`${say(w.hasPlan, this.language, params)}\n`);
    return null;
  }

  /** Writes the draft of one name, and tells what could not be put into it. */
  #draft(chosen: Chosen, { own, peers }: WithPeers, settings: DraftSettings): void {
    const { text, left } = draftPlan(chosen, own, peers, settings);
    const path = this.#newFile(chosen.name);
    if (this.args.values['dry-run'] === true) {
      this.io.out(text);
      return;
    }
    this.#at(path, () => createWhole(resolve(dirname(this.#list), path), text));
    const params = { name: visible(chosen.name), path: visible(path) };
    const names = listed(
      peers.map(({ entity }) => visible(entity)),
      this.language,
    );
    const done = !own ? w.madeBare : peers.length === 0 ? w.madeAlone : w.made;
    this.io.out(`${say(done, this.language, { ...params, peers: names })}\n`);
    for (const sentence of left) this.io.out(`  ${visible(sentence)}\n`);
  }

  async #companies(file: string): Promise<Screening> {
    const bytes = await this.#at(file, () => bytesOf(file, this.io));
    return readScreening(bytes, optionsOf(this.args));
  }

  /** Those of the industry, the best first, as many as are asked for; names of the list always. */
  #chosen({ companies }: Screening, sort: SortKey, text: string) {
    const industry = this.args.values.industry;
    const wanted = typeof industry === 'string' ? fold(industry) : '';
    const fitting = companies.filter(
      (one) => wanted === '' || fold(one.industry ?? '').includes(wanted),
    );
    const known = new Set((screeningTable(text)?.rows ?? []).map(({ name }) => fold(name)));
    const most = countOf(this.args, 'top') ?? MOST_NAMES;
    const best = new Set(sortedCompanies(fitting, sort).slice(0, most));
    const chosen = companies.filter((one) => best.has(one) || known.has(fold(one.name)));
    return { companies: chosen, out: companies.length - chosen.length };
  }

  #sort(): SortKey {
    return oneOf(this.args, 'sort', ['roe', 'growth', 'name']);
  }

  #told({ added, filled, differing }: Filled, { untold }: Screening, out: number): string[] {
    const { language } = this;
    const isUpdated = this.args.values.update === true;
    const differences = differing.map(({ name, column, written, file }) =>
      say(isUpdated && column !== 'industry' ? w.updated : w.kept, language, {
        name: visible(name),
        column: say(w[column as 'growth'], language),
        written: visible(written),
        file: visible(file),
      }),
    );
    return [
      say(w.filled, language, { path: visible(this.at), added: added.length, filled }),
      ...differences,
      ...(untold.length > 0
        ? [say(w.untold, language, { columns: listed(untold.map(visible), language) })]
        : []),
      ...(out > 0 ? [say(w.leftOut, language, { n: out })] : []),
    ];
  }

  /** The list's own language, else that of the messages. */
  #written(text: string | undefined): Language {
    if (!text) return this.language;
    return /\p{Script=Han}/u.test(text) ? 'zh-cn' : 'en';
  }

  #read(): ListFile | null {
    if (!isThere(this.#list)) return null;
    const path = realPathInside(this.#list, dirname(this.#list));
    const bytes = readBounded(path, PLAN_LIMIT);
    if (bytes.length > PLAN_LIMIT) throw new Unread(w.tooLong);
    const { text, bom } = decode(bytes, PLAN_LIMIT);
    return { text, bytes, bom };
  }

  #write(list: ListFile | null, text: string): void {
    const bytes = Buffer.from(list?.bom ? `\uFEFF${text}` : text, 'utf8');
    if (list) replaceFile(this.#list, list.bytes, bytes);
    else if (existsSync(dirname(this.#list))) createWhole(this.#list, bytes);
    else throw new Unread(w.noFolder);
  }

  /** The plan in the list's folder that is of this account already. */
  #planOf(account: string): string | null {
    const folder = dirname(this.#list);
    for (const name of readdirSync(folder)) {
      if (!/\.account\.md$/i.test(name)) continue;
      const text = this.#at(
        name,
        () => decode(readBounded(join(folder, name), PLAN_LIMIT), PLAN_LIMIT).text,
      );
      const front = readPlan(text, { path: name }).frontMatter;
      if (front?.account && fold(front.account) === fold(account)) return name;
    }
    return null;
  }

  #newFile(account: string): string {
    const taken = new Set(readdirSync(dirname(this.#list)).map((name) => name.toLowerCase()));
    return planFileName(account, (name) => taken.has(name.toLowerCase()));
  }

  #at<T>(path: string, action: () => T): T {
    this.at = path;
    return action();
  }
}
