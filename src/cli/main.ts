import { argv, stdout } from 'node:process';
import { version } from '../../package.json';

if (argv.includes('--version')) stdout.write(`${version}\n`);
