import { runsOf, trackingCuts, trackingParameters } from '../url/tracking';
import { defineRule } from './rule';
import { writtenUrls } from './support/places';

export const trackingParametersRule = defineRule({
	id: 'tracking-parameters',
	summary: 'A URL carries parameters that only track its visitors: `utm_*`, `fbclid`, `?ref=` …',
	rationale: 'They lead to the same page without, tell the site a wrong story about its visitors, and hide duplicates.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'significant parameters',
			text: `
- [Talk](https://www.youtube.com/watch?v=abcdefg&t=42) - A talk.
- [Draft](https://docs.google.com/document/d/1/edit?tab=t.0#heading=h.1) - A draft.
- [Branch](https://github.com/example/ky?ref=main) - A branch.
`,
		},
		{
			name: 'nothing else in the query',
			text: `
- [Ky](https://example.com/ky?ref=example.org) - Small HTTP client.
                              ^^^^^^^^^^^^^^^ Unexpected tracking parameter “ref”, expected none
- [Got](https://example.com/got?utm_source=a&utm_medium=b#use) - HTTP client.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected tracking parameters “utm_source” and “utm_medium”, expected none
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got#use) - HTTP client.
`,
		},
		{
			name: 'on both sides of a significant one',
			text: `
- [Ky](https://example.com/ky?gclid=1&id=7&fbclid=2) - Small HTTP client.
                              ^^^^^^^ Unexpected tracking parameter “gclid”, expected none
                                           ^^^^^^^^ Unexpected tracking parameter “fbclid”, expected none
`,
			fixed: `
- [Ky](https://example.com/ky?id=7) - Small HTTP client.
`,
		},
	],

	checkPart(list, report) {
		for (const { url, urlRange } of writtenUrls(list)) {
			const found = trackingParameters(url);
			if (found.length === 0) {
				continue;
			}
			const cuts = trackingCuts(url, found);
			runsOf(url, found).forEach((run, index) => {
				const shift = ({ start, end }: { start: number; end: number }) => ({
					start: urlRange.start + start,
					end: urlRange.start + end,
				});
				const names = run.map(parameter => `“${parameter.name}”`);
				const plural = names.length > 1;
				const list = plural ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
				report({
					range: shift({ start: run[0]!.range.start, end: run.at(-1)!.range.end }),
					message: `Unexpected tracking parameter${plural ? 's' : ''} ${list}, expected none`,
					fixes: [
						{
							title: `Remove the tracking parameter${plural ? 's' : ''}`,
							edits: [{ range: shift(cuts[index]!), newText: '' }],
							safe: true,
						},
					],
				});
			});
		}
	},
});
