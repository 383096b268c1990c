import { generateKeyPairSync, sign } from "node:crypto";

/** A certificate that vouches for itself alone, and its key, both as PEM. */
export interface SelfSigned {
	readonly cert: string;
	readonly key: string;
}

/** Makes a certificate for a host, valid for the whole of this century. */
export function selfSigned(host: string): SelfSigned {
	const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
	const algorithm = sequence(oid("2a8648ce3d040302"));
	const name = sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(host)))));
	const validity = sequence(utcTime("000101000000Z"), der(0x18, Buffer.from("20991231235959Z")));
	const key = publicKey.export({ type: "spki", format: "der" });
	const version = der(0xa0, der(0x02, Buffer.from([2])));
	const serial = der(0x02, Buffer.from([1]));
	const content = sequence(version, serial, algorithm, name, validity, name, key);
	const signature = der(0x03, Buffer.from([0]), sign("sha256", content, privateKey));
	const base64 = sequence(content, algorithm, signature).toString("base64");
	return {
		cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
		key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
	};
}

/** One element of ASN.1's distinguished encoding. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
	const content = Buffer.concat(contents);
	const { length } = content;
	const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...contents: readonly Buffer[]): Buffer {
	return der(0x30, ...contents);
}

function oid(hex: string): Buffer {
	return der(0x06, Buffer.from(hex, "hex"));
}

function utcTime(text: string): Buffer {
	return der(0x17, Buffer.from(text));
}
