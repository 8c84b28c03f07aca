/** A value as a message shows it: a percentage, days, a plain number, money as the block has it. */
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import { withThousands } from '../../finance/statements/numbers/written';
import { type Metric, metricKind, type Statements } from '../../finance/statements/statements';

/** `21.40%`, `43.2`, `-11.7`; money in the unit of the block. */
export function shownAs(value: number, metric: Metric, { unit }: Statements): string {
  switch (metricKind(metric)) {
    case 'percent':
      return `${roundHalfUp(value, 2, 2)}%`;
    case 'days':
      return roundHalfUp(value, 1, 0);
    case 'plain':
      return roundHalfUp(value, 2, 0);
    default:
      return withThousands(roundHalfUp(value / (unit ?? 1), 2, 0).replace(/\.0{1,2}$/, ''));
  }
}
