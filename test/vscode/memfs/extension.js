const vscode = require('vscode');
const { FileChangeType, FileSystemError, FileType } = vscode;

const parentOf = path => path.slice(0, path.lastIndexOf('/')) || '/';
const nameOf = path => path.slice(path.lastIndexOf('/') + 1);
const pathOf = uri => (uri.path.length > 1 ? uri.path.replace(/\/$/, '') : uri.path);

/** A file system in memory; seed.json, which the test server writes, gives the first files: texts by path. */
exports.activate = async context => {
	const seed = await fetch(vscode.Uri.joinPath(context.extensionUri, 'seed.json').toString(true));
	const changed = new vscode.EventEmitter();
	const folders = new Set(['/']);
	const files = new Map();

	const addFolder = path => {
		for (let folder = path; !folders.has(folder); folder = parentOf(folder)) {
			folders.add(folder);
		}
	};
	const put = (path, data) => {
		const now = Date.now();
		// readers tell two versions apart by the time, which may stand still between two quick writes
		const mtime = Math.max(now, (files.get(path)?.mtime ?? 0) + 1);
		files.set(path, { data, ctime: files.get(path)?.ctime ?? now, mtime });
	};
	const tell = (type, uri) => changed.fire([{ type, uri }]);
	const fileAt = uri => {
		const file = files.get(pathOf(uri));
		if (!file) {
			throw FileSystemError.FileNotFound(uri);
		}
		return file;
	};
	for (const [path, text] of Object.entries(await seed.json())) {
		addFolder(parentOf(path));
		put(path, new TextEncoder().encode(text));
	}

	const provider = {
		onDidChangeFile: changed.event,
		watch: () => ({ dispose() {} }),
		stat(uri) {
			if (folders.has(pathOf(uri))) {
				return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
			}
			const { data, ctime, mtime } = fileAt(uri);
			return { type: FileType.File, ctime, mtime, size: data.byteLength };
		},
		readDirectory(uri) {
			const inside = path => path !== '/' && parentOf(path) === pathOf(uri);
			return [
				...[...folders].filter(inside).map(path => [nameOf(path), FileType.Directory]),
				...[...files.keys()].filter(inside).map(path => [nameOf(path), FileType.File]),
			];
		},
		readFile: uri => fileAt(uri).data,
		writeFile(uri, data, { create, overwrite }) {
			const exists = files.has(pathOf(uri));
			if (!exists && !(create && folders.has(parentOf(pathOf(uri))))) {
				throw FileSystemError.FileNotFound(uri);
			}
			if (exists && create && !overwrite) {
				throw FileSystemError.FileExists(uri);
			}
			put(pathOf(uri), data);
			tell(exists ? FileChangeType.Changed : FileChangeType.Created, uri);
		},
		createDirectory(uri) {
			addFolder(pathOf(uri));
			tell(FileChangeType.Created, uri);
		},
		delete(uri) {
			for (const kind of [files, folders]) {
				for (const path of [...kind.keys()]) {
					if (path === pathOf(uri) || path.startsWith(`${pathOf(uri)}/`)) {
						kind.delete(path);
					}
				}
			}
			tell(FileChangeType.Deleted, uri);
		},
		rename(from, to) {
			put(pathOf(to), fileAt(from).data);
			files.delete(pathOf(from));
			tell(FileChangeType.Deleted, from);
			tell(FileChangeType.Created, to);
		},
	};
	const search = {
		provideFileSearchResults: (_query, { folder }) =>
			[...files.keys()].filter(path => path.startsWith(pathOf(folder))).map(path => folder.with({ path })),
	};
	context.subscriptions.push(
		vscode.workspace.registerFileSystemProvider('memfs', provider, { isCaseSensitive: true }),
		vscode.workspace.registerFileSearchProvider('memfs', search),
	);
};
