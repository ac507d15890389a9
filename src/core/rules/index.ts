import { authorFormRule } from './author-form';
import { bareUrl } from './bare-url';
import { descriptionCase } from './description-case';
import { descriptionLength } from './description-length';
import { descriptionPunctuation } from './description-punctuation';
import { descriptionRepeatsTitle } from './description-repeats-title';
import { descriptionSeparator } from './description-separator';
import { duplicateAcrossLists } from './duplicate-across-lists';
import { duplicateDefinition } from './duplicate-definition';
import { duplicateTitle } from './duplicate-title';
import { duplicateUrl } from './duplicate-url';
import { emptyLinkText } from './empty-link-text';
import { emptyLinkUrl } from './empty-link-url';
import { entryIndent } from './entry-indent';
import { entryOrder } from './entry-order';
import { entrySpacing } from './entry-spacing';
import { finalNewline } from './final-newline';
import { imageInsteadOfLink } from './image-instead-of-link';
import { invalidFrontMatter } from './invalid-front-matter';
import { invalidUrlRule } from './invalid-url';
import { invisibleCharacters } from './invisible-characters';
import { linkTextPadding } from './link-text-padding';
import { listMarker } from './list-marker';
import { malformedLink } from './malformed-link';
import { missingDescription } from './missing-description';
import { missingFile } from './missing-file';
import { missingHeading } from './missing-heading';
import { mixedScriptHost } from './mixed-script-host';
import { productName } from './product-name';
import { unbalancedPunctuation } from './unbalanced-punctuation';
import type { Rule } from './rule';
import { similarTitle } from './similar-title';
import { trackingParametersRule } from './tracking-parameters';
import { trailingWhitespace } from './trailing-whitespace';
import { undefinedReference } from './undefined-reference';
import { unusedDefinition } from './unused-definition';
import { urlScheme } from './url-scheme';
import { wrappedUrl } from './wrapped-url';

/** Every rule, in the order of the README's table. */
export const rules = [
	malformedLink,
	emptyLinkText,
	emptyLinkUrl,
	linkTextPadding,
	bareUrl,
	imageInsteadOfLink,
	undefinedReference,
	unusedDefinition,
	duplicateDefinition,
	urlScheme,
	invalidUrlRule,
	invisibleCharacters,
	mixedScriptHost,
	trackingParametersRule,
	wrappedUrl,
	missingFile,
	missingHeading,
	duplicateUrl,
	duplicateTitle,
	similarTitle,
	duplicateAcrossLists,
	missingDescription,
	descriptionSeparator,
	productName,
	unbalancedPunctuation,
	descriptionCase,
	descriptionPunctuation,
	descriptionRepeatsTitle,
	descriptionLength,
	authorFormRule,
	entryOrder,
	listMarker,
	entryIndent,
	entrySpacing,
	trailingWhitespace,
	finalNewline,
	invalidFrontMatter,
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];
