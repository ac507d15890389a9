import type { Disposable, ExtensionContext, TreeDataProvider } from 'vscode';
import { get } from '#network';
import { registerAddResource } from './features/addResource';
import { registerDiagnostics } from './features/diagnostics';
import { registerEntryCommands } from './features/entryCommands';
import { registerFetchTitle } from './features/fetchTitle';
import { registerFixAll } from './features/fixAll';
import { registerQuickFixes } from './features/quickFixes';
import { registerTreatAsList } from './features/treatAsList';
import { registerTree } from './features/tree';
import { registerTreeDecorations } from './features/treeDecorations';
import { ActiveList } from './host/activeList';
import type { TreeNode } from './host/entryTree';
import { Findings } from './host/findings';
import { ListDocuments } from './host/listDocuments';
import { pageReader } from './host/pages';

/** What other extensions, and tests, may look at. */
export interface Api {
	/** What the tree shows. */
	readonly entries: TreeDataProvider<TreeNode>;
}

/** The entry of both hosts. */
export function activate(context: ExtensionContext): Api {
	const own = <T extends Disposable>(disposable: T): T => {
		context.subscriptions.push(disposable);
		return disposable;
	};
	const lists = own(new ListDocuments());
	const findings = own(new Findings(lists));
	const active = own(new ActiveList(lists));
	const read = pageReader(get);

	own(registerDiagnostics(findings));
	own(registerQuickFixes(lists, findings));
	own(registerFixAll(lists));
	own(registerFetchTitle(lists, findings, read));
	own(registerAddResource(lists, active, read));
	own(registerTreatAsList(lists));
	own(registerEntryCommands(active));
	own(registerTreeDecorations(active, findings));
	const { entries } = own(registerTree(active));

	lists.announceAll();
	return { entries };
}
