import { configFileName } from '../core/config/config';

const general = `curated-list finds and fixes what is wrong in annotated lists of links written in Markdown, and adds to them.

Usage:
  curated-list lint    [options] FILE|FOLDER|GLOB…
  curated-list entries [options] FILE|FOLDER|GLOB…
  curated-list page    [options] URL
  curated-list add     [options] URL… --to FILE
  curated-list import  [options] FILE… --to FILE

A file is read as a list, whatever it looks like; a folder stands for the curated lists below it.
"curated-list COMMAND --help" tells a command's options.

Options:
  -h, --help      Show this
  -v, --version   Show the version

Example:
  curated-list lint README.md
`;

const lint = `Finds what is wrong in lists, and fixes what can be fixed safely.

Usage:
  curated-list lint [options] FILE|FOLDER|GLOB…
  curated-list lint [options] --stdin-filename FILE < TEXT

What to report:
  --profile PROFILE      Which style to expect: inferred (default: the list's own), awesome (what awesome-lint
                         asks), none
  --config FILE          Settings from this file instead of the nearest ${configFileName} above each list
  --rule ID=SEVERITY     Severity of a rule: error, warning, information, hint, off; any number of times
  --changed-since REV    Only what is wrong on lines that changed since a commit, branch or tag of git;
                         not together with --fix, --dry-run or --stdin-filename
  --fail-on SEVERITY     Exit with 1 from this severity on: error (default), warning, information, hint, never

How to report it:
  --format FORMAT        text (default), json, sarif (version 2.1.0, for code scanning) or github (annotations
                         of a workflow)

What to change:
  --fix                  Apply all safe fixes and report them with what is left
  --dry-run              Change nothing: print what --fix would do as a diff, and the report to standard error
  --stdin-filename FILE  Read standard input as this file, which need not exist; with --fix the text goes to
                         standard output and the report to standard error

  -h, --help             Show this

Options win over settings. Exit code: 0 nothing at or above --fail-on, 1 findings, 2 usage, or a file that cannot
be read or written.

Examples:
  curated-list lint README.md
  curated-list lint --fix docs
  curated-list lint --dry-run README.md | git apply
  curated-list lint --changed-since origin/main --format github "**/*.md"
`;

const entries = `Prints what is in lists: each entry with title, author, URL, description, tags and section; as JSON also front matter
and style.

Usage:
  curated-list entries [options] FILE|FOLDER|GLOB…

Options:
  --format FORMAT   json (default), csv, bibtex, csl (CSL JSON), opml, bookmarks (HTML, for browsers), rss or atom
  --config FILE     Settings from this file instead of the nearest ${configFileName} above each list
  -h, --help        Show this

Exit code: 0, or 2 for usage or a file that cannot be read.

Examples:
  curated-list entries README.md
  curated-list entries --format bibtex README.md > references.bib
`;

const page = `Reads a page and prints what it says of itself, as JSON: title, author, description, canonicalUrl, siteName, kind and
status. When nothing could be learned, title is null, and status and reason tell why.

Usage:
  curated-list page [options] URL

Options:
  --html FILE             Read this file instead of asking for the page
  --allow-private-hosts   Also ask this machine and private networks
  -h, --help              Show this

Exit code: 0, 1 without a title, 2 for usage or a file that cannot be read.

Example:
  curated-list page https://example.com/
`;

const add = `Reads pages and adds an entry for each to a list, in the list's own style and at its sorted place. A page that is
listed already is not added again.

Usage:
  curated-list add [options] URL… --to FILE

Options:
  --to FILE               The list
  --section SECTION       Title of the section, or its path: "Tools › Editors"; without it the section whose entries
                          are most like the page
  --config FILE           Settings from this file instead of the nearest ${configFileName} above the list
  --allow-private-hosts   Also ask this machine and private networks
  --dry-run               Change nothing: print what would change as a diff
  -h, --help              Show this

Exit code: 0, 1 when a page is listed already or cannot be read, 2 for usage, or a list that cannot be read or written.

Example:
  curated-list add https://example.com/ --to README.md --section Tools
`;

const imports = `Adds what other programs export to a list, in the list's own style: bookmarks of browsers (HTML), OPML, CSV, BibTeX, CSL
JSON, and the JSON of "curated-list entries". Pages that are listed already are left out.

Usage:
  curated-list import [options] FILE… --to FILE

Options:
  --to FILE           The list
  --section SECTION   Where everything goes; without it each entry goes to the section that is named like its folder,
                      which is added when there is none
  --config FILE       Settings from this file instead of the nearest ${configFileName} above the list
  --dry-run           Change nothing: print what would change as a diff
  -h, --help          Show this

Exit code: 0, or 2 for usage, or a file that cannot be read or written.

Example:
  curated-list import bookmarks.html --to README.md --dry-run
`;

const helps: Readonly<Record<string, string>> = { lint, entries, page, add, import: imports };

/** What `--help` prints for a command; the general help without one. */
export function helpOf(command: string | undefined): string {
	return helps[command ?? ''] ?? general;
}
