/** Addresses on the forge whose pipeline we run in. */

/** Of a file as it stands in a commit; null outside of a pipeline, or where it names no web address. */
export function fileLink(
  env: Readonly<Record<string, string | undefined>>,
  commit: string,
  path: string,
): string | null {
  const base = blobBase(env);
  if (base === null || !/^https?:\/\/[^\s<>()"'`\\]+$/.test(base)) return null;
  const encoded = path.split('/').map((part) => encodeURIComponent(part).replace(/[()'*!~]/g, hex));
  // Without it a forge shows the page, which has no lines.
  return `${base}/${commit}/${encoded.join('/')}?plain=1`;
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function blobBase(env: Readonly<Record<string, string | undefined>>): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, CI_PROJECT_URL: project } = env;
  if (server && repository) {
    const folder = env.GITEA_ACTIONS === 'true' ? 'src/commit' : 'blob';
    return `${server.replace(/(?<!\/)\/+$/, '')}/${repository}/${folder}`;
  }
  return project ? `${project.replace(/(?<!\/)\/+$/, '')}/-/blob` : null;
}
