/**
 * What the command line loads on use. It is built as a second file, so that the
 * first stays small: see scripts/build/restOnUse.mjs, which turns `import('./NAME')`
 * into the export of that name here.
 */
export * as nestedConfig from '../plan/read/yaml/config/nestedConfig';
export * as configDiagnostics from '../review/configDiagnostics';
export * as sarif from '../review/formats/findings/sarif';
export * as cells from './commands/cells';
export * as help from './commands/help';
export * as import from './commands/import/import';
export * as init from './commands/init';
export * as lintScope from './commands/lint/lintScope';
export * as model from './commands/model';
export * as brief from './commands/pages/brief';
export * as export from './commands/pages/export';
export * as report from './commands/pages/report';
export * as calibrate from './commands/review/calibrate';
export * as comment from './commands/review/comment';
export * as diff from './commands/review/diff';
export * as health from './commands/review/health';
export * as portfolio from './commands/review/portfolio';
export * as proof from './commands/review/proof';
export * as todo from './commands/review/todo';
export * as roe from './commands/roe';
export * as screen from './commands/screen';
export * as notes from './commands/talks/notes';
export * as prove from './copies/prove';
export * as checkFile from './files/checkFile';
