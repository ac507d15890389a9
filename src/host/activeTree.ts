import * as vscode from 'vscode';
import type { ListDocument } from '../core/model';
import type { ActiveList } from './activeList';
import { EntryTree, type TreeChange } from './entryTree';
import type { TreeNode } from './treeNodes';

/** The tree of the active list. It follows the list while it is in sight, else only when somebody asks. */
export class ActiveTree implements vscode.Disposable {
	readonly #active: ActiveList;
	readonly #changed = new vscode.EventEmitter<TreeChange>();
	readonly #subscription: vscode.Disposable;
	#tree = new EntryTree();
	#document: vscode.TextDocument | undefined;
	/** What the tree was made of or went on to, and the version of the document then. */
	#list: ListDocument | undefined;
	#version: number | undefined;
	#isInSight = false;
	#isForgotten = true;

	/** Nodes are other ones or say something else, or the tree has come in sight. */
	readonly onDidChange = this.#changed.event;

	constructor(active: ActiveList) {
		this.#active = active;
		this.#subscription = vscode.Disposable.from(
			this.#changed,
			active.onDidChange(() => {
				if (this.#isInSight) {
					this.update();
				} else {
					this.forget();
				}
			}),
		);
	}

	get isInSight(): boolean {
		return this.#isInSight;
	}

	set isInSight(isInSight: boolean) {
		this.#isInSight = isInSight;
		if (isInSight && !this.update()) {
			this.#changed.fire([]);
		}
	}

	/** Whose list it shows; `undefined` when there is none. */
	get document(): vscode.TextDocument | undefined {
		return this.#document;
	}

	/** Of the newest version. */
	get roots(): readonly TreeNode[] {
		this.update();
		return this.#tree.roots;
	}

	/** The innermost node at an offset; `undefined` when there is none or the document has changed since the tree went on. */
	nodeAt(document: vscode.TextDocument, offset: number): TreeNode | undefined {
		return document === this.#document && document.version === this.#version ? this.#tree.nodeAt(offset) : undefined;
	}

	/** Goes on to the newest version of the active list. @returns Whether something is new by that; then the listeners know. */
	update(): boolean {
		const { document, list } = this.#active;
		if (!this.#isForgotten && list === this.#list) {
			return false;
		}
		const isAnother = this.#isForgotten || document !== this.#document || !list;
		if (isAnother) {
			this.#tree = new EntryTree();
		}
		this.#list = list;
		this.#document = list && document;
		this.#version = list && document?.version;
		this.#isForgotten = false;
		const change = list ? this.#tree.follow(list) : 'everything';
		if (!isAnother && change.length === 0) {
			return false;
		}
		this.#changed.fire(change);
		return true;
	}

	/** Lets go of the tree: it is made anew when somebody asks. */
	forget(): void {
		this.#tree = new EntryTree();
		this.#list = undefined;
		this.#isForgotten = true;
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}
