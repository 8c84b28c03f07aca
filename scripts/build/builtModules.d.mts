export function buildModules(root: string, outdir: string): Promise<void>;
