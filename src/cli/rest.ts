/**
 * What the command line loads on use. It is built as a second file, so that the
 * first stays small: see scripts/build/restOnUse.mjs, which turns `import('./NAME')`
 * into the export of that name here.
 */
export * as nestedConfig from '../plan/read/yaml/nestedConfig';
export * as configDiagnostics from '../review/configDiagnostics';
export * as sarif from '../review/formats/findings/sarif';
export * as pool from './cache/pool';
export * as brief from './commands/brief';
export * as calibrate from './commands/calibrate';
export * as cells from './commands/cells';
export * as comment from './commands/comment';
export * as diff from './commands/diff';
export * as export from './commands/export';
export * as health from './commands/health';
export * as help from './commands/help';
export * as import from './commands/import';
export * as init from './commands/init';
export * as lintScope from './commands/lintScope';
export * as model from './commands/model';
export * as notes from './commands/notes';
export * as portfolio from './commands/portfolio';
export * as proof from './commands/proof';
export * as report from './commands/report';
export * as roe from './commands/roe';
export * as screen from './commands/screen';
export * as todo from './commands/todo';
export * as prove from './copies/prove';
export * as checkFile from './files/checkFile';
