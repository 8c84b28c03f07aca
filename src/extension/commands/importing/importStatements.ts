/** Import statements…: reads a file, shows what would change, writes it as one step to undo. */
import * as vscode from 'vscode';
import { industryInto } from '../../../edit/importIndustry';
import { faultSentence, oneLine } from '../../../edit/importNotes';
import { customerOf } from '../../../evidence/planIndex';
import { ImportError, type ImportOptions, readIndustry, readStatements } from '../../../imports';
import type { TextEdit } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { parseDate } from '../../../plan/text/dates';
import { withEdits } from '../../../plan/text/text';
import { type Language, say } from '../../../words';
import { importCommandWords as w } from '../../../words/cli/importCommand';
import { commandWords } from '../../../words/editor/commands';
import { clipboardText } from '../../host/clipboard';
import { type Ask, asText, Cancelled, type Choices, wizard } from '../ask';
import { relativePath } from '../paths';
import { reveal, type Target, write } from '../target';
import { confirmed, confirmItems, type ImportDecision } from './importPreview';
import { type GivenFile, readAndMerge } from './importQuestions';
import { askStatements, bytesOf, nameInLine, reading } from './statementsFile';

/** Where the figures come from. */
type Way = 'paste' | 'file' | 'type';

/**
 * `argument` may be the address of the file, or `'peer'`: then it is asked whose
 * figures they are, which come beside the customer's.
 */
export async function importStatements(target: Target, argument: unknown): Promise<void> {
  const { document, plan, language } = target;
  let fileName = '';
  try {
    const options = { total: 4, state: `${argument}\n${plan.text}` };
    const edits = await wizard(w.title, language, options, async (ask) => {
      const given = await givenBy(ask, target, argument);
      if (!given) return undefined;
      fileName = given.fileName;
      return editsOf(given, target, ask);
    });
    if (!edits) return;
    if (edits.length === 0) {
      void vscode.window.showInformationMessage(say(w.nothing, language, { file: fileName }));
      return;
    }
    if (!(await write(target, edits))) return;
    const at = withEdits(plan.text, edits.slice(0, 1)).length - plan.text.length;
    await reveal(document, (edits[0]?.range.end ?? 0) + at);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (error.code === 'cancelled') throw new Cancelled();
    void vscode.window.showErrorMessage(faultSentence(error, language));
  }
}

/** The edits that the user confirmed; undefined when cancelled, empty when the plan has it all. */
async function editsOf(
  given: GivenFile,
  target: Target,
  ask: Ask,
): Promise<readonly TextEdit[] | undefined> {
  const { language } = target;
  const { bytes, fileName } = given;
  let known: ImportOptions = {};
  for (;;) {
    const { result, options } = await readAndMerge(
      given,
      target,
      ask,
      (more) =>
        reading(fileName, language, (options) => readStatements(bytes, { ...more, ...options })),
      known,
    );
    if (result === null) return industryEdits(given, target, options, ask);
    if (result.edits.length === 0) return [];
    const items = confirmItems(result, options, language);
    const decision = await confirmed(target, result.edits, fileName, ask, items);
    if (decision.kind !== 'again') return decision.kind === 'write' ? result.edits : undefined;
    known = { ...options, ...decision.options };
  }
}

/** All companies of the file as one peer of the plan's own block. */
async function industryEdits(
  { bytes, fileName }: GivenFile,
  target: Target,
  options: ImportOptions,
  ask: Ask,
): Promise<readonly TextEdit[] | undefined> {
  const { plan, language } = target;
  const name = oneLine(await ask.text(w.askIndustry));
  const industry = await readIndustry(bytes, options);
  const { edits } = industryInto(plan, industry, name, planLanguage(plan), fileName);
  const detail = say(w.industryDetail, language, { name: asText(name), count: industry.count });
  const items: Choices<ImportDecision> = [
    { label: `$(check) ${say(w.write, language)}`, detail, value: { kind: 'write' } },
    { label: say(w.notYet, language), value: { kind: 'leave' } },
  ];
  const decision = await confirmed(target, edits, fileName, ask, items);
  return decision.kind === 'write' ? edits : undefined;
}

/** The figures of a file or of what was copied; undefined where they are typed. */
async function givenBy(
  ask: Ask,
  target: Target,
  argument: unknown,
): Promise<GivenFile | undefined> {
  const { document, plan, language } = target;
  const ofFile = async (file: vscode.Uri) => {
    const copy = relativePath(vscode.Uri.joinPath(document.uri, '..'), file) ?? null;
    return { bytes: await bytesOf(file, language), fileName: nameInLine(file), copy };
  };
  if (argument instanceof vscode.Uri) return ofFile(argument);
  const isPeer = argument === 'peer';
  const entity = isPeer ? await ask.text(w.askPeer) : undefined;
  const copied = await clipboardText();
  const way = await ask.pick(isPeer ? w.askPeerWay : w.askWay, ways(copied, language));
  if (way === 'type') {
    if (isPeer) await vscode.commands.executeCommand('zhibi.insert', document.uri, 'peers');
    else if (customerOf(plan))
      await vscode.commands.executeCommand('zhibi.openCalculator', document.uri);
    else await vscode.commands.executeCommand('zhibi.insert', document.uri, 'roe');
    return undefined;
  }
  if (way === 'file')
    return { ...(await ofFile(await askStatements(w.title, document.uri, language))), entity };
  const kind = await ask.pick(
    w.askCopied,
    PAPERS.map((one) => paper(one, language)),
  );
  const date = await ask.text(w.askCopiedDate, { optional: true, check: dateFault });
  const bytes = new TextEncoder().encode(copied);
  return {
    bytes,
    fileName: say(w.copied, language),
    entity,
    copiedFrom: { kind, date: parseDate(date) ?? '' },
  };
}

/** What was copied first, where it looks like rows of figures. */
function ways(copied: string, language: Language): Choices<Way> {
  const rows = copied.split(/\r\n|\n|\r/).filter((line) => /\d/.test(line.trim().slice(1)));
  const [first = ''] = rows;
  const paste = {
    label: `$(clippy) ${say(w.wayPaste, language, { n: rows.length })}`,
    detail: asText(oneLine(first).slice(0, 80)),
    value: 'paste' as const,
  };
  return [
    ...(rows.length > 1 ? [paste] : []),
    { label: `$(folder-opened) ${say(w.wayFile, language)}`, value: 'file' as const },
    { label: `$(edit) ${say(w.wayType, language)}`, value: 'type' as const },
  ];
}

function dateFault(text: string) {
  const read = parseDate(text);
  return read === null || read === 'impossible' ? commandWords.noDate : undefined;
}

/** What figures are copied from; the kind of their source. */
const PAPERS = ['annual-report', 'interim-report', 'filing', 'dataset', 'website'];

function paper(kind: string, language: Language) {
  return { label: word('sourceKind', kind, language), value: kind };
}
