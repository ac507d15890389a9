/** Link texts that name a medium or a role, not a resource: the title stands elsewhere. Lower case. */
const words = new Set(
	(
		'abs|abstract|android|api|app store|arxiv|article|audio|author|authors|blog|blog post|bib|bibtex|book|code|colab|course|data|dataset|' +
		'demo|details|doc|docs|documentation|download|ebook|epub|example|examples|free|github|google play|guide|here|' +
		'home|homepage|home page|html|huggingface|hugging face|info|ios|issue|journal|keynote|lecture|lectures|link|links|live|live demo|mirror|' +
		'mobi|model|more|more info|news|notebook|notes|official|official site|official website|online|page|paper|pdf|play store|podcast|post|poster|' +
		'preprint|presentation|ps|project|project page|readme|read|reddit|release|repo|repository|review|review paper|see|site|slide|slides|source|source code|' +
		'sources|src|supplement|talk|text|thesis|this|tutorial|twitter|url|video|videos|view|watch|web|website|wiki|wikipedia|youtube'
	).split('|'),
);

/** Whether a link's text is only a label such as "pdf", "[code]" or "Source Code". */
export function isLabel(text: string): boolean {
	const bare = text
		.toLowerCase()
		.replace(/^[\s[({<]+|[\s\])}>.:,;!0-9]+$/g, '')
		.replace(/\s+/g, ' ');
	return words.has(bare);
}
