// `npm run guides`: see guides/guides-command.ts.
import { readConfig } from './config.ts';
import { guidesCommand } from './guides/guides-command.ts';

process.exitCode = await guidesCommand(
  process.argv.slice(2),
  readConfig,
  (line) => void process.stdout.write(`${line}\n`),
  (line) => void process.stderr.write(`${line}\n`),
);
