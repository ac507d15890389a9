const general = `curated-list finds and fixes what is wrong in annotated lists of links written in Markdown.

Usage:
  curated-list lint    [options] FILE|FOLDER|GLOB…
  curated-list entries [options] FILE|FOLDER|GLOB…

A file is read as a list, whatever it looks like; a folder stands for the curated lists below it.
"curated-list COMMAND --help" tells a command's options.

Options:
  -h, --help      Show this
  -v, --version   Show the version
`;

const lint = `Usage:
  curated-list lint [options] FILE|FOLDER|GLOB…

Options:
  --format FORMAT       text (default) or json
  --rule ID=SEVERITY    Severity of a rule: error, warning, information, hint, off; any number of times
  --fail-on SEVERITY    Exit with 1 from this severity on: error (default), warning, information, hint, never
  --fix                 Apply all safe fixes, tell them on standard error, and report what is left
  --stdin-filename F    Read standard input as the file F; with --fix the text goes to standard output
                        and the report to standard error
  -h, --help            Show this

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 usage, or a file that cannot be read or written
`;

const entries = `Usage:
  curated-list entries [options] FILE|FOLDER|GLOB…

Options:
  --format FORMAT   json (default)
  -h, --help        Show this

Exit code: 0, or 2 for usage or a file that cannot be read
`;

/** What `--help` prints for a command; the general help without one. */
export function helpOf(command: string | undefined): string {
	return command === 'lint' ? lint : command === 'entries' ? entries : general;
}
