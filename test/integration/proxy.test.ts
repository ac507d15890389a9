import { assert } from 'chai';
import * as vscode from 'vscode';
import { addPage, openActive } from './askPage';
import { withSetting } from './lists';
import { type Asked, asked, currentRun, extension, until } from './support';

/** Signed in to GitHub, as far as VS Code can tell. */
function signIn(accessToken: string): vscode.Disposable {
	const account = { id: '1', label: 'ada' };
	const session = { id: '1', accessToken, account, scopes: [] };
	return vscode.authentication.registerAuthenticationProvider(
		'github',
		'GitHub',
		{
			onDidChangeSessions: new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>()
				.event,
			getSessions: async () => [session],
			createSession: async () => session,
			removeSession: async () => {},
		},
		{ supportsMultipleAccounts: true },
	);
}

/** What the steps made our code ask for. */
async function requestsOf(steps: () => unknown): Promise<readonly Asked[]> {
	const before = (await asked()).length;
	await steps();
	return (await asked()).slice(before);
}

const tokens = (requests: readonly Asked[]) =>
	requests.map(({ host, path, authorization }) => [host, path, authorization ?? '']);

describe('the proxy and the certificates of VS Code', () => {
	let web: { readonly secure: string; readonly proxy: string };

	before(async function () {
		await extension();
		const run = await currentRun();
		if (!run.web) {
			this.skip();
		}
		web = run.web;
	});

	describe('without a proxy', () => {
		withSetting('curatedList.network.allowPrivateHosts', true);

		it('a certificate of the system is trusted', async () => {
			await openActive();
			assert.equal((await addPage(`${web.secure}/plain`)).added?.title, 'A Plain Page');
		});

		it('certificates that VS Code is told not to take from the system are not', async () => {
			const configuration = vscode.workspace.getConfiguration('http');
			await configuration.update('systemCertificates', false, vscode.ConfigurationTarget.Global);
			try {
				await openActive();
				assert.match((await addPage(`${web.secure}/plain?2`)).problem ?? '', /certificate of .* cannot be verified/);
			} finally {
				await configuration.update('systemCertificates', undefined, vscode.ConfigurationTarget.Global);
			}
		});

		it('nothing leads from https down to http', async () => {
			const { pages } = await currentRun();
			await openActive();
			const requests = await requestsOf(async () => {
				const { problem } = await addPage(`${web.secure}/to?url=${encodeURIComponent(`${pages}/plain`)}`);
				assert.include(problem, 'from https to plain http');
			});
			assert.deepEqual(
				requests.map(({ path }) => path),
				['/to'],
			);
		});
	});

	describe('with a proxy', () => {
		before(async () => {
			const configuration = vscode.workspace.getConfiguration('http');
			await configuration.update('proxy', web.proxy, vscode.ConfigurationTarget.Global);
			await until('the proxy', () => vscode.workspace.getConfiguration('http').get('proxy') === web.proxy);
		});
		after(() =>
			vscode.workspace.getConfiguration('http').update('proxy', undefined, vscode.ConfigurationTarget.Global),
		);

		it('is what pages are asked through, in the clear and over TLS', async () => {
			await openActive();
			const requests = await requestsOf(async () => {
				assert.equal((await addPage('http://plain.example.com/plain')).added?.title, 'A Plain Page');
				assert.equal((await addPage('https://secure.example.com/plain')).added?.title, 'A Plain Page');
			});
			assert.deepEqual(tokens(requests), [
				['plain.example.com', '/plain', ''],
				['secure.example.com', '/plain', ''],
			]);
		});

		it('leads to no private host', async () => {
			const { pages } = await currentRun();
			await openActive();
			for (const url of [`${pages}/plain`, 'http://169.254.169.254/plain', 'http://localhost/plain']) {
				const requests = await requestsOf(async () => {
					const { problem } = await addPage(`http://door.example.com/to?url=${encodeURIComponent(url)}`);
					assert.match(problem ?? '', /private address|name of the local network/);
				});
				assert.deepEqual(tokens(requests), [['door.example.com', '/to', '']]);
			}
		});

		describe('a GitHub session', () => {
			let provider: vscode.Disposable;
			before(() => {
				provider = signIn('secret');
			});
			after(() => provider.dispose());

			it('stays with VS Code unless it is asked for', async () => {
				await openActive();
				const requests = await requestsOf(() => addPage('https://github.com/ada/kettle'));
				assert.deepEqual(tokens(requests), [['api.github.com', '/repos/ada/kettle', '']]);
			});

			describe('that is asked for', () => {
				withSetting('curatedList.network.useGitHubSession', true);

				it('waits for the person to allow it, and stops nobody', async () => {
					await openActive();
					const requests = await requestsOf(() => addPage('https://github.com/ada/kettle'));
					assert.deepEqual(tokens(requests), [['api.github.com', '/repos/ada/kettle', '']]);
					// The item of the Accounts menu, and the account that it asks for
					void vscode.commands.executeCommand('githubcurated-list.curated-listAccess');
					await until('the session', async () => {
						await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
						await openActive();
						// Only the extension itself can tell whether it was allowed
						const [first] = tokens(await requestsOf(() => addPage('https://github.com/ada/kettle')));
						return first?.[2] === 'Bearer secret';
					});
				});

				it('goes to api.github.com', async () => {
					const document = await openActive();
					const requests = await requestsOf(() => addPage('https://github.com/ada/kettle'));
					assert.deepEqual(tokens(requests), [['api.github.com', '/repos/ada/kettle', 'Bearer secret']]);
					assert.include(document.getText(), '- [ada/kettle](https://github.com/ada/kettle) - Boils water.');
				});

				it('goes nowhere else, and along no redirect', async () => {
					await openActive();
					const requests = await requestsOf(async () => {
						await addPage('https://github.com/ada/moved');
						await addPage('https://github.com/ada/lured');
						await addPage('https://door.example.com/to?url=https://api.github.com/repos/ada/kettle');
						await addPage('http://api.github.com/plain');
						await addPage('https://pages.example.com/plain');
					});
					assert.deepEqual(tokens(requests), [
						['api.github.com', '/repos/ada/moved', 'Bearer secret'],
						['api.github.com', '/repos/ada/kettle', ''],
						['api.github.com', '/repos/ada/lured', 'Bearer secret'],
						['lure.example.com', '/repos/ada/kettle', ''],
						['door.example.com', '/to', ''],
						['api.github.com', '/repos/ada/kettle', ''],
						['api.github.com', '/plain', ''],
						['pages.example.com', '/plain', ''],
					]);
				});
			});
		});
	});
});
