import type { Plan } from '../plan/model';
import { scriptOf } from '../plan/text/script';
import { type Language, languageOf } from '../words';

/**
 * The language of messages: the setting, else `.zhibi.yaml`, else the plan's
 * `language`, else the editor's, else the plan's own script.
 */
export function messageLanguage(
  plan: Plan,
  setting: string | undefined,
  editor: string | undefined,
): Language {
  return (
    languageOf(setting) ??
    plan.config.locale ??
    languageOf(plan.frontMatter?.language ?? undefined) ??
    languageOf(editor) ??
    scriptOf(plan)
  );
}
