/** Patterns of paths. Those of `.zhibi.yaml` come from anybody and are matched in bounded time. */
import picomatch from 'picomatch';

/** Whether a path matches. */
export type PathMatcher = (path: string) => boolean;

// A name of 255 characters and n stars cost up to 255^n/n! steps.
const MOST_STARS_IN_NAME = 3;
const MOST_DEEP_STARS = 2;
const LONGEST = 500;

/** Whether `path` is written as a pattern. */
export function isPattern(path: string): boolean {
  return picomatch.scan(path).isGlob;
}

/** The folder that a pattern of the command line starts from, and what matches below it. */
export function splitPattern(pattern: string): { base: string; matches: PathMatcher } {
  const { base, glob } = picomatch.scan(pattern);
  return { base: base || '.', matches: picomatch(glob) };
}

/**
 * Whether a path (relative to the folder of `.zhibi.yaml`, with `/`) or a folder
 * that it lies in matches `pattern`; as in `.gitignore`, a pattern without `/`
 * matches a name at any depth. Null when the pattern could take too long.
 */
export function ignoreMatcher(pattern: string): PathMatcher | null {
  if (isTooComplex(pattern)) return null;
  const trimmed = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const matches = picomatch(trimmed.includes('/') ? trimmed : `**/${trimmed}`, {
    noextglob: true,
    dot: true,
  });
  return (path) => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      if (matches(path.slice(0, at))) return true;
    }
    return matches(path);
  };
}

function isTooComplex(pattern: string): boolean {
  const withoutBraces = pattern.replace(/\{[^{}]*\}/g, '');
  return (
    pattern.length > LONGEST ||
    /^\/?$|[{(]/.test(withoutBraces) ||
    (pattern.match(/\*\*/g) ?? []).length > MOST_DEEP_STARS ||
    pattern.split('/').some((part) => (part.match(/\*+/g) ?? []).length > MOST_STARS_IN_NAME)
  );
}
