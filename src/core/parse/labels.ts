/** Link texts that name a medium or a role, not a resource: the title stands elsewhere. Lower case. */
const words = new Set(
	(
		'abs|abstract|android|api|app store|arxiv|article|audio|author|authors|blog|blog post|bib|bibtex|book|code|colab|course|data|dataset|' +
		'bluesky|demo|details|doc|docs|documentation|download|ebook|epub|example|examples|free|github|google play|guide|here|' +
		'facebook|home|homepage|home page|html|huggingface|hugging face|info|instagram|ios|issue|journal|keynote|lecture|lectures|link|linkedin|links|live|live demo|mastodon|mirror|' +
		'mobi|model|more|more info|news|notebook|notes|official|official site|official website|online|page|paper|pdf|play store|podcast|post|poster|' +
		'preprint|presentation|ps|project|project page|readme|read|reddit|release|repo|repository|review|review paper|see|site|slide|slides|solution|solutions|source|source code|' +
		'sources|src|supplement|talk|text|thesis|this|threads|tiktok|tutorial|twitter|url|video|videos|view|watch|web|website|wiki|wikipedia|youtube|lien|enlace|ссылка|链接|地址|官网|リンク'
	).split('|'),
);

/** `Part 2`, `5 hours`, `3`: a piece of what stands before it. */
const piece =
	/^(?:(?:part|vol(?:ume)?|chapter|ch|episode|ep|lesson|day|week|lecture|section|season|unit|no|page)s?\.? ?(?:\d+|[ivx]+)|\d+(?:\.\d+)? ?(?:hours?|hrs?|h|min(?:ute)?s?)|\d{1,3})$/;

const brackets = /^[([]|[)\],;:.\s]+$/g;
const edges = /^[\s[({<]+|[\s\])}>.:,;!0-9]+$/g;
const whiteSpace = /\s+/g;
const url = /^(?:https?:\/\/|www\.)\S+$/i;

/** Whether a link's text is only a label such as "pdf", "[code]", "Source Code" or "Part 2". */
export function isLabel(text: string): boolean {
	const lower = text.length > 60 ? '' : text.toLowerCase().trim();
	return words.has(bare(lower)) || piece.test(lower.replace(brackets, ''));
}

/** Whether a link shows its own address, which is no title either. */
export function isUrl(text: string): boolean {
	return url.test(text);
}

/** `[pdf]` or `(code)`: a label in brackets of its own. */
export function isBracketedLabel(text: string): boolean {
	return /^(?:\[.*\]|\(.*\))$/.test(text.trim()) && isAuxiliary(text.trim().slice(1, -1));
}

/** What links are named that only accompany an entry, in any combination: `Demo`, `PDF, EPUB`, `Code samples`. */
const companions = new Set(
	[
		...words,
		...'app asset assets chart docker file files playlist samples sample screenshots screenshot storybook tests tweet npm pypi crates discord slack telegram site store'.split(
			' ',
		),
	]
		.flatMap(label => label.split(' '))
		.filter(word => !/^(?:here|this|see|read|more|free|in|on|data|text|info|author|authors)$/.test(word)),
);

/** Whether a link's text names something that accompanies a resource: `Demo`, `PDF, EPUB`, `source code`. */
export function isAuxiliary(text: string): boolean {
	const parts = text.trim().split(/[\s,/&+-]+/);
	return (
		parts.length <= 4 &&
		text.length <= 60 &&
		parts.every(part => companions.has(bare(part.toLowerCase())) || /^(?:and|\d+)$/.test(part)) &&
		!/^(?:and|\d+)$/.test(parts[0]!)
	);
}

function bare(text: string): string {
	return text.replace(edges, '').replace(whiteSpace, ' ');
}
