/**
 * What a list is made of. Plain, immutable data in document order; every position is an offset into
 * `ListDocument.text`.
 */

import type { ForeignPlace } from './facts';
import type { Part } from './parse/parts/part';
import type { PartsVersion } from './parse/parts/partsVersion';

/** UTF-16 code units, half-open: what `TextDocument.positionAt` takes. `start === end` is a place between two characters. */
export interface OffsetRange {
	readonly start: number;
	readonly end: number;
}

/** Replace `range` with `newText`. The edits of one fix never overlap; their order does not matter. */
export interface TextEdit {
	readonly range: OffsetRange;
	readonly newText: string;
}

/**
 * A link that CommonMark reads as one.
 *
 * For `[Ky](https://example.com/ky "HTTP")`: `range` is all of it, `textRange` is `Ky`, `urlRange` is
 * `https://example.com/ky` (without angle brackets). A reference (`[Ky][ky]`) has the `urlRange` of its
 * definition, because that is where its URL is mended. An autolink's three ranges cover the URL between `<` and `>`,
 * but `range` includes the brackets. For `html` (`<a href="…">`) `urlRange` is the attribute's value.
 */
export interface Link {
	readonly kind: 'inline' | 'reference' | 'autolink' | 'html';
	/** Plain text: no markup, white space collapsed, character references decoded; `''` for an empty text. */
	readonly text: string;
	/** As written in the document (escapes and character references included), `''` when empty. */
	readonly url: string;
	readonly range: OffsetRange;
	readonly textRange: OffsetRange;
	readonly urlRange: OffsetRange;
	/** The text is nothing but images (a badge or a logo). */
	readonly imageOnly: boolean;
}

/** `![alt](url)` and reference images. `link` is true when the image is (part of) a link's text. */
export interface Image {
	readonly alt: string;
	readonly url: string;
	readonly range: OffsetRange;
	readonly urlRange: OffsetRange;
	readonly altRange: OffsetRange;
	readonly insideLink: boolean;
}

/** `[label]: url "title"`. `label` is normalized as CommonMark does (case folded, white space collapsed). */
export interface Definition {
	readonly label: string;
	readonly url: string;
	readonly range: OffsetRange;
	readonly labelRange: OffsetRange;
	readonly urlRange: OffsetRange;
}

/** `[text][label]` or `[label][]` whose label is defined nowhere. Plain `[label]` is prose and never one of these. */
export interface UndefinedReference {
	readonly label: string;
	readonly range: OffsetRange;
	readonly labelRange: OffsetRange;
}

/** An `http(s)://` URL standing in prose as plain text, trailing punctuation left out. */
export interface BareUrl {
	readonly url: string;
	readonly range: OffsetRange;
	/** A list item that is not below an entry is nothing but this URL, or begins with it: where an entry should be. */
	readonly leadsItem: boolean;
}

/** Text that wants to be a link and is not: what `malformed-link` reports. */
export interface NearLink {
	/** The whole stretch that should be one link, e.g. `[Ky] (https://example.com)`. */
	readonly range: OffsetRange;
	readonly text: string;
	readonly url: string;
	/** What is wrong, as a noun phrase that fits after "Unexpected", e.g. `space between text and URL`. */
	readonly problem: string;
	/** Texts to put in place of `range`, the likeliest first. More than one: what was meant is not certain. */
	readonly replacements: readonly string[];
}

export type EntryShape = 'bullet' | 'numbered' | 'table' | 'heading' | 'paragraph';

/** One resource of the list. */
export interface Entry {
	readonly shape: EntryShape;
	/** As a reader would say it: no markup, emoji or author credit; `''` when the link has no text. */
	readonly title: string;
	/** A person named in parentheses at the end of the title, or after "by". */
	readonly author: string | undefined;
	/** As written. */
	readonly url: string;
	/** Plain text, `''` when there is none. */
	readonly description: string;
	/** Trailing `` `code` `` and `#tag` tags, without their markup. */
	readonly tags: readonly string[];
	/** The lead link. */
	readonly link: Link;
	/** The other links of the entry's own paragraphs, children's excluded. */
	readonly links: readonly Link[];
	/**
	 * From the start of the marker to the end of the last line of the entry, wrapped lines, continuation paragraphs
	 * and children included; indentation before the marker and the last line ending are not part of it.
	 */
	readonly range: OffsetRange;
	/** The entry's own paragraph: from after the marker to the end of its last character that is not white space. */
	readonly contentRange: OffsetRange;
	/** What the title was read from (the link's text, author credit included). */
	readonly titleRange: OffsetRange;
	readonly authorRange: OffsetRange | undefined;
	/** The separator between link and description, its white space included: `' — '`; `undefined` also for `(a description)`. */
	readonly separator: string | undefined;
	readonly separatorRange: OffsetRange | undefined;
	/** From the description's first character to its last that is not white space; tags and chips at its end excluded. */
	readonly descriptionRange: OffsetRange | undefined;
	/** Zero-based line of `range.start`. */
	readonly line: number;
	/** The list marker (`-`, `*`, `+`, `1.`, `1)`); `''` for other shapes. */
	readonly marker: string;
	/** White space before the marker. */
	readonly indent: string;
	/** How many list items enclose this one (text-only ones too): 0 at the top level. */
	readonly depth: number;
	readonly section: Section | undefined;
	readonly parent: Entry | undefined;
	readonly children: readonly Entry[];
}

