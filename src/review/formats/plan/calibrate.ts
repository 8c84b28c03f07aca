/** `zhibi calibrate`, for people. */
import { roundHalfUp } from '../../../finance/statements/numbers/decimal';
import { saidWord } from '../../../plan/lexicon';
import { type Language, say } from '../../../words';
import { calibrateWords as w } from '../../../words/shown/review/calibrate';
import { type Calibration, ENOUGH, type Group } from '../../board/calibrate';
import { columns } from '../columns';
import { visible } from '../quote';

const percent = (share: number) => `${roundHalfUp(share, 0, 2)}%`;

/** Under ten results it says that it can't say. Persons only where asked for. */
export function calibrateText(result: Calibration, byOwner: boolean, language: Language): string {
  const { count, enough, brier, moved, certainties } = result;
  if (!enough) return `${say(w.few, language, { n: count, enough: ENOUGH })}\n`;
  const map = Object.entries(certainties).map(([term, share]) => `  ${term}: ${share}`);
  const parts = [
    [say(w.head, language, { n: count })],
    table(result.byClass, language, true),
    table(result.byYear, language),
    byOwner ? table(result.byOwner, language) : [],
    [
      brier === null ? '' : say(w.brier, language, { score: roundHalfUp(brier, 3) }),
      movedText(moved, language),
    ].filter((line) => line !== ''),
    map.length > 0 ? [say(w.map, language), 'certainty:', ...map] : [],
  ];
  const shown = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function movedText(moved: Calibration['moved'], language: Language): string {
  if (moved === null) return '';
  const { share, count: n, medianSize, later, earlier } = moved;
  if (share === 0) return say(w.unmoved, language, { n });
  const days = roundHalfUp(medianSize, 1).replace(/\.0$/, '');
  return say(w.moved, language, { share: percent(share), n, days, later, earlier });
}

function table(groups: readonly Group[], language: Language, classes = false): string[] {
  if (groups.length === 0) return [];
  const head = [w.group, w.said, w.cameTrue, w.count].map((word) => say(word, language));
  const nameOf = (name: string) =>
    classes && /^[a-z]+$/.test(name) ? say(saidWord('level', name), language) : visible(name);
  return columns([
    head,
    ...groups.map(({ name, said, cameTrue, count }) => [
      nameOf(name),
      percent(said),
      percent(cameTrue),
      String(count),
    ]),
  ]);
}
