import { run } from './run';
import { wantsColors } from './wantsColors';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') {
		throw error;
	}
	process.exit();
});

void run(process.argv.slice(2), {
	cwd: process.cwd(),
	out: text => void process.stdout.write(text),
	err: text => void process.stderr.write(text),
	readStdin: async () => {
		const chunks: Uint8Array[] = [];
		for await (const chunk of process.stdin) {
			chunks.push(chunk as Uint8Array);
		}
		return Buffer.concat(chunks);
	},
	colors: wantsColors(process.env, process.stdout),
}).then(code => {
	process.exitCode = code;
});
