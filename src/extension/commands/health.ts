/** Plan health: the status bar's line, its hover, and the way to the gaps. */
import * as vscode from 'vscode';
import { planHealth } from '../../evidence/health';
import { healthEntries, healthLine, healthMarkdown } from '../../language/healthReport';
import { provenClaims } from '../../proof/check';
import { say } from '../../words';
import { commandWords as w } from '../../words/editor/commands';
import { nextWords } from '../../words/editor/next';
import { toMarkdown } from '../host/convert';
import type { Plans } from '../plans/plans';
import { Ask, heading } from './ask';
import { stepOf } from './next';
import { reveal, type Target } from './target';

/** `望 10/12 · 闻 2/2 · …` while a plan is in the active editor. */
export function healthStatus(plans: Plans): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'zhibi.health',
    vscode.StatusBarAlignment.Left,
    -10,
  );
  item.command = 'zhibi.health';
  const show = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && (await plans.of(document));
    if (vscode.window.activeTextEditor?.document !== document) return;
    if (!open) {
      item.hide();
      return;
    }
    const { plan, language, today } = open;
    const proof = open.proof?.();
    const proven = proof ? provenClaims(proof) : null;
    const health = planHealth(plan, open.findings(), today, proven);
    item.name = say(w.health, language);
    item.text = healthLine(health, language);
    const hover = `${healthMarkdown(health, language)}\n\n${say(w.openHealth, language)}`;
    item.tooltip = toMarkdown(hover);
    const name = `${item.name}: ${item.text}`;
    item.accessibilityInformation = { label: name, role: 'button' };
    item.show();
  };
  void show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    plans.onDidChange(show),
  );
}

/** The channels with their gaps; a choice leads there. */
export async function goToHealth(target: Target): Promise<void> {
  const { document, plan, language, today } = target;
  const entries = healthEntries(plan, target.findings(), language, today);
  const choices = entries.flatMap(({ label, detail, target: offset, level }) =>
    level === 'channel'
      ? [heading(label), { label: `$(book) ${label}`, description: detail, value: offset }]
      : [{ label: `$(warning) ${label}`, detail, value: offset }],
  );
  const step = stepOf(target);
  const first = step
    ? [
        {
          label: `$(arrow-right) ${say(nextWords.line, language, { what: step.what, n: step.n, of: step.of })}`,
          value: 'next' as const,
        },
      ]
    : [];
  const chosen = await new Ask(w.health, language).pick<number | null | 'next'>(w.healthTitle, [
    ...first,
    ...choices,
  ]);
  if (chosen === 'next') await vscode.commands.executeCommand('zhibi.next', document.uri);
  else if (chosen !== null) await reveal(document, chosen);
}
