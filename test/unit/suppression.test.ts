import { assert, describe, test } from 'vitest';
import { lint } from '../../src/core/lint';
import { parseList } from '../../src/core/parse/parseList';
import { annotate } from '../support/marked';
import { only } from '../support/only';

/** Tracking parameters and padding are easy to write, and unlike each other. */
const settings = only('tracking-parameters', 'link-text-padding', 'duplicate-url', 'undefined-reference');

function assertFindings(annotated: string): void {
	const text = annotated.replace(/^\n/, '').replace(/^ *\^+ .*\n/gm, '');
	const findings = lint(parseList(text), settings).map(({ ruleId, range }) => ({ message: ruleId, range }));
	assert.equal(annotate(text, findings), annotated);
}

describe('a comment', () => {
	test('turns a rule off from where it stands', () => {
		assertFindings(`
- [Ky](https://example.com/ky?gclid=1) - Small HTTP client.
                              ^^^^^^^ tracking-parameters

<!-- curated-list-disable tracking-parameters -->

- [Got](https://example.com/got?gclid=1) - HTTP client.
- [ Wget ](https://example.com/wget?gclid=1) - Downloads files.
   ^^^^^^ link-text-padding
`);
	});

	test('turns it on again', () => {
		assertFindings(`
- [A](https://example.com/a) - First.

<!-- curated-list-disable tracking-parameters link-text-padding -->

- [ Ky ](https://example.com/ky?gclid=1) - Small HTTP client.

<!-- curated-list-enable tracking-parameters -->

- [ Got ](https://example.com/got?gclid=1) - HTTP client.
                                  ^^^^^^^ tracking-parameters
`);
	});

	test('without ids is about all rules', () => {
		assertFindings(`
- [A](https://example.com/a) - First.

<!-- curated-list-disable -->

- [ Ky ](https://example.com/ky?gclid=1) - Small HTTP client.

<!-- curated-list-enable link-text-padding -->

- [ Got ](https://example.com/got?gclid=1) - HTTP client.
   ^^^^^ link-text-padding
`);
	});

	test('at the top is about the whole file', () => {
		assertFindings(`
---
title: Clients
---

<!-- Kept by hand. -->
<!-- curated-list-disable tracking-parameters, link-text-padding -- they are wanted here -->

- [ Ky ](https://example.com/ky?gclid=1) - Small HTTP client.
`);
	});

	test('is about its own line', () => {
		assertFindings(`
- [Ky](https://example.com/ky?gclid=1) - Small HTTP client. <!-- curated-list-disable-line tracking-parameters -->
- [Got](https://example.com/got?gclid=1) - HTTP client.
                                ^^^^^^^ tracking-parameters
`);
	});

	test('is about the next line', () => {
		assertFindings(`
- [Ky](https://example.com/ky) - Small HTTP client.
  <!-- curated-list-disable-next-line -->
- [ Got](https://example.com/got?gclid=1) - HTTP client.
- [Wget](https://example.com/wget?gclid=1) - Downloads files.
                                  ^^^^^^^ tracking-parameters
`);
	});

	test('is about the innermost entry that it stands in, and its children', () => {
		assertFindings(`
- [Ky](https://example.com/ky?gclid=1) - Small HTTP client.
                              ^^^^^^^ tracking-parameters
    - [ Hooks ](https://example.com/hooks?gclid=1) - Part of it.
       ^^^^^^^ link-text-padding
      Wrapped. <!-- curated-list-disable-entry tracking-parameters -->
        - [Retry](https://example.com/retry?gclid=1) - Tries again.
    - [Json](https://example.com/json?gclid=1) - Part of it.
                                      ^^^^^^^ tracking-parameters
- [ Got ](https://example.com/got?gclid=1) - HTTP client.

  <!-- curated-list-disable-entry -->
- [ Wget](https://example.com/wget) - Downloads files.
   ^^^^^ link-text-padding

<!-- curated-list-disable-entry -->

[ Axel](https://example.com/axel)
 ^^^^^ link-text-padding
`);
	});

	test('in code is none', () => {
		assertFindings(`
- [Ky](https://example.com/ky?gclid=1) \`<!-- curated-list-disable-line -->\`
                              ^^^^^^^ tracking-parameters
`);
	});

	test('with another word or an unknown id does nothing', () => {
		assertFindings(`
- [Ky](https://example.com/ky?gclid=1) - Client. <!-- curated-list-disable-lines -->
                              ^^^^^^^ tracking-parameters
- [Got](https://example.com/got?gclid=1) - Client. <!-- curated-list-disable-line toString -->
                                ^^^^^^^ tracking-parameters
- [Wget](https://example.com/wget?gclid=1) - Client. <!-- curated-list -->
                                  ^^^^^^^ tracking-parameters
`);
	});
});

describe("awesome-lint's comment", () => {
	test('turns off and on its rules, which are ours under other names', () => {
		assertFindings(`
- [Ky](https://example.com/ky) - Small HTTP client.

<!--lint disable double-link-->

- [Ky](https://example.com/ky) - Small HTTP client.

<!--lint enable double-link-->

- [Ky](https://example.com/ky) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^^^^^ duplicate-url
`);
	});

	test('takes our ids and ids with their source', () => {
		assertFindings(`
- [Ky](https://example.com/ky) - Small HTTP client.

<!--lint disable tracking-parameters remark-lint:no-undefined-references-->

- [Ky][nowhere] - Small HTTP client.
- [ Got](https://example.com/got?gclid=1) - HTTP client.
   ^^^^ link-text-padding
`);
	});

	test('ignores the block below it', () => {
		assertFindings(`
- [Ky](https://example.com/ky) - Small HTTP client.

<!--lint ignore-->

- [Ky](https://example.com/ky) - Small HTTP client.
- [ Got](https://example.com/got?gclid=1) - HTTP client.

[ Wget](https://example.com/wget?gclid=1)
 ^^^^^ link-text-padding
                                 ^^^^^^^ tracking-parameters
`);
	});
});
