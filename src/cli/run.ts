import { cac } from 'cac';
import { version } from '../../package.json';
import { entriesCommand } from './entriesCommand';
import { helpOf } from './help';
import type { ExitCode, Io } from './io';
import { oneLine } from './io';
import { lintCommand } from './lintCommand';
import { type RawOptions, UsageError } from './options';

/**
 * Runs one command.
 *
 * @param args What follows the program's name.
 * @returns The exit code. Never rejects for what a person, a file or the system does wrong: that is one line on `io.err`.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
	const cli = cac('curated-list');
	cli.option('-h, --help', '').option('-v, --version', '');
	cli
		.command('lint [...files]', '')
		.option('--format <format>', '')
		.option('--rule <rule>', '')
		.option('--fail-on <severity>', '')
		.option('--fix', '')
		.option('--stdin-filename <file>', '')
		.action((files: readonly string[], options: RawOptions) => lintCommand(files, options, io));
	cli
		.command('entries [...files]', '')
		.option('--format <format>', '')
		.action((files: readonly string[], options: RawOptions) => entriesCommand(files, options, io));
	try {
		// What stands behind `--` are files; cac keeps them apart.
		const { options } = cli.parse(['', '', ...args], { run: false });
		cli.args = [...cli.args, ...(options['--'] as readonly string[])];
		if (options.help) {
			io.out(helpOf(cli.matchedCommand?.name));
			return 0;
		}
		if (options.version) {
			io.out(`${version}\n`);
			return 0;
		}
		if (!cli.matchedCommand) {
			const [name] = cli.args;
			throw new UsageError(
				name === undefined ? 'Expected a command.' : `Unexpected command "${name}", expected lint or entries.`,
			);
		}
		return await (cli.runMatchedCommand() as Promise<ExitCode>);
	} catch (error) {
		if (error instanceof UsageError || (error instanceof Error && error.name === 'CACError')) {
			io.err(`curated-list: ${oneLine(error.message)} Try "curated-list --help".\n`);
			return 2;
		}
		throw error;
	}
}
