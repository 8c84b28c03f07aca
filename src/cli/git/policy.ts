/** `--policy REF`: takes the policy from another commit than the one that is checked; for any command. */
import type { Complaints, Io } from '../io';
import { type CommitPolicy, configTexts } from './configs';
import { Git } from './git';
import { commitSnapshot } from './snapshot';

/** Throws `Refusal` where git can't answer. */
export async function policyAt(ref: string, io: Io, complaints: Complaints): Promise<CommitPolicy> {
  const git = Git.at(io.cwd, io.env);
  const blobs = git.blobs();
  try {
    const snapshot = await commitSnapshot(git, blobs, await git.commit(ref), complaints);
    return { root: git.root, texts: await configTexts(snapshot, complaints) };
  } finally {
    blobs.close();
  }
}
