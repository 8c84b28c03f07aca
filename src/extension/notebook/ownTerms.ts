/**
 * The workspace's own words for sections, which cut cells. The editor doesn't
 * tell a serializer which file it reads, so the words of all workspace folders
 * hold: at worst a plan has a cell more, and every cell gives back its text.
 * Words in a `.zhibi.yaml` further down open sections, but cut no cells.
 */
import * as vscode from 'vscode';
import type { Config, SectionId } from '../../plan/model';
import { readConfig } from '../../plan/read/yaml/config/config';
import { CONFIG_NAME } from '../../plan/read/yaml/config/configFile';
import { readConfigText } from '../plans/configFiles';

/** The words for sections of all workspace folders together. */
export async function ownTerms(): Promise<Config['terms']> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const texts = await Promise.all(
    folders.map(({ uri }) => readConfigText(vscode.Uri.joinPath(uri, CONFIG_NAME))),
  );
  const all = new Map<SectionId, readonly string[]>();
  for (const text of texts) {
    for (const [section, words] of readConfig(text ?? '').config.terms) {
      all.set(section, [...(all.get(section) ?? []), ...words]);
    }
  }
  return all;
}
