/** The options of each command as cac takes them; `help.ts` explains them. */
export const commandOptions = {
	lint: [
		'--format <format>',
		'--profile <profile>',
		'--config <file>',
		'--rule <rule>',
		'--fail-on <severity>',
		'--changed-since <revision>',
		'--fix',
		'--dry-run',
		'--stdin-filename <file>',
	],
	entries: ['--format <format>', '--config <file>'],
	page: ['--html <file>', '--allow-private-hosts'],
	add: ['--to <file>', '--section <section>', '--config <file>', '--allow-private-hosts', '--dry-run'],
	import: ['--to <file>', '--section <section>', '--config <file>', '--dry-run'],
} as const;
