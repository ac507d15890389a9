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
} as const;