/** A heading and what stands below it up to the next heading of the same or a higher level. */
export interface Section {
	/** Plain text; `''` for an empty heading. */
	readonly title: string;
	/** 1 to 6. */
	readonly depth: number;
	/** From the heading to the end of the section's text. */
	readonly range: OffsetRange;
	readonly headingRange: OffsetRange;
	/** Top-level entries directly below this heading (children hang on their parents), subsections excluded. */
	readonly entries: readonly Entry[];
	readonly sections: readonly Section[];
	readonly parent: Section | undefined;
	/** Contents, licence, contributing, footnotes: its list items are not entries. */
	readonly administrative: boolean;
}

/** A leading `---` (YAML, or `---json` …) or `+++` (TOML) block. */
export interface FrontMatter {
	readonly language: 'none' | 'yaml' | 'toml' | 'json' | 'unsupported';
	/** Keys as written; `{}` when there is no block or it cannot be read. */
	readonly data: Readonly<Record<string, unknown>>;
	/** Both fences included, without the last line ending; empty at 0 when there is no block. */
	readonly range: OffsetRange;
	/** Why it cannot be read, in one line, and where. */
	readonly error: { readonly message: string; readonly range: OffsetRange } | undefined;
}

/** What most of a list does: `count` of the `total` places that could. */
export interface Habit<T> {
	readonly value: T;
	readonly count: number;
	readonly total: number;
}

/** What this list itself does. A field is `undefined` when nothing in the list tells. See `style/inferStyle.ts`. */
export interface ListStyle {
	/** With its white space: `' — '`, `' - '`, `': '`. */
	readonly separator: Habit<string> | undefined;
	/** Whether entries have a description. */
	readonly described: Habit<boolean> | undefined;
	/** Whether descriptions end with `.`, `!`, `?` or `…`. */
	readonly finalPeriod: Habit<boolean> | undefined;
	readonly descriptionCase: Habit<'upper' | 'lower'> | undefined;
	readonly marker: Habit<string> | undefined;
	/** White space between the marker and the text. */
	readonly markerSpace: Habit<string> | undefined;
	/** White space by which a child is indented against its parent. */
	readonly indent: Habit<string> | undefined;
	/** `parentheses`: inside the link's text, `[Title (Author)](…)`; `by`: `[Title](…) by Author`. */
	readonly author: Habit<'parentheses' | 'by' | 'none'> | undefined;
	/** Whether lists of at least 5 entries are sorted by title. */
	readonly order: Habit<'alphabetical' | 'none'> | undefined;
	/** A blank line between entries. */
	readonly loose: Habit<boolean> | undefined;
	readonly eol: '\n' | '\r\n';
}

/** By how many there are of what, a Markdown file is a list or is none. */
export interface ListCounts {
	/** Nested ones too. */
	readonly entries: number;
	/** Near links and bare URLs where an entry should be. */
	readonly brokenEntries: number;
	/** List items that are not a contents list's. */
	readonly items: number;
}

/** One reading of one version of a text. */
export interface ListDocument {
	/** Without a byte order mark. */
	readonly text: string;
	/** A stretch of the text, of which the rest need not be put together. */
	readonly textIn: (range: OffsetRange) => string;
	/** Offset of the first character of each line; always starts with 0. Lines end at `\n`, `\r\n` or `\r`. */
	readonly lineStarts: readonly number[];
	readonly frontMatter: FrontMatter;
	/** Top-level sections. */
	readonly sections: readonly Section[];
	/** Every entry, nested ones too. */
	readonly entries: readonly Entry[];
	/** Every link of the document, in entries or not, images' links and contents lists included. */
	readonly links: readonly Link[];
	readonly images: readonly Image[];
	readonly definitions: readonly Definition[];
	readonly undefinedReferences: readonly UndefinedReference[];
	readonly bareUrls: readonly BareUrl[];
	readonly nearLinks: readonly NearLink[];
	/** HTML comments, for the rules' suppression: the whole `<!-- … -->`. */
	readonly comments: readonly OffsetRange[];
	/** Front matter, code (blocks and spans), HTML, comments, math, shortcodes: nothing in there is prose. Sorted, disjoint. */
	readonly opaque: readonly OffsetRange[];
	/** Stretches that were not read, because no list needs them and they would take too long. Sorted, part of `opaque`. */
	readonly unread: readonly OffsetRange[];
	/** Takes no time to ask for, unlike the number of `entries`. */
	readonly counts: ListCounts;
	readonly style: ListStyle;
	/** The stretches that the text was read in, one behind the other. */
	readonly parts: readonly Part[];
	/** Tells where the parts differ from those of an earlier version. */
	readonly version: PartsVersion;
}

/** One way to mend a finding. */
export interface Fix {
	/** An imperative: "Remove the tracking parameters". */
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** Takes part in "Fix all" and in fixing on save: the result is certain to be what was meant. */
	readonly safe: boolean;
}

/** Another place that a finding is about, in the same document or in another one. */
export type RelatedPlace =
	| { readonly message: string; readonly range: OffsetRange; readonly elsewhere?: undefined }
	| { readonly message: string; readonly range?: undefined; readonly elsewhere: ForeignPlace };

/** As in LSP, strongest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a rule found. Its severity comes from the settings. */
export interface Finding {
	readonly ruleId: string;
	/** Where it differs from the rule's default; holds only while neither the settings nor the profile name the rule. */
	readonly severity?: Severity | undefined;
	readonly range: OffsetRange;
	readonly message: string;
	readonly related?: readonly RelatedPlace[] | undefined;
	/** The preferred one first. */
	readonly fixes?: readonly Fix[] | undefined;
	/** `unnecessary` is drawn faded, as VS Code's `DiagnosticTag.Unnecessary`. */
	readonly tags?: readonly 'unnecessary'[] | undefined;
	/** The URL that has to stand in `Settings.duplicates.allow` for this to be no finding. */
	readonly allow?: string | undefined;
}
