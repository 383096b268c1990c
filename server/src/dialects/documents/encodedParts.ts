import { mayHoldCampaign } from "../json/campaignNames";

/** Texts that are encoded in a part of another one, which says how. */
export interface Decoded {
	readonly texts: readonly string[];
	readonly form: string;
	/** What a mail says beside them. */
	readonly around: string;
}

/** Longest text that is looked at, in UTF-16 code units. */
const maxLength = 500_000;
/** More parts are not decoded. */
const maxParts = 50;
const quotedPrintable = /^Content-Transfer-Encoding:[ \t]*quoted-printable\b/im;
/** What a text says of Base64 in it: a mail, a command, code, an address with data, or a secret of Kubernetes. */
const saysBase64 = /base-?64|\bb64|\batob\(|^kind:[ \t]*["']?Secret\b|^binaryData:/im;
const runs =
	/[A-Za-z0-9+/_-]{40,}(?:\r?\n[ \t]*[A-Za-z0-9+/]{4,})*(?:\r?\n[ \t]*[A-Za-z0-9+/]{2,3}(?==))?={0,2}/g;
/** What a mail says of its parts, which says nothing of a campaign. */
const headers =
	/^(?:MIME-Version|Content-[\w-]+|Message-ID|Received|Return-Path|References|In-Reply-To|X-[\w-]+):[^\n]*(?:\n[ \t]+\S[^\n]*)*|^--[\w=.'()+,/:?-]+[ \t]*\r?$/gim;

/** Decodes the parts of a text that may hold a campaign; undefined where it doesn't say that any are encoded. */
export function decodedParts(text: string): Decoded | undefined {
	if (text.length > maxLength) {
		return undefined;
	}
	const isPrintable = quotedPrintable.test(text);
	const mail = isPrintable ? fromQuotedPrintable(text.replace(headers, "")) : undefined;
	if (mail !== undefined && mayHoldCampaign(mail)) {
		return { texts: [mail], form: "in quoted-printable", around: "" };
	}
	const texts = (saysBase64.test(text) ? (text.match(runs) ?? []) : [])
		.slice(0, maxParts)
		.map((run) => fromBase64(run))
		.filter((one) => one !== undefined)
		.filter(mayHoldCampaign);
	const isMail = /^Content-Transfer-Encoding:/im.test(text);
	const around = isMail ? text.replace(headers, "").replace(runs, "\n") : "";
	return texts.length === 0 ? undefined : { texts, form: "in Base64", around };
}

/** What is no UTF-8 was written with a character for each byte. */
function fromQuotedPrintable(text: string): string {
	return text.replace(/=[ \t]*\r?\n/g, "").replace(/(?:=[\dA-F]{2})+/gi, (written) => {
		const bytes = Uint8Array.from(written.slice(1).split("="), (byte) => Number.parseInt(byte, 16));
		try {
			return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		} catch {
			return new TextDecoder("windows-1252").decode(bytes);
		}
	});
}

/** Undefined for what is no Base64 of a text in UTF-8. */
function fromBase64(run: string): string | undefined {
	try {
		const bytes = atob(run.replace(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/"));
		return new TextDecoder("utf-8", { fatal: true }).decode(
			Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
		);
	} catch {
		return undefined;
	}
}
