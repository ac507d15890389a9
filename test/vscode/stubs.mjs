const logger = `
const fs = require('fs'), path = require('path');
class Logger {
	constructor(file) {
		this.file = file;
		try { fs.mkdirSync(path.dirname(file), { recursive: true }); } catch {}
	}
	write(text) { try { fs.appendFileSync(this.file, text + '\\n'); } catch {} }
	getLevel() { return 0; }
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) {
	Logger.prototype[level] = function (text) { this.write(new Date().toISOString() + ' [' + level + '] ' + text); };
}
for (const name of ['setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) {
	Logger.prototype[name] = () => {};
}
exports.version = 0;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);
`;
const watchdog = 'exports.start = () => {};\n';

/**
 * Plain stand-ins for VS Code's native modules, which would have to be compiled.
 *
 * @type {Record<string, string>}
 */
export const stubs = {
	'@vscode/spdlog': logger,
	'@vscode/native-watchdog': watchdog,
	'native-watchdog': watchdog,
	'@vscode/deviceid': "exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';\n",
};
