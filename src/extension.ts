import type {
	Disposable,
	DocumentDropEditProvider,
	DocumentPasteEditProvider,
	ExtensionContext,
	LanguageModelTool,
	StatusBarItem,
	TreeDataProvider,
	UriHandler,
} from 'vscode';
import { registerAddFromOutside } from './features/addFromOutside';
import { registerAddResource } from './features/addResource';
import { registerDiagnostics } from './features/diagnostics';
import { registerEntryActions } from './features/entryActions';
import { registerEntryCommands } from './features/entryCommands';
import { registerExportList } from './features/exportList';
import { registerFetchTitle } from './features/fetchTitle';
import { registerFixAll } from './features/fixAll';
import { registerFixWorkspace } from './features/fixWorkspace';
import { registerImportResources } from './features/importResources';
import { registerLanguageModelTools } from './features/languageModelTools';
import { registerLintWorkspace } from './features/lintWorkspace';
import { registerListStyle } from './features/listStyle';
import { registerPasteEntries } from './features/pasteEntries';
import { registerProjectFileProblems } from './features/projectFileProblems';
import { registerQuickFixes } from './features/quickFixes';
import { registerStatusBar } from './features/statusBar';
import { registerTreatAsList } from './features/treatAsList';
import { registerTree } from './features/tree';
import { registerTreeDecorations } from './features/treeDecorations';
import { registerUrlActions } from './features/urlActions';
import { ActiveList } from './host/activeList';
import { ActiveTree } from './host/activeTree';
import { ListFacts } from './host/facts';
import { Findings } from './host/findings';
import { ListDocuments } from './host/listDocuments';
import { ListSettings } from './host/listSettings';
import { pagesFrom } from './host/pages';
import { ProjectFiles } from './host/projectFiles';
import { Targets } from './host/targets';
import type { TreeNode } from './host/treeNodes';

/** What other extensions, and tests, may look at. */
export interface Api {
	/** What the tree shows. */
	readonly entries: TreeDataProvider<TreeNode>;
	/** What the status bar shows. */
	readonly status: Pick<StatusBarItem, 'text' | 'tooltip'>;
	readonly paste: DocumentPasteEditProvider;
	readonly drop: DocumentDropEditProvider;
	readonly handleUri: UriHandler['handleUri'];
	/** The tool for language models. */
	readonly add: LanguageModelTool<{ readonly url: string }>;
}

/** The entry of both hosts. */
export function activate(context: ExtensionContext): Api {
	const own = <T extends Disposable>(disposable: T): T => {
		context.subscriptions.push(disposable);
		return disposable;
	};
	const projectFiles = own(new ProjectFiles());
	const settings = own(new ListSettings(projectFiles));
	const lists = own(new ListDocuments(settings));
	const world = { settings, facts: own(new ListFacts(lists)) };
	const findings = own(new Findings(lists, world));
	const active = own(new ActiveList(lists));
	const tree = own(new ActiveTree(active));
	const pages = pagesFrom(() => import('#network'));
	const targets = new Targets(lists, active, settings);

	own(registerDiagnostics(findings));
	own(registerProjectFileProblems(projectFiles));
	own(registerQuickFixes(lists, findings, projectFiles));
	own(registerFixAll(lists, world));
	own(registerFetchTitle(lists, findings, targets, pages));
	own(registerUrlActions(lists, findings, targets, pages));
	own(registerEntryActions(lists, targets, pages));
	const { paste, drop } = own(registerPasteEntries(lists, targets, pages));
	own(registerAddResource(targets, pages));
	own(registerImportResources(targets));
	own(registerExportList(targets));
	const { add } = own(registerLanguageModelTools(targets, pages));
	const { handleUri } = own(registerAddFromOutside());
	own(registerTreatAsList(lists));
	own(registerLintWorkspace(lists, world));
	own(registerFixWorkspace(lists, world));
	own(registerListStyle(lists, active, settings));
	const { item: status } = own(registerStatusBar(active, findings, settings));
	own(registerEntryCommands(active));
	own(registerTreeDecorations(tree, findings));
	const { entries } = own(registerTree(active, tree));

	lists.announceAll();
	return { entries, status, paste, drop, handleUri, add };
}
