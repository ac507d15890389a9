import { lineAt, lineStartsOf } from '../lines';
import { type Severity, severities } from '../model';
import { rules } from '../rules/index';
import type { Settings, StyleSettings } from '../settings';
import { closest } from './closest';
import type { Config, Override, Preferences } from './config';
import { readJson } from './json';
import { expectedOf, fits, profileOption, styleOptions } from './options';
import { globProblem } from './projectGlobs';
import {
	type ConfigProblem,
	inside,
	type Read,
	type Readers,
	readMembers,
	readObject,
	readText,
	readTexts,
	shown,
	shownNode,
	unexpected,
} from './readValue';

/**
 * Reads a project file. What is wrong in it is left out and told; the rest counts. Never throws.
 *
 * @returns An empty config when the text is no JSON object.
 */
export function readConfig(text: string): { readonly config: Config; readonly problems: readonly string[] } {
	const { config, problems } = inspectConfig(text);
	return { config, problems: problems.map(({ message }) => message) };
}

/** As `readConfig`; says where the problems are, too. */
export function inspectConfig(text: string): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
	const root = readJson(text);
	if ('problem' in root) {
		const starts = lineStartsOf(text);
		const line = lineAt(starts, root.range.start);
		const place = `line ${line + 1}, column ${root.range.start - starts[line]! + 1}`;
		return { config: {}, problems: [{ message: `${root.problem} (${place})`, range: root.range }] };
	}
	const problems: ConfigProblem[] = [];
	const config = readObject<Config>({ node: root, name: '' }, problems, {
		$schema: readText,
		extends: readTexts('a relative path or several', true),
		...preferences,
		include: readGlobs,
		exclude: readGlobs,
		overrides: readOverrides,
	});
	return { config: config ?? {}, problems };
}

const readGlobs = readTexts('an array of globs', false, globProblem);

const severityOption = [...(['off'] as const), ...severities];

const readRules: Read<Settings['rules']> = (value, problems) =>
	readMembers(value, problems, (id, { node, name }, range) => {
		if (!rules.some(rule => rule.id === id)) {
			const meant = closest(
				id,
				rules.map(rule => rule.id),
			);
			problems.push({
				message: `Unexpected rule ${shown(id)}${inside(value)}, expected ${meant ?? "one of the README's table"}`,
				range,
			});
			return undefined;
		}
		const severity = node.kind === 'scalar' ? severityOption.find(each => each === node.value) : undefined;
		if (severity === undefined) {
			const message = `Unexpected severity ${shownNode(node)} for ${name}, expected ${severityOption.join(', ')}`;
			problems.push({ message, range: node.range });
		}
		return severity as Severity | 'off' | undefined;
	});

const readStyle: Read<StyleSettings> = (value, problems) =>
	readObject<StyleSettings>(
		value,
		problems,
		Object.fromEntries(
			Object.entries(styleOptions).map(([key, option]) => [key, readOption(option)]),
		) as unknown as Readers<StyleSettings>,
	);

function readOption(option: typeof profileOption | (typeof styleOptions)[keyof StyleSettings]): Read<unknown> {
	return (value, problems) => {
		const { node } = value;
		if (node.kind === 'scalar' && fits(option, node.value)) {
			return node.value;
		}
		problems.push(unexpected(value, expectedOf(option)));
		return undefined;
	};
}

const preferences: Readers<Preferences> = {
	profile: readOption(profileOption) as Read<Settings['profile']>,
	rules: readRules,
	style: readStyle,
	duplicates: (value, problems) => {
		const { allow = [] } =
			readObject<Settings['duplicates']>(value, problems, { allow: readTexts('an array of URLs', false) }) ?? {};
		return { allow };
	},
	productNames: readTexts('an array of names', false),
};

const readOverrides: Read<readonly Override[]> = ({ node, name }, problems) => {
	if (node.kind !== 'array') {
		problems.push(unexpected({ node, name }, 'an array'));
		return undefined;
	}
	return node.items.flatMap((item, index) => {
		const value = { node: item, name: `${name}[${index}]` };
		const { files, ...rest } =
			readObject<Override>(value, problems, {
				files: readTexts('a glob or an array of globs', true, globProblem),
				...preferences,
			}) ?? {};
		if (files === undefined && item.kind === 'object' && !item.members.some(({ key }) => key === 'files')) {
			problems.push({ message: `Unexpected ${value.name} without files, expected globs`, range: item.range });
		}
		return files === undefined ? [] : [{ files, ...rest }];
	});
};
