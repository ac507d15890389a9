/** Titles of sections whose list items are no resources. */
const titles = new RegExp(
	`^(?:${[
		'(?:table of |index of )?contents?|toc|table des matières|sommaire|目录|目錄|目次|차례|목차|содержание|оглавление|índice|indice|inhalt(?:sverzeichnis)?|spis treści|mục lục',
		'licen[cs]e|list of licen[cs]es|copyright|许可证?|лицензия|licencia|licença|lizenz',
		'(?:(?:our|code|financial|top) )?contribut(?:e|ing|ors?|ions?)(?: guidelines?| guide)?(?: to (?:the|this) list)?|collaborating|how to contribute|贡献(?:指南|者)?|contribuir|contribuer',
		'code of conduct|footnotes?|credits|acknowledge?ments?|(?:special )?thanks|origins?',
		'(?:thanks to )?(?:our |github |gold |silver |bronze |platinum )?sponsors?|sponsorship|backers?|supporters?|donate|donations?|support us|premium resources?|赞助(?:商|者)?',
		'star history|stargazers(?: over time)?|(?:star|stargazers) chart|change ?log',
		'follow(?: us| me)?|stay in touch|get in touch|connect with (?:us|me)',
	].join('|')})$`,
	'iu',
);

/**
 * Whether a section is about the list itself: contents, licence, contributing, sponsors, footnotes. Of a title in several
 * parts, `Contributing & License`, all must be. Further down than level 2, `Licenses` may well be what is listed.
 */
export function isAdministrative(title: string, depth: number): boolean {
	const parts = title
		.split(/[|/&,]|\band\b/)
		.map(part => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
		.filter(part => part !== '');
	return (
		parts.length > 0 &&
		parts.every(part => titles.test(part) || (depth <= 2 && /^licens(?:es|ing)$|^licences$/i.test(part)))
	);
}
