import { cac } from 'cac';
import { version } from '../../package.json';
import { closest } from '../core/config/closest';
import { commandOptions } from './commandOptions';
import { helpOf } from './help';
import type { ExitCode, Io } from './io';
import { oneLine } from './io';
import { lintCommand } from './lintCommand';
import { InputError, kebab, type RawOptions, UsageError } from './options';

/**
 * Runs one command.
 *
 * @param args What follows the program's name.
 * @returns The exit code. Never rejects for what a person, a file or the system does wrong: that is one line on `io.err`.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
	const cli = cac('curated-list');
	cli.option('-h, --help', '').option('-v, --version', '');
	const commands = {
		lint: lintCommand,
		entries: later(async () => (await import('./entriesCommand')).entriesCommand),
		page: later(async () => (await import('./pageCommand')).pageCommand),
		add: later(async () => (await import('./addCommand')).addCommand),
		import: later(async () => (await import('./importCommand')).importCommand),
	};
	for (const [name, command] of Object.entries(commands)) {
		const added = cli.command(`${name} [...files]`, '');
		for (const option of commandOptions[name as keyof typeof commands]) {
			added.option(option, '');
		}
		added.action((files: readonly string[], options: RawOptions) => command(files, options, io));
	}
	try {
		// What stands behind `--` are files; cac keeps them apart.
		const { options } = cli.parse(['', '', ...args.map(spelt)], { run: false });
		Object.assign(options, textsOf(args, options));
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
			const expected = closest(name ?? '', Object.keys(commands)) ?? Object.keys(commands).join(' or ');
			throw new UsageError(
				name === undefined ? 'Expected a command.' : `Unexpected command "${name}", expected ${expected}.`,
			);
		}
		return await (cli.runMatchedCommand() as Promise<ExitCode>);
	} catch (error) {
		if (error instanceof InputError) {
			const help = error instanceof UsageError ? ' Try "curated-list --help".' : '';
			io.err(`curated-list: ${oneLine(error.message)}${help}\n`);
			return 2;
		}
		if (error instanceof Error && error.name === 'CACError') {
			const names = cli.matchedCommand?.options.map(({ name }) => `--${kebab(name)}`) ?? [];
			io.err(`curated-list: ${oneLine(misuse(error.message, names))} Try "curated-list --help".\n`);
			return 2;
		}
		throw error;
	}
}

type Command = (args: readonly string[], options: RawOptions, io: Io) => Promise<ExitCode>;

/** A command that is loaded when it is run: most runs lint. */
function later(load: () => Promise<Command>): Command {
	return async (args, options, io) => (await load())(args, options, io);
}

/** cac takes a flag with a hyphen in it for an option with a value, unless it is spelt as the code has it. */
function spelt(arg: string): string {
	return arg === '--dry-run' ? '--dryRun' : arg === '--allow-private-hosts' ? '--allowPrivateHosts' : arg;
}

/** What cac complains of, in our words where it is a slip of the key. */
function misuse(message: string, names: readonly string[]): string {
	const unknown = /^Unknown option `(.+)`$/.exec(message)?.[1];
	if (unknown === undefined) {
		return `${message}.`;
	}
	const meant = closest(kebab(unknown), names);
	return `Unknown option \`${unknown}\`${meant === undefined ? '' : `, expected ${meant}`}.`;
}

/** Values as they were written: cac takes what looks like a number for one, also a commit such as `12345e6`. */
function textsOf(args: readonly string[], options: RawOptions): RawOptions {
	return Object.fromEntries(
		Object.entries(options)
			.filter(([, value]) => typeof value === 'number')
			.map(([name, value]) => {
				const option = `--${kebab(name)}`;
				const at = args.findIndex(arg => arg === option || arg.startsWith(`${option}=`));
				const text = args[at] === option ? args[at + 1] : args[at]?.slice(option.length + 1);
				return [name, text ?? value];
			}),
	);
}
