import { formats } from '../../src/core/formats/index';
import type { Example, Rule } from '../../src/core/rules/rule';
import { awesomeLintRules } from '../../src/core/rules/support/awesomeLint';

/** The part of package.json that the README repeats. */
export interface Contributions {
	readonly commands: readonly { readonly command: string; readonly title: string }[];
	readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
	readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
	readonly configuration: {
		readonly properties: Readonly<
			Record<
				string,
				{ readonly default: unknown; readonly description?: string; readonly markdownDescription?: string }
			>
		>;
	};
}

/** What stands between `<!-- name:start -->` and `<!-- name:end -->` in the README, by name. */
export function readmeTables(contributes: Contributions, rules: readonly Rule[]): Readonly<Record<string, string>> {
	return {
		commands: commandTable(contributes),
		settings: settingTable(contributes),
		'awesome-lint': awesomeLintTable(),
		formats: formatTable(),
		rules: ruleTable(rules),
	};
}

/** `media/rules.md`: what each rule finds, why, and its examples, below the heading that diagnostics link to. */
export function rulesPage(rules: readonly Rule[]): string {
	const intro =
		'What each rule finds, why it matters, and examples: carets mark what is found, with its message behind them. ' +
		'This page is made from the rules (`src/core/rules`), whose tests run every example.';
	return `${['# Rules', intro, ruleTable(rules, ''), ...rules.map(ruleSection)].join('\n\n')}\n`;
}

/** @returns The README with its generated parts renewed; parts that are missing are put at its end. */
export function renewReadme(readme: string, tables: Readonly<Record<string, string>>): string {
	return Object.entries(tables).reduce((text, [name, table]) => {
		const part = `<!-- ${name}:start -->\n\n${table}\n\n<!-- ${name}:end -->`;
		const old = new RegExp(`<!-- ${name}:start -->[^]*?<!-- ${name}:end -->`);
		return old.test(text) ? text.replace(old, () => part) : `${text.trimEnd()}\n\n${part}\n`.trimStart();
	}, readme);
}

function commandTable({ commands, keybindings, menus }: Contributions): string {
	const rows = commands.map(({ command, title }) => {
		const binding = keybindings.find(other => other.command === command);
		const places = Object.entries(menus)
			.filter(([menu, items]) => menu in placeNames && items.some(item => item.command === command))
			.map(([menu]) => placeNames[menu]);
		const hidden = menus.commandPalette?.some(item => item.command === command && item.when === 'false');
		return [
			`**${title}**`,
			[...(hidden ? [] : ['palette']), ...places].join(', '),
			binding ? `\`${binding.key}\`${binding.mac ? `, on macOS \`${binding.mac}\`` : ''}` : '',
			`\`${command}\``,
		];
	});
	return table(['Command', 'Where', 'Key', 'Id'], rows);
}

const placeNames: Readonly<Record<string, string>> = {
	'editor/context': 'editor menu',
	'view/title': 'tree title',
	'view/item/context': 'tree menu',
};

function settingTable({ configuration }: Contributions): string {
	const rows = Object.entries(configuration.properties).map(
		([name, { default: value, description, markdownDescription }]) => [
			`\`${name}\``,
			`\`${JSON.stringify(value)}\``,
			markdownDescription ?? description ?? '',
		],
	);
	return table(['Setting', 'Default', 'What it does'], rows);
}

function awesomeLintTable(): string {
	const rows = awesomeLintRules.map(({ id, ours, note }) => [
		`\`${id}\``,
		ours.length === 0 ? '—' : ours.map(own => `[\`${own}\`](media/rules.md#${own})`).join(', '),
		note ?? '',
	]);
	return table(['awesome-lint', 'Curated List', 'Note'], rows);
}

function formatTable(): string {
	const rows = formats.map(({ id, label, extension, loss, read }) => [
		label,
		`\`${id}\``,
		`\`.${extension}\``,
		read ? 'yes' : 'no',
		loss,
	]);
	return table(['Format', '`--format`', 'Files', 'Imported', 'What is lost'], rows);
}

function ruleTable(rules: readonly Rule[], page = 'media/rules.md'): string {
	const rows = rules.map(({ id, defaultSeverity, awesomeSeverity = defaultSeverity, summary }) => [
		`[\`${id}\`](${page}#${id})`,
		defaultSeverity,
		awesomeSeverity,
		summary,
	]);
	return table(['Rule', 'Default', '`awesome`', 'What it finds'], rows);
}

function ruleSection({ id, summary, rationale, examples }: Rule): string {
	return [`## \`${id}\``, `${summary} ${rationale}`, ...examples.flatMap(example)].join('\n\n');
}

function example({ name, text, fixed }: Example): string[] {
	const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
	return fixed === undefined ? [`${title}:`, block(text)] : [`${title}:`, block(text), 'becomes', block(fixed)];
}

/** White space at the end of a line is shown as `·`: an example may be about nothing else. */
function block(text: string): string {
	const shown = text.replace(/^\n/, '').replace(/[ \t]+$/gm, spaces => '·'.repeat(spaces.length));
	const fence = '`'.repeat(Math.max(3, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
	return `${fence}text\n${shown}${shown.endsWith('\n') ? '' : '\n'}${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const row = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
