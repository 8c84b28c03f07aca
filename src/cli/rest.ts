/**
 * What the command line loads on use. It is built as a second file, so that the
 * first stays small: see scripts/build/restOnUse.mjs, which turns `import('./NAME')`
 * into the export of that name here.
 */
export * as config from '../plan/read/config';
export * as configDiagnostics from '../review/configDiagnostics';
export * as sarif from '../review/formats/sarif';
export * as brief from './brief';
export * as cells from './cells';
export * as checkFile from './checkFile';
export * as diff from './diff';
export * as health from './health';
export * as help from './help';
export * as import from './import';
export * as init from './init';
export * as lintScope from './lintScope';
export * as model from './model';
export * as pool from './pool';
export * as portfolio from './portfolio';
export * as report from './report';
export * as roe from './roe';
