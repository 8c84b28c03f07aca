/** The statements of a name of the list and of its peers, from one file with many companies. */
import { ImportError, type ImportOptions, readStatements, type Screened } from '../../imports';
import { type Chosen, type NamedImport, peersOf } from './draft';
import { meant, type ScreeningTable } from './table';

/** The imports of a company and of its peers; `own` is null where the file has none of it. */
export interface WithPeers {
  readonly own: NamedImport | null;
  readonly peers: readonly NamedImport[];
}

export const NO_STATEMENTS: WithPeers = { own: null, peers: [] };

/** Reads them from `bytes`. What can't be read is left out, since a draft is of use without it. */
export async function statementsFor(
  chosen: Chosen,
  bytes: Uint8Array,
  companies: readonly Screened[],
  table: ScreeningTable,
  options: ImportOptions,
): Promise<WithPeers> {
  const read = async (company: Screened, entity: string) => {
    try {
      const asked = { ...options, entity: company.name, sameEntity: true };
      return { entity, imported: await readStatements(bytes, asked) };
    } catch (error) {
      if (!(error instanceof ImportError) || options.signal?.aborted) throw error;
      return null;
    }
  };
  const company = meant(companies, chosen);
  const own = company ? await read(company, chosen.name) : null;
  if (!own) return NO_STATEMENTS;
  const peers: NamedImport[] = [];
  for (const peer of peersOf(chosen, companies, table)) {
    const statements = await read(peer, peer.name);
    if (statements) peers.push(statements);
  }
  return { own, peers };
}
