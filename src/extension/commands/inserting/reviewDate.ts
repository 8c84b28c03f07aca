/** Set review date: in one, two, three or six months, or on a day of the user's. */
import * as vscode from 'vscode';
import { setReviewDate as dated } from '../../../edit/things/frontMatter/reviewDate';
import { addMonths, isDay } from '../../../finance/statements/periods/days';
import { say } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { Ask } from '../ask';
import { type Target, write } from '../target';

/** `argument` may be the day, ISO. */
export async function setReviewDate(target: Target, argument: unknown): Promise<void> {
  const { plan, language } = target;
  if (dated(plan, target.today) === null) {
    void vscode.window.showWarningMessage(say(w.noFrontMatter, language));
    return;
  }
  const given = typeof argument === 'string' && isDay(argument) ? argument : undefined;
  const edits = dated(plan, given ?? (await askDay(target)));
  if (edits) await write(target, edits);
}

async function askDay({ plan, language, today }: Target): Promise<string> {
  const ask = new Ask(w.reviewDate, language);
  const choices = [1, 2, 3, 6].map((n) => ({
    label: say(n === 1 ? w.inOneMonth : w.inMonths, language, { n }),
    description: addMonths(today, n),
    value: addMonths(today, n),
  }));
  const other = { label: say(w.otherDay, language), value: '' };
  const picked = await ask.pick(w.askReview, [...choices, other]);
  return picked || ask.day(w.askReview, plan.frontMatter?.reviewBy ?? addMonths(today, 1));
}
