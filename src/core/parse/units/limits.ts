/** What a list that people write stays below by far; Markdown's time grows with the square of most of these. */
export const limits = {
	/** Marks in a line, more than `marks`, and characters of one that has more. */
	lineMarks: 1200,
	line: 10_000,
	/** Characters of any line. */
	plainLine: 50_000,
	/** Blank lines below each other. */
	blankLines: 100,
	/** Lines and characters of one paragraph. */
	paragraphLines: 200,
	paragraphLength: 10_000,
	/** Lines of one paragraph that look like a definition or a row of a table: what would make them one has been broken. */
	strays: 20,
	/** Marks in one paragraph that make no link, code span or character reference by themselves. */
	marks: 1000,
	/** Comments and the like that begin in a paragraph, times the paragraph's characters. */
	openings: 100_000,
	/** Characters of one block at the root or one item of a list there, lines and marks that nest counted dearly. */
	weight: 25_000,
	lineWeight: 20,
	/** Of blank lines in an item: each ends a paragraph. */
	blankWeight: 40,
	/** Instead of `weight`, of code and HTML, in which nothing is looked for. */
	code: 100_000,
} as const;

/** Marks are not counted before a paragraph is that long. */
export const short = 1000;
