import { bareUrl } from './bare-url';
import { descriptionSeparator } from './description-separator';
import { duplicateTitle } from './duplicate-title';
import { duplicateUrl } from './duplicate-url';
import { emptyLinkText } from './empty-link-text';
import { emptyLinkUrl } from './empty-link-url';
import { finalNewline } from './final-newline';
import { imageInsteadOfLink } from './image-instead-of-link';
import { invalidFrontMatter } from './invalid-front-matter';
import { invalidUrlRule } from './invalid-url';
import { invisibleCharacters } from './invisible-characters';
import { linkTextPadding } from './link-text-padding';
import { malformedLink } from './malformed-link';
import { missingDescription } from './missing-description';
import type { Rule } from './rule';
import { trackingParametersRule } from './tracking-parameters';
import { trailingWhitespace } from './trailing-whitespace';
import { undefinedReference } from './undefined-reference';
import { urlScheme } from './url-scheme';

/** Every rule, in the order of the README's table. */
export const rules = [
	malformedLink,
	emptyLinkText,
	emptyLinkUrl,
	linkTextPadding,
	bareUrl,
	imageInsteadOfLink,
	undefinedReference,
	urlScheme,
	invalidUrlRule,
	invisibleCharacters,
	trackingParametersRule,
	duplicateUrl,
	duplicateTitle,
	missingDescription,
	descriptionSeparator,
	trailingWhitespace,
	finalNewline,
	invalidFrontMatter,
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];
