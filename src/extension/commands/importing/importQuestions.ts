/** What a file leaves open is asked, one question at a time, until it can be read and merged. */
import { axesOf, type SegmentAxis, segmentTable } from '../../../edit/block/writeSegments';
import { entityOf, hasSegments, importInto, type PlanImport } from '../../../edit/importInto';
import { faultSentence, oneLine } from '../../../edit/importNotes';
import type { CopiedFrom } from '../../../edit/importSources';
import { currencyCode } from '../../../finance/statements/numbers/amount';
import {
  type Answers,
  ImportError,
  type Imported,
  type ImportOptions,
  isPeriodText,
  listCompanies,
} from '../../../imports';
import { LEAST_COMPANIES } from '../../../imports/industry';
import type { Plan } from '../../../plan/model';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { type Language, say } from '../../../words';
import { importCommandWords as w } from '../../../words/cli/importCommand';
import { unitChoices } from '../../../words/units';
import { type Ask, asText, Cancelled, type Choices } from '../ask';
import type { Target } from '../target';

/** What is read, and what is known of it beside its text. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Whose figures they are, where that was said: a peer's. */
  readonly entity?: string;
  readonly copiedFrom?: CopiedFrom;
  /** The file's way from the plan's folder, where it lies below it. */
  readonly copy?: string | null;
}

/** Reads the bytes with what is known so far. */
export type Read = (options: ImportOptions) => Thenable<Imported>;

/** What is chosen most; any other is typed. */
const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY', 'GBP'];

/** An import with the options that it was read with; `null` where all companies of the file are wanted. */
export interface Merged {
  readonly result: PlanImport | null;
  readonly options: ImportOptions;
}

/** Guards against asking without end. */
const MOST_QUESTIONS = 8;

/**
 * The import and its edits. Every question is the fault's own sentence; nothing
 * is written before all are answered.
 *
 * @throws ImportError where no question helps
 * @throws Cancelled
 */
export async function readAndMerge(
  { bytes, fileName, entity, copiedFrom, copy = null }: GivenFile,
  { plan, language }: Target,
  ask: Ask,
  read: Read,
  known: ImportOptions,
): Promise<Merged> {
  let options = known;
  let owner = entity;
  let segments: SegmentAxis | 'none' | undefined;
  for (let asked = 0; ; asked++) {
    try {
      const imported = await read(options);
      // Segments are only written for the customer.
      segments ??=
        entity === undefined ? await splitBy(imported, plan, owner, language, ask) : 'none';
      const axis = segments === 'none' ? null : segments;
      const written = { language: planLanguage(plan), fileName, entity: owner, copiedFrom };
      const result = importInto(plan, imported, { ...written, copy, segments: axis });
      return { result, options };
    } catch (error) {
      if (!(error instanceof ImportError) || asked >= MOST_QUESTIONS) throw error;
      if (error.code === 'no-entity') {
        owner = await ask.text(w.askOwner);
        continue;
      }
      if (error.code === 'several-entities') {
        const chosen = await company(bytes, options, language, ask);
        if (chosen === null) return { result: null, options };
        options = { ...options, entity: chosen };
        continue;
      }
      const answers = await answerTo(error, language, ask);
      if (!answers) throw error;
      options = { ...options, answers: { ...options.answers, ...answers } };
    }
  }
}

/** By what to split the company, where the report says and the plan doesn't yet. */
async function splitBy(
  imported: Imported,
  plan: Plan,
  owner: string | undefined,
  language: Language,
  ask: Ask,
): Promise<SegmentAxis | 'none'> {
  const axes = axesOf(imported);
  if (axes.length === 0 || hasSegments(plan, entityOf(imported, owner, plan))) return 'none';
  return ask.pick<SegmentAxis | 'none'>(w.askSegments, [
    ...axes.map((axis) => ({
      label: say(w[axis], language),
      description: asText(
        oneLine((segmentTable(imported, axis)?.segments ?? []).map(({ name }) => name).join(' · ')),
      ),
      value: axis,
    })),
    { label: say(w.noSegments, language), value: 'none' },
  ]);
}

/** One of the companies of the file; `null` for all of them as an industry. */
async function company(
  bytes: Uint8Array,
  options: ImportOptions,
  language: Language,
  ask: Ask,
): Promise<string | null> {
  const companies = await listCompanies(bytes, { answers: options.answers });
  const entities = say(w.companyCount, language, { count: companies.length });
  const prompt = {
    en: say(w.askEntity, 'en', { entities }),
    zh: say(w.askEntity, 'zh-cn', { entities }),
  };
  const choices = companies.map(({ name, code }) => ({
    label: asText(oneLine(name)),
    ...(code && code !== name ? { description: asText(oneLine(code)) } : {}),
    value: name,
  }));
  const all = { label: say(w.industryOf, language), value: null };
  return ask.pick<string | null>(
    prompt,
    companies.length >= LEAST_COMPANIES ? [...choices, all] : choices,
  );
}

async function answerTo(error: ImportError, language: Language, ask: Ask): Promise<Answers | null> {
  const question = { en: faultSentence(error, 'en'), zh: faultSentence(error, 'zh-cn') };
  // "Stop" comes first, so that Enter by habit takes no guess for an answer.
  const pick = async <T>(choices: Choices<T>): Promise<T> => {
    const stop = { label: say(w.stop, language), value: null };
    const picked = await ask.pick<T | null>(question, [stop, ...choices]);
    if (picked === null) throw new Cancelled();
    return picked;
  };
  switch (error.code) {
    case 'which-unit':
      return { unit: await pick(unitChoices(language)) };
    case 'which-currency': {
      const own = String(error.params.plan ?? '');
      const codes = [...new Set([own, ...CURRENCIES])].filter((code) => code !== '');
      const other = { label: say(w.otherCurrency, language), value: '' };
      const picked = await pick([...codes.map((code) => ({ label: code, value: code })), other]);
      if (picked !== '') return { currency: picked };
      const text = await ask.text(question, {
        check: (typed) => (currencyCode(typed) ? undefined : w.noCurrency),
      });
      return { currency: currencyCode(text) ?? undefined };
    }
    case 'which-year':
      return {
        current: await ask.text(question, {
          check: (typed) => (isPeriodText(typed) ? undefined : w.noPeriod),
        }),
      };
    case 'number-format':
      return {
        decimal: await pick([
          { label: say(w.decimalPoint, language), value: 'point' as const },
          { label: say(w.decimalComma, language), value: 'comma' as const },
        ]),
      };
    case 'date-order':
      return {
        dates: await pick([
          { label: say(w.dayFirst, language), value: 'dmy' as const },
          { label: say(w.monthFirst, language), value: 'mdy' as const },
        ]),
      };
    default:
      return null;
  }
}
