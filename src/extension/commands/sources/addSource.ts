/** Add source…: kind, title, date, grade and who; cited where the cursor stands. */
import { gradesFor, soberTerms } from '../../../edit/things/sources/sober';
import {
  addSource as added,
  dateOfAddress,
  kindOfAddress,
  type SourceDraft,
  titleOfAddress,
  webAddress,
} from '../../../edit/things/sources/source';
import { gradeText } from '../../../language/navigation/describe';
import type { Channel, Plan } from '../../../plan/model';
import { SOURCE_KINDS } from '../../../plan/terms/sources/sources';
import { kindsOf, word } from '../../../plan/terms/vocabulary';
import { term } from '../../../render/components/words';
import { type Language, say, type Word } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { clipboardText } from '../../host/clipboard';
import { type Ask, type Choices, heading, wizard } from '../ask';
import { type Target, write } from '../target';

/** Asks for what `argument`, a `SourceDraft`, doesn't say; with one, nothing. */
export async function addSource(target: Target, argument: unknown): Promise<void> {
  const { plan, cursor } = target;
  const draft = isDraft(argument) ? argument : await draftOf(target);
  const { edits } = added(plan, draft, cursor);
  await write(target, edits);
}

function isDraft(argument: unknown): argument is SourceDraft {
  const draft = argument as SourceDraft | null | undefined;
  return [draft?.kind, draft?.title, draft?.date].every((value) => typeof value === 'string');
}

async function draftOf(target: Target): Promise<SourceDraft> {
  const { plan, language } = target;
  const address = webAddress(await clipboardText());
  return wizard(w.addSource, language, { total: 6, state: plan.text }, (ask) =>
    askSource(ask, target, address),
  );
}

async function askSource(
  ask: Ask,
  { plan, language, today, cursor }: Target,
  address: string | undefined,
): Promise<SourceDraft> {
  const here = cursor === undefined ? null : channelAt(plan, cursor);
  const likely = address ? kindOfAddress(address) : undefined;
  const kind = await ask.pick(w.askKind, kinds(plan, language, here, likely));
  const channel = SOURCE_KINDS[kind as keyof typeof SOURCE_KINDS]?.channel ?? null;
  const inPublic = channel === 'look' || channel === null;
  const title = await ask.text(inPublic ? w.askTitle : w.askTalkTitle, {
    value: inPublic && address ? titleOfAddress(address) : '',
  });
  const seen = inPublic && address ? dateOfAddress(address) : undefined;
  const date = await ask.date(inPublic && !seen ? w.askSeenDate : w.askDate, seen ?? today);
  const grade = await ask.pick(w.askGrade, grades(language, kind));
  const common = { kind, title, date, ...(grade && { grade }) };
  if (inPublic) {
    const url = await ask.text(w.askUrl, {
      value: address ?? '',
      optional: true,
      check: (text) => (webAddress(text) ? undefined : w.noAddress),
    });
    return { ...common, url: webAddress(url) };
  }
  if (channel === 'feel') {
    const role = await ask.text(w.askRole, { optional: true });
    return { ...common, role, purpose: await ask.text(w.askPurpose, { optional: true }) };
  }
  const who = await ask.text(w.askWho, { optional: true });
  if (channel !== 'listen') return { ...common, who };
  const stance = await ask.pick(w.askStance, terms('stance', language));
  const expertise = await ask.pick(w.askExpertise, terms('level', language));
  return { ...common, who, stance, expertise };
}

/** The channel of the section that the cursor stands in. */
function channelAt(plan: Plan, offset: number): Channel | null {
  const section = plan.sections.find(({ range }) => range.start <= offset && offset < range.end);
  const channels: readonly string[] = ['look', 'listen', 'ask', 'feel'];
  return section && channels.includes(section.id) ? (section.id as Channel) : null;
}

const CHANNEL_WORDS: Readonly<Record<Channel, Word>> = {
  look: w.channelLook,
  listen: w.channelListen,
  ask: w.channelAsk,
  feel: w.channelFeel,
};

/** By channel, the one at hand first, the kind that is likely on top; the organization's own kinds too. */
function kinds(
  plan: Plan,
  language: Language,
  here: Channel | null,
  likely: string | undefined,
): Choices<string> {
  const all = Object.keys(CHANNEL_WORDS) as Channel[];
  const order = here && !likely ? [here, ...all.filter((channel) => channel !== here)] : all;
  const item = (kind: string) => ({ label: term('sourceKind', kind, language), value: kind });
  const house = [...plan.config.kinds].map(([kind, { as }]) => ({
    label: kind,
    description: term('sourceKind', as, language),
    value: kind,
  }));
  return [
    ...(likely ? [item(likely)] : []),
    ...order.flatMap((channel) => [
      heading(say(CHANNEL_WORDS[channel], language)),
      ...kindsOf(channel)
        .filter((kind) => kind !== 'other' && kind !== likely)
        .map(item),
    ]),
    heading(say(w.channelNone, language)),
    ...house,
    item('other'),
  ];
}

/** The usual grades first, that of the kind on top; none is a choice, too. */
export function grades(language: Language, kind: string): Choices<string> {
  const every = [...'ABCDEF'].flatMap((letter) => [...'123456'].map((digit) => letter + digit));
  const usual = gradesFor(kind);
  const item = (grade: string) => {
    const [source = '', digit = ''] = grade;
    const text = gradeText({ source, information: Number(digit) }, language);
    return { label: grade, description: text.slice(grade.length + 2), value: grade };
  };
  return [
    ...usual.map(item),
    { label: say(w.skip, language), value: '' },
    heading(''),
    ...every.filter((grade) => !usual.includes(grade)).map(item),
  ];
}

/** The words of a field, to choose from; none is a choice, too. */
export function terms(field: 'stance' | 'level', language: Language): Choices<string | undefined> {
  return [
    ...soberTerms(field).map((term) => ({ label: word(field, term, language), value: term })),
    { label: say(w.skip, language), value: undefined },
  ];
}
