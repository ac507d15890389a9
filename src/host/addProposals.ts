import * as vscode from 'vscode';
import { importResources } from '../core/edit/importResources';
import { creditsAuthors } from '../core/edit/proposeResource';
import type { ListDocument } from '../core/model';
import type { Proposal } from './proposals';
import { reviewProposals } from './reviewProposals';
import type { Target } from './targets';

/**
 * Adds entries in one undo step, after a person has looked at them.
 *
 * @param ask False: what stands picked is added unseen.
 * @returns How many were added.
 */
export async function addProposals(proposals: readonly Proposal[], target: Target, ask: boolean): Promise<number> {
	const accepted = ask
		? await reviewProposals(titleOf(proposals.length, target), target.list(), proposals)
		: proposals.filter(({ picked }) => picked);
	if (!accepted || accepted.length === 0) {
		return 0;
	}
	const list = target.list();
	const { edits, ranges } = importResources(
		list,
		accepted.map(proposal => toListed(proposal, list)),
	);
	if (!(await target.write(edits))) {
		return 0;
	}
	for (const { section } of [...accepted].reverse()) {
		target.note(section);
	}
	await target.show(ranges[0]!);
	return accepted.length;
}

function titleOf(count: number, { document }: Target): string {
	const name = vscode.workspace.asRelativePath(document.uri);
	return `Add ${count} ${count === 1 ? 'resource' : 'resources'} to ${name}`;
}

function toListed({ resource, section }: Proposal, list: ListDocument) {
	const { title, author, description = '', tags = [] } = resource;
	// Where the list names no authors, a name is there only because somebody wanted it.
	const named = author && !creditsAuthors(list) ? `${title} (${author})` : title;
	return { ...resource, title: named, description, tags, section };
}
