import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { ruleUrl } from '../contributions';
import type { Finding, Fix, OffsetRange, Severity } from '../core/model';
import { rules } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';
import { severityOf } from '../core/severity';
import type { LintedList } from './lintedList';
import { relativePath } from './path';
import { type Position, rangeAt } from './position';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/** Where relative URIs start: GitHub, Azure and the SARIF viewers know it by this name. */
const uriBaseId = '%SRCROOT%';

/** The findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
export function findingsAsSarif(lists: readonly LintedList[], cwd: string): string {
	const run = {
		tool: {
			driver: {
				name: 'Curated List',
				version,
				semanticVersion: version,
				informationUri: 'https://github.com/curated-list/curated-list',
				rules: (rules as readonly Rule[]).map(ruleAsSarif),
			},
		},
		originalUriBaseIds: { [uriBaseId]: { uri: `${pathToFileURL(cwd).href.replace(/\/*$/, '')}/` } },
		columnKind: 'utf16CodeUnits',
		newlineSequences: ['\r\n', '\n', '\r'],
		results: lists.flatMap(read => read.findings.map(finding => resultOf(read, finding, cwd))),
	};
	const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
	return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleAsSarif({ id, summary, rationale, defaultSeverity }: Rule): object {
	return {
		id,
		shortDescription: { text: summary },
		fullDescription: { text: rationale },
		helpUri: ruleUrl(id),
		defaultConfiguration: defaultSeverity === 'off' ? { enabled: false } : { level: levels[defaultSeverity] },
	};
}

function resultOf(read: LintedList, finding: Finding, cwd: string): object {
	const { list, settings, absolute } = read;
	const artifactLocation = locationOf(absolute, cwd);
	const related = (finding.related ?? []).map(({ message, range, elsewhere }) => ({
		message: { text: message },
		physicalLocation: elsewhere
			? { artifactLocation: locationOf(resolve(cwd, elsewhere.document), cwd), region: regionOf(elsewhere) }
			: { artifactLocation, region: regionOf(rangeAt(list, range)) },
	}));
	const region = (range: OffsetRange) => regionOf(rangeAt(list, range));
	const fixAsSarif = ({ title, edits }: Fix) => ({
		description: { text: title },
		artifactChanges: [
			{
				artifactLocation,
				replacements: edits.map(({ range, newText }) => ({
					deletedRegion: region(range),
					insertedContent: { text: newText },
				})),
			},
		],
	});
	return {
		ruleId: finding.ruleId,
		ruleIndex: rules.findIndex(({ id }) => id === finding.ruleId),
		level: levels[severityOf(settings, finding) as Severity],
		message: { text: finding.message },
		locations: [{ physicalLocation: { artifactLocation, region: region(finding.range) } }],
		...(related.length > 0 && { relatedLocations: related }),
		...(finding.fixes && finding.fixes.length > 0 && { fixes: finding.fixes.map(fixAsSarif) }),
	};
}

/** Counted from 1, the end behind the last character. */
function regionOf({ start, end }: { readonly start: Position; readonly end: Position }): object {
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

/** Relative to the working folder; a file outside of it by its whole URI. */
function locationOf(absolute: string, cwd: string): object {
	const path = relativePath(cwd, absolute);
	return path === undefined
		? { uri: pathToFileURL(absolute).href }
		: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId };
}
