/** Everybody whose statements a plan holds: the entity of each `roe` block and its peers. */
import type { Statements } from '../finance/statements/statements';
import type { Plan, Range, RoeBlock } from '../plan/model';
import { fold } from '../plan/text/text';

/** A company of the plan's blocks: the block's own, or one of its peers. */
export interface Entity {
  readonly name: string;
  readonly statements: Statements;
  readonly block: RoeBlock;
  /** Before the path of its rows: empty, or `peers[0].`. */
  readonly prefix: string;
}

/** In the order of the text, a block before its peers; duplicates of a block don't count. */
export function entitiesOf(plan: Plan): Entity[] {
  return plan.roe.flatMap((block) => {
    if (block.duplicate || !block.statements) return [];
    const { statements } = block;
    const own: Entity = { name: statements.entity, statements, block, prefix: '' };
    const peers = statements.peers.map((peer, at) => ({
      name: peer.entity,
      statements: peer,
      block,
      prefix: `peers[${at}].`,
    }));
    return [own, ...peers];
  });
}

/** Those of that name; an entity may be a block's and a peer of another block. */
export function entitiesNamed(entities: readonly Entity[], name: string): Entity[] {
  const wanted = fold(name);
  return entities.filter((entity) => fold(entity.name) === wanted);
}

/** Where a row of an entity stands, from its key to its value; the block's fence when nowhere. */
export function rowRange({ block, prefix }: Entity, path: string): Range {
  const wanted = prefix + path;
  const row =
    block.rows.find((candidate) => candidate.path === wanted) ??
    block.rows.find((candidate) => candidate.path.startsWith(`${wanted}.`));
  if (row) return { start: row.keyRange.start, end: row.valueRange.end };
  return block.fence;
}
