// A `vscode` for what the extension does by itself: documents are opened and closed, settings and files there are none, and whatever
// else it reads, calls and makes is there and does nothing.

class EventEmitter {
	/** @type {Set<(value: unknown) => void>} */
	#listeners = new Set();

	/** @param {(value: unknown) => void} listener */
	event = listener => {
		this.#listeners.add(listener);
		return { dispose: () => this.#listeners.delete(listener) };
	};

	/** @param {unknown} value */
	fire(value) {
		for (const listener of this.#listeners) {
			listener(value);
		}
	}

	dispose() {
		this.#listeners.clear();
	}
}

class Position {
	/** @param {number} line @param {number} character */
	constructor(line, character) {
		this.line = line;
		this.character = character;
	}
}

class Range {
	/** @param {Position} start @param {Position} end */
	constructor(start, end) {
		this.start = start;
		this.end = end;
	}
}

class Diagnostic {
	/** @param {Range} range @param {string} message @param {unknown} severity */
	constructor(range, message, severity) {
		this.range = range;
		this.message = message;
		this.severity = severity;
	}
}

/** @param {string} path */
const uriOf = path => ({
	scheme: 'file',
	path,
	toString: () => `file://${path}`,
	/** @param {{ path: string }} change */
	with: change => uriOf(change.path),
});

/**
 * @param {string} text
 * @param {string} [languageId]
 */
export function documentOf(text, languageId = 'markdown') {
	const starts = [...text.matchAll(/^/gm)].map(({ index }) => index);
	return {
		uri: uriOf('/folder/list.md'),
		languageId,
		version: 1,
		isClosed: false,
		lineCount: starts.length,
		getText: () => text,
		/** @param {Position} position */
		offsetAt: ({ line, character }) => (line < starts.length ? (starts[line] ?? 0) + character : text.length),
		/** @param {number} offset */
		positionAt(offset) {
			const line = starts.findLastIndex(start => start <= offset);
			return new Position(line, offset - (starts[line] ?? 0));
		},
	};
}

/** @typedef {ReturnType<typeof documentOf>} Document */

/** @returns The `vscode`, and what opens and closes documents in it. */
export function quietVscode() {
	/** @type {Document[]} */
	const textDocuments = [];
	const opened = new EventEmitter();
	const closed = new EventEmitter();
	/** How many diagnostics each collection shows. */
	const shown = new Map();
	/** @type {Record<string, unknown>} */
	const known = {
		EventEmitter,
		Position,
		Range,
		Diagnostic,
		'workspace.textDocuments': textDocuments,
		'workspace.onDidOpenTextDocument': opened.event,
		'workspace.onDidCloseTextDocument': closed.event,
		'workspace.getWorkspaceFolder': () => undefined,
		'workspace.fs.readFile': () => Promise.reject(new Error('no such file')),
		'workspace.fs.stat': () => Promise.reject(new Error('no such file')),
		'workspace.getConfiguration': () => ({
			/** @param {string} _name @param {unknown} [value] */
			get: (_name, value) => value,
		}),
		/** @param {string} name */
		'languages.createDiagnosticCollection': name => ({
			/** @param {unknown} _uri @param {readonly unknown[]} [diagnostics] */
			set: (_uri, diagnostics = []) => shown.set(name, diagnostics.length),
			delete: () => shown.delete(name),
			clear: () => shown.delete(name),
			dispose() {},
			*[Symbol.iterator]() {},
		}),
		'window.visibleTextEditors': [],
		'window.activeTextEditor': undefined,
	};
	return {
		vscode: anything('', known),
		shown: () => [...shown.values()].reduce((sum, count) => sum + count, 0),
		/** @param {Document} document */
		open(document) {
			textDocuments.push(document);
			opened.fire(document);
		},
		/** @param {Document} document */
		close(document) {
			textDocuments.splice(textDocuments.indexOf(document), 1);
			document.isClosed = true;
			closed.fire(document);
		},
	};
}

/**
 * @param {string} path
 * @param {Record<string, unknown>} known
 * @returns {any}
 */
function anything(path, known) {
	/** @type {Map<PropertyKey, any>} */
	const made = new Map();
	/** @param {string} below @returns {any} */
	const at = below => {
		made.has(below) || made.set(below, anything(below, known));
		return made.get(below);
	};
	/** @type {any} */
	const own = new Proxy(class {}, {
		get(target, name) {
			const below = path === '' ? String(name) : `${path}.${String(name)}`;
			if (below in known) {
				return known[below];
			}
			if (name === 'then') {
				return undefined; // whoever waits for it has it at once
			}
			if (name === Symbol.toPrimitive) {
				return () => '';
			}
			return name === Symbol.iterator
				? [][Symbol.iterator]
				: name === 'prototype'
					? Reflect.get(target, name)
					: at(below);
		},
		set: () => true,
		apply: () => at(`${path}()`),
		construct: () => at(`new ${path}`),
		// bundles make an object of their own that inherits from the module
		getPrototypeOf: () => (path === '' ? own : at(`${path}.prototype`)),
	});
	return own;
}
