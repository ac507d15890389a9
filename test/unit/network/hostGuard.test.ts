import { describe, expect, test } from 'vitest';
import { isPublicAddress, whyRefused } from '../../../src/core/page/hostGuard';

const privateHosts = [
	'127.0.0.1',
	'127.0.0.1.',
	'127.1',
	'127.255.255.254',
	'0x7f.1',
	'0x7f000001',
	'0177.0.0.1',
	'2130706433',
	'①②⑦.0.0.1',
	'127。0。0。1',
	'0.0.0.0',
	'0',
	'10.0.0.1',
	'10.255.255.255',
	'100.64.0.1',
	'100.100.100.200',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.0.0.192',
	'192.0.2.1',
	'192.168.0.1',
	'198.18.0.1',
	'198.51.100.7',
	'203.0.113.9',
	'224.0.0.1',
	'240.0.0.1',
	'255.255.255.255',
	'168.63.129.16',
	'[::]',
	'[::1]',
	'[::ffff:127.0.0.1]',
	'[::ffff:7f00:1]',
	'[::ffff:10.0.0.1]',
	'[::ffff:a83f:8110]',
	'[::127.0.0.1]',
	'[64:ff9b::7f00:1]',
	'[64:ff9b::a9fe:a9fe]',
	'[64:ff9b:1::808:808]',
	'[2002:7f00:1::]',
	'[2001:0:7f00:1::]',
	'[2001:db8::1]',
	'[fc00::1]',
	'[fd00:ec2::254]',
	'[fe80::1]',
	'[fec0::1]',
	'[ff02::1]',
	'localhost',
	'localhost.',
	'LOCALHOST',
	'a.localhost',
	'ⓛocalhost',
	'printer.local',
	'metadata.google.internal',
	'nas.lan',
	'router.home.arpa',
	'intranet',
	'wiki.corp',
];

const publicHosts = [
	'example.com',
	'example.com.',
	'localhost.example.com',
	'local.example.com',
	'1.example.com',
	'münchen.example',
	'8.8.8.8',
	'172.15.0.1',
	'172.32.0.1',
	'100.63.255.255',
	'[2606:4700:4700::1111]',
	'[::ffff:8.8.8.8]',
	'[64:ff9b::808:808]',
];

describe('a host that is private by itself', () => {
	test.each(privateHosts)('%s is refused', host => {
		expect(whyRefused(new URL(`http://${host}/`))).toMatch(/curatedList\.network\.allowPrivateHosts\.$/);
	});

	test.each(privateHosts)('%s passes when the person allows it', host => {
		expect(whyRefused(new URL(`http://${host}/`), true)).toBeUndefined();
	});
});

test.each(publicHosts)('%s is not refused', host => {
	expect(whyRefused(new URL(`https://${host}/`))).toBeUndefined();
});

test.each([
	'file:///etc/passwd',
	'ftp://example.com/',
	'data:text/html,x',
	'javascript:alert(1)',
	'gopher://example.com',
])('%s is refused even when private hosts are allowed', url => {
	expect(whyRefused(new URL(url), true)).toMatch(/^Only http and https addresses can be read, not \w+:$/);
});

test('a refusal names the address and the way to allow it', () => {
	expect(whyRefused(new URL('http://192.168.0.1/admin'))).toBe(
		'192.168.0.1 is a private address; allow it with the setting curatedList.network.allowPrivateHosts.',
	);
});

test('what is no address is not public', () => {
	expect(['', 'example.com', '1.2.3.4.5', '::g'].map(isPublicAddress)).toEqual([false, false, false, false]);
});
