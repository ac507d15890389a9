import { configFileName } from '../core/config/config';

const general = `curated-list finds and fixes what is wrong in annotated lists of links written in Markdown.

Usage:
  curated-list lint    [options] FILE|FOLDER|GLOB…
  curated-list entries [options] FILE|FOLDER|GLOB…

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

const entries = `Prints what is in lists: front matter, style, and each entry with title, author, URL, description and tags.

Usage:
  curated-list entries [options] FILE|FOLDER|GLOB…

Options:
  --format FORMAT   json (default)
  --config FILE     Settings from this file instead of the nearest ${configFileName} above each list
  -h, --help        Show this

Exit code: 0, or 2 for usage or a file that cannot be read.

Example:
  curated-list entries README.md
`;

/** What `--help` prints for a command; the general help without one. */
export function helpOf(command: string | undefined): string {
	return command === 'lint' ? lint : command === 'entries' ? entries : general;
}
