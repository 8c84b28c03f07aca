/** What rules name as the cause of their findings: findings with one key are told once. */
import type { Range, Source } from '../../plan/model';
import type { Cause } from '../rule';

const ids = (sources: readonly Pick<Source, 'id'>[]) =>
  [...new Set(sources.map(({ id }) => id))].sort().join(' ');

/** Who decides has not been met. */
export const unmet = (name: string) => `unmet ${name}`;

/** One person says it all. */
export const voiceOfAll = (key: string) => `voice ${key}`;

/** Nobody to compare with stands in the block. */
export const NO_PEERS = 'no-peers';

/** Whoever they are, what stands under a heading was heard from too few. */
export const FEW_VOICES = 'few-voices';

/** All who were listened to stand on one side. */
export const ONE_SIDE = 'one-side';

/** What speaks against this statement is as good. */
export const disputed = ({ start }: Range): Cause => ({ why: 'disputed', at: start });

/** The same rule finds the same with the same sources. */
export const alike = (code: string, sources: readonly Pick<Source, 'id'>[]) =>
  `${code} ${ids(sources)}`;
