import { authorFormRule } from './author-form';
import { awesomeBadge } from './awesome-badge';
import { awesomeCiBadge } from './awesome-ci-badge';
import { awesomeContributing } from './awesome-contributing';
import { awesomeHeading } from './awesome-heading';
import { awesomeLicense } from './awesome-license';
import { awesomeListItem } from './awesome-list-item';
import { awesomeToc } from './awesome-toc';
import { bareUrl } from './bare-url';
import { bulletIndent } from './bullet-indent';
import { definitionCase } from './definition-case';
import { definitionSpacing } from './definition-spacing';
import { descriptionCase } from './description-case';
import { descriptionLength } from './description-length';
import { descriptionPunctuation } from './description-punctuation';
import { descriptionRepeatsTitle } from './description-repeats-title';
import { descriptionSeparator } from './description-separator';
import { duplicateAcrossLists } from './duplicate-across-lists';
import { duplicateDefinition } from './duplicate-definition';
import { duplicateTitle } from './duplicate-title';
import { duplicateUrl } from './duplicate-url';
import { emphasisAsHeading } from './emphasis-as-heading';
import { emphasisMarker } from './emphasis-marker';
import { emptyLinkText } from './empty-link-text';
import { emptyLinkUrl } from './empty-link-url';
import { emptySection } from './empty-section';
import { entryIndent } from './entry-indent';
import { entryOrder } from './entry-order';
import { entrySpacing } from './entry-spacing';
import { finalNewline } from './final-newline';
import { hardBreakSpaces } from './hard-break-spaces';
import { headingPunctuation } from './heading-punctuation';
import { headingSpacing } from './heading-spacing';
import { headingStyle } from './heading-style';
import { imageInsteadOfLink } from './image-instead-of-link';
import { invalidFrontMatter } from './invalid-front-matter';
import { invalidUrlRule } from './invalid-url';
import { invisibleCharacters } from './invisible-characters';
import { linkTextPadding } from './link-text-padding';
import { linkTitleStyle } from './link-title-style';
import { listMarker } from './list-marker';
import { malformedLink } from './malformed-link';
import { markerSpace } from './marker-space';
import { missingDescription } from './missing-description';
import { missingFile } from './missing-file';
import { missingHeading } from './missing-heading';
import { mixedScriptHost } from './mixed-script-host';
import { orderedMarkerStyle } from './ordered-marker-style';
import { orderedMarkerValue } from './ordered-marker-value';
import { productName } from './product-name';
import { repeatedLink } from './repeated-link';
import { repeatedPunctuation } from './repeated-punctuation';
import type { Rule } from './rule';
import { ruleStyle } from './rule-style';
import { similarTitle } from './similar-title';
import { strongMarker } from './strong-marker';
import { tableOfContents } from './table-of-contents';
import { trackingParametersRule } from './tracking-parameters';
import { trailingWhitespace } from './trailing-whitespace';
import { unbalancedPunctuation } from './unbalanced-punctuation';
import { undefinedReference } from './undefined-reference';
import { undefinedShortcut } from './undefined-shortcut';
import { unneededFullReference } from './unneeded-full-reference';
import { unorderedMarkerStyle } from './unordered-marker-style';
import { unreadRegion } from './unread-region';
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
	tableOfContents,
	emptySection,
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
	awesomeHeading,
	awesomeBadge,
	awesomeContributing,
	awesomeLicense,
	awesomeCiBadge,
	awesomeToc,
	awesomeListItem,
	repeatedLink,
	undefinedShortcut,
	unneededFullReference,
	definitionCase,
	definitionSpacing,
	linkTitleStyle,
	headingStyle,
	headingSpacing,
	headingPunctuation,
	emphasisAsHeading,
	emphasisMarker,
	strongMarker,
	unorderedMarkerStyle,
	orderedMarkerStyle,
	orderedMarkerValue,
	markerSpace,
	bulletIndent,
	ruleStyle,
	repeatedPunctuation,
	hardBreakSpaces,
	unreadRegion,
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];
