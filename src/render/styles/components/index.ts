/** The looks of all components, once, for Plan View, preview, notebook, report, brief and compare. */
import { ADAPTED_STYLES } from './adapted';
import { OPPORTUNITY_STYLES } from './opportunities';
import { OVERVIEW_STYLES } from './overview';
import { PEOPLE_STYLES } from './people';
import { SOURCE_STYLES } from './sources';
import { TABLE_STYLES } from './tables';
import { TEXT_STYLES } from './text';

/** Every component stands inside of `.zb`; colours are the variables of `pageStyles`. */
export const COMPONENT_STYLES = [
  TEXT_STYLES,
  SOURCE_STYLES,
  PEOPLE_STYLES,
  OPPORTUNITY_STYLES,
  TABLE_STYLES,
  OVERVIEW_STYLES,
  ADAPTED_STYLES,
]
  .map((styles) => styles.trimStart())
  .join('');
