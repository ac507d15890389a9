import * as vscode from 'vscode';
import { diagnosticSource } from '../contributions';
import type { FileProblem } from '../core/config/loadConfig';
import { lineAt, lineStartsOf } from '../core/lines';
import { isProjectFile, type ProjectFiles } from '../host/projectFiles';

/** Shows what is wrong in the project files that are in use or open, as they were last saved. */
export function registerProjectFileProblems(files: ProjectFiles): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource} settings`);

	function show(): void {
		const byFile = new Map<string, vscode.Diagnostic[]>();
		for (const { problems, texts } of files.known) {
			for (const problem of problems) {
				const own = byFile.get(problem.path) ?? [];
				byFile.set(problem.path, own);
				if (!own.some(({ message }) => message === problem.message)) {
					own.push(toDiagnostic(problem, texts.get(problem.path) ?? ''));
				}
			}
		}
		collection.clear();
		collection.set([...byFile].map(([path, diagnostics]) => [vscode.Uri.parse(path), diagnostics]));
	}

	function look({ uri }: vscode.TextDocument): void {
		if (isProjectFile(uri)) {
			void files.find(uri);
		}
	}

	function lookAtAll(): void {
		for (const document of vscode.workspace.textDocuments) {
			look(document);
		}
	}

	lookAtAll();
	return vscode.Disposable.from(
		collection,
		files.onDidFind(show),
		files.onDidChange(() => {
			show();
			lookAtAll();
		}),
		vscode.workspace.onDidOpenTextDocument(look),
	);
}

function toDiagnostic({ message, range }: FileProblem, text: string): vscode.Diagnostic {
	const starts = lineStartsOf(text);
	const position = (offset: number) => {
		const line = lineAt(starts, offset);
		return new vscode.Position(line, offset - starts[line]!);
	};
	const { start, end } = range ?? { start: 0, end: 0 };
	const place = new vscode.Range(position(start), position(end));
	const diagnostic = new vscode.Diagnostic(place, message, vscode.DiagnosticSeverity.Warning);
	diagnostic.source = diagnosticSource;
	return diagnostic;
}
