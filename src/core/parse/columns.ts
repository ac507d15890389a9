/** What a column of a table of resources says. */
export type Role = 'title' | 'url' | 'description' | 'author' | 'tags' | 'other';

/** In the order in which they are looked for: "Link to the project" is a link. Words of Latin script want borders. */
const words: readonly (readonly [Exclude<Role, 'other'>, RegExp])[] = [
	[
		'author',
		/(?<!\p{L})(?:authors?|by|speakers?|creators?|maintainers?|auteure?s?|autor(?:in|es|a|e)?|автор\p{L}?)(?!\p{L})|作者|著者/u,
	],
	[
		'description',
		/(?<!\p{L})(?:desc\p{L}*|about|notes?|summary|details|abstract|comments?|purpose|beschreibung|résumé|resumen|описание)(?!\p{L})|介绍|说明|描述|简介|概要|説明|설명/u,
	],
	[
		'title',
		/(?<!\p{L})(?:names?|titles?|projects?|books?|repositor\p{L}+|repo|api|tools?|papers?|resources?|librar\p{L}+|courses?|apps?|packages?|topics?|articles?|questions?|noms?|titres?|titel|nombre|nome|t[íi]tulo|titolo|название|имя)(?!\p{L})|名称|标题|项目|名前|タイトル|이름/u,
	],
	[
		'url',
		/(?<!\p{L})(?:links?|urls?|websites?|site|source|github|homepage|liens?|enlaces?|ссылк\p{L}|адрес)(?!\p{L})|链接|地址|リンク|링크/u,
	],
	[
		'tags',
		/(?<!\p{L})(?:tags?|categor\p{L}+|keywords?|labels?|étiquettes?|schlagw\p{L}+|etiquetas?|теги)(?!\p{L})|标签|分类/u,
	],
];

/** The role of a column by its header; `other` when it says none. */
export function roleOf(header: string): Role {
	const name = header.toLowerCase().trim();
	return words.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
