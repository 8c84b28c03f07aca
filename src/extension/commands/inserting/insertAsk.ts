/** What is asked before an item of the menu is written: where it comes from, what an opportunity rests on. */

import { soberGrade } from '../../../edit/things/sources/sober';
import {
  dateOfAddress,
  kindOfAddress,
  type SourceDraft,
  titleOfAddress,
  webAddress,
} from '../../../edit/things/sources/source';
import { sourceToAsk } from '../../../language/insert/insert';
import type { InsertId } from '../../../language/insert/items';
import { reasonsIn } from '../../../language/insert/opportunity';
import type { Asked } from '../../../language/insert/writing';
import type { Channel, Plan } from '../../../plan/model';
import { kindsOf, planLanguage } from '../../../plan/terms/vocabulary';
import { term } from '../../../render/components/words';
import { say } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { insertWords } from '../../../words/editor/insert';
import { clipboardText } from '../../host/clipboard';
import type { Sheet } from '../../pages/sheet';
import { type Ask, asText, type Choice, type Choices, heading, wizard } from '../ask';

/** @throws Cancelled */
export async function askFor(sheet: Sheet, id: InsertId, caret: number | null): Promise<Asked> {
  const { plan, language } = sheet;
  const state = `${id}\n${plan.text}`;
  if (id === 'opportunity') {
    const reasons = reasonsIn(plan);
    if (reasons.length === 0) return {};
    const items = reasons.map(({ text, start }) => ({ label: asText(text), value: start }));
    const options = { total: 1, state };
    const because = await wizard(insertWords.opportunity, language, options, (ask) =>
      ask.pickMany(insertWords.askBecause, items),
    );
    return { because };
  }
  const channel = sourceToAsk(plan, id, caret);
  if (!channel) return {};
  const copied = webAddress(await clipboardText());
  return wizard(w.addSource, language, { total: 3, state }, (ask) =>
    askCite(ask, sheet, channel, copied),
  );
}

type Wish = { readonly known: string } | { readonly kind: string } | { readonly address: string };

async function askCite(
  ask: Ask,
  { plan, today }: Sheet,
  channel: Channel,
  copied: string | undefined,
): Promise<Asked> {
  const wish = await ask.pick<Wish>(insertWords.askFrom, wishes(plan, channel, copied, ask));
  if ('known' in wish) return { cite: wish };
  if ('address' in wish) {
    const kind = kindOfAddress(wish.address);
    const title = await ask.text(w.askTitle, { value: titleOfAddress(wish.address) });
    const seen = dateOfAddress(wish.address);
    const date = await ask.date(seen ? w.askDate : w.askSeenDate, seen ?? today);
    return cite({ kind, title, date, grade: soberGrade(kind), url: wish.address });
  }
  const { kind } = wish;
  const common = { kind, grade: soberGrade(kind) };
  if (channel === 'look') {
    const title = await ask.text(w.askTitle);
    return cite({ ...common, title, date: await ask.date(w.askSeenDate, today) });
  }
  if (channel === 'feel') {
    const title = await ask.text(insertWords.askDid);
    return cite({ ...common, title, date: await ask.date(w.askWhen, today) });
  }
  const who = await ask.text(w.askWho);
  const title = say(w.talkWith, planLanguage(plan), { names: who });
  // Stance and expertise are asked for where the talk is judged, not while it is written down.
  return cite({ ...common, title, who, date: await ask.date(w.askWhen, today) });
}

const cite = (draft: SourceDraft): Asked => ({ cite: { draft } });

/** The address that was copied, the sources that are there, new ones by kind. */
function wishes(
  plan: Plan,
  channel: Channel,
  copied: string | undefined,
  { language }: Ask,
): Choices<Wish> {
  const known = plan.sources.filter((one) => !one.duplicate && one.channel === channel).reverse();
  const there = known.map(
    ({ id, title }): Choice<Wish> => ({
      label: asText(id),
      description: asText(title ?? ''),
      value: { known: id },
    }),
  );
  const kinds = kindsOf(channel)
    .filter((kind) => kind !== 'other')
    .map((kind): Choice<Wish> => ({ label: term('sourceKind', kind, language), value: { kind } }));
  const page: Choice<Wish>[] =
    copied && channel === 'look'
      ? [
          {
            label: say(insertWords.copied, language),
            description: copied,
            value: { address: copied },
          },
        ]
      : [];
  return [...page, ...there, heading(say(insertWords.newSource, language)), ...kinds];
}
