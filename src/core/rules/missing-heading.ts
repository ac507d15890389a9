import type { Fix, ListDocument, OffsetRange } from '../model';
import { once } from '../once';
import { anchorKey, anchorsIn, hasAnchors } from '../parse/anchors';
import { defineRule } from './rule';
import { type Anchors, closest, lettersOf, readAnchors } from './support/closestAnchor';
import { hasLocalLinks, type LocalLink, localLinks } from './support/localLinks';

export const missingHeading = defineRule({
	id: 'missing-heading',
	summary: 'A `#fragment` leads to no heading or anchor.',
	rationale: 'The heading was renamed or removed, and readers stay where they are.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'headings, anchors and what GitHub knows',
			text: `
# Clients

- [Small & fine](#small--fine)
- [Small again](#Small--fine-1)
- [Écrits](#-%C3%A9crits)
- [Old](#old-name)
- [Custom](#my-id)
- [Up](#readme), [to the top](#top)

## Small & fine

## Small & fine

## 🌡️ Écrits

## Écrits {#my-id}

<a name="old-name"></a>
`,
		},
		{
			name: 'headings of another file',
			text: `
- [Install](docs/guide.md#install) - How to begin.
- [Line](docs/ky.ts#L12) - The place.
- [Update](docs/guide.md#updat) - How to go on.
                         ^^^^^ Unexpected fragment “updat”, expected “update”
`,
			fixed: `
- [Install](docs/guide.md#install) - How to begin.
- [Line](docs/ky.ts#L12) - The place.
- [Update](docs/guide.md#update) - How to go on.
`,
			facts: {
				fileAt: path => ({
					kind: 'file',
					empty: false,
					anchors: path.endsWith('.md') ? new Set(['install', 'update']) : undefined,
				}),
			},
		},
		{
			name: 'renamed, mistyped and removed headings',
			text: `
- [Small & fine](#small-fine)
                  ^^^^^^^^^^ Unexpected fragment “small-fine”, expected “small--fine”
- [Servers](#severs)
             ^^^^^^ Unexpected fragment “severs”, expected “servers”
- [Databases](#databases)
               ^^^^^^^^^ Unexpected fragment “databases”, expected that of a heading
- [Music](#music)
           ^^^^^ Unexpected fragment “music”, expected “-music-39”

## Small & fine

## Servers

## 🎵 Music (39)
`,
			fixed: `
- [Small & fine](#small--fine)
- [Servers](#servers)
- [Databases](#databases)
- [Music](#-music-39)

## Small & fine

## Servers

## 🎵 Music (39)
`,
		},
	],

	asks: ['files'],
	concerns: part => hasAnchors(part) || hasLocalLinks(part),
	check(list, report, { facts }) {
		const own = once(() => readAnchors(anchorsIn(list)));
		const foreign = new Map<string, Anchors | undefined>();
		const anchorsAt = (path: string): Anchors | undefined => {
			if (path === '') {
				return own();
			}
			if (!foreign.has(path)) {
				const file = facts.fileAt(path);
				foreign.set(path, file?.kind === 'file' && file.anchors ? readAnchors(file.anchors) : undefined);
			}
			return foreign.get(path);
		};
		const isAssembled = list.frontMatter.range.end > 0 && /\{\{[<%]|\{%-? *include/.test(list.text);
		for (const link of localLinks(list)) {
			const { path, fragment } = link;
			if (fragment === '' || isReserved(fragment) || (path === '' && isAssembled)) {
				continue;
			}
			const anchors = anchorsAt(path);
			const key = anchorKey(fragment);
			if (anchors && !anchors.byKey.has(key) && !(isSite(list) && anchors.byLetters.has(lettersOf(key)))) {
				reportMissing(link, anchors);
			}
		}

		function reportMissing(link: LocalLink, anchors: Anchors): void {
			const range = fragmentRange(list, link);
			const meant = closest(anchors, link);
			const newText = meant?.anchor.replace(invisible, encodeURIComponent);
			const fixes: Fix[] | undefined =
				meant && newText
					? [{ title: `Link to #${newText}`, edits: [{ range, newText }], safe: meant.certain }]
					: undefined;
			report({
				range,
				message: `Unexpected fragment “${link.fragment}”, expected ${newText ? `“${newText}”` : 'that of a heading'}`,
				...(fixes && { fixes }),
			});
		}
	},
});

/** What nobody can see or type is written percent-encoded, and so is what would end the URL. */
const invisible = /[\p{Cf}\uFE0F\s<>()\\]+/gu;

/** Site generators make anchors in ways of their own. */
function isSite({ frontMatter }: ListDocument): boolean {
	return frontMatter.range.end > 0;
}

/** Not of headings: GitHub's own, line numbers, text fragments, routes of single-page sites, footnotes. */
function isReserved(fragment: string): boolean {
	return /^(?:top|readme|start-of-content|(?:js-)?repo-(?:content-)?pjax-container|L\d+.*|C?\d+L.*|:~:.*|[!/].*|fn(?:ref)?[:\d-].*|gh-(?:dark|light)-mode-only|issuecomment-\d+|.*[=:;].*)$/i.test(
		fragment,
	);
}

/** Where the fragment is written; the whole URL when escapes hide its `#`. */
function fragmentRange({ textIn }: ListDocument, { urlRange }: LocalLink): OffsetRange {
	const hash = textIn(urlRange).indexOf('#');
	return { start: hash === -1 ? urlRange.start : urlRange.start + hash + 1, end: urlRange.end };
}
