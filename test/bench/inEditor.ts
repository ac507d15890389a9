// Runs inside VS Code, in a window without a list, and tells what it costs to activate the extension there.
import * as vscode from 'vscode';

export async function run(): Promise<void> {
	console.log('[host] node');
	const extension = vscode.extensions.getExtension('curated-list.curated-list');
	if (!extension || extension.isActive) {
		throw new Error(
			`Unexpected ${extension ? 'active' : 'missing'} extension, expected one that nobody has needed yet.`,
		);
	}
	const activation = await measured(() => extension.activate());
	const [file] = await vscode.workspace.findFiles('list.md');
	const list = await measured(async () => {
		const shown = new Promise<void>(resolve => {
			const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
				if (uris.some(uri => String(uri) === String(file) && vscode.languages.getDiagnostics(uri).length > 0)) {
					subscription.dispose();
					resolve();
				}
			});
		});
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file!));
		await shown;
	});
	const figures = {
		'activation, ms': activation.wall,
		'ms of CPU': activation.cpu,
		'MB of heap': activation.heap,
		'first list, ms': list.wall,
		'its ms of CPU': list.cpu,
		'its MB of heap': list.heap,
	};
	console.log(`[figures] ${JSON.stringify(figures)}`);
	console.log(`[counts] ${JSON.stringify({ passed: 1, failed: 0 })}`);
}

/** The whole extension host is measured: others may be at work in it, too, even when it was at rest before. */
async function measured(work: () => PromiseLike<unknown>) {
	await rest();
	const heap = process.memoryUsage().heapUsed;
	const cpu = process.cpuUsage();
	const start = performance.now();
	await work();
	const wall = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	return { wall, cpu: (user + system) / 1000, heap: (process.memoryUsage().heapUsed - heap) / 2 ** 20 };
}

/** Waits until the extension host does next to nothing for a while, for half a minute at most. */
async function rest(): Promise<void> {
	const until = performance.now() + 30_000;
	for (let used = Number.POSITIVE_INFINITY; used > 5 && performance.now() < until; ) {
		const before = process.cpuUsage();
		await new Promise(resolve => setTimeout(resolve, 500));
		const { user, system } = process.cpuUsage(before);
		used = (user + system) / 1000;
	}
}
