import { newSide } from "../../syntax/foreign";

/** A diff without what git and web pages write around it. */
interface Patch {
	/** The lines of the new side of the files that matter. */
	readonly text: string;
	/** What was committed, in words, and the new lines of files of another kind. */
	readonly said: string;
}

/** Longest text that is looked at, in UTF-16 code units. */
const maxLength = 200_000;
/** Where the part of a file begins. */
const fileHeader = /^diff --git [^\n]*$/gm;
/** What git writes of a commit that says nothing of its content, and how many lines of each file changed. */
const header =
	/^(?:commit [\da-f]{3,40}\b.*|From [\da-f]{3,40} .*|(?:Author|AuthorDate|Commit|CommitDate|Merge|Date|From|To|Cc|MIME-Version|Content-[\w-]+|Message-I[Dd]):.*|---|[ \t]*\S.*[ \t]\|[ \t]+(?:\d+[ \t]*[-+]*|Bin\b.*)|[ \t]*\d+ files? changed.*|[ \t]*(?:create|delete) mode \d+ .*)$/;
const subject = /^Subject:[ \t]*(?:\[PATCH[^\]\n]*\][ \t]*)?/;
/** The version of git that ends a patch in a mail. */
const version = /\n-- ?\r?\n\d[\w.() -]*\s*$/;
/** A line of a page with the numbers that it has in both versions. */
const numbered = /^(\d*)\t(\d*)\t([-+ ].*|)$/;

/**
 * A diff with what stands around it; undefined for a text that has nothing of the kind. `mayMatter`: whether a text may hold
 * what is looked for.
 */
export function patchOf(written: string, mayMatter: (text: string) => boolean): Patch | undefined {
	if (written.length > maxLength) {
		return undefined;
	}
	const plain = withoutNumbers(written);
	const text = (plain ?? written).replace(version, "\n");
	const starts = [...text.matchAll(fileHeader)].map(({ index }) => index);
	const [first] = starts;
	if (first === undefined) {
		const side = plain === undefined ? undefined : newSide(text);
		return side === undefined ? undefined : { text: side, said: "" };
	}
	const files = starts.map((start, index) => text.slice(start, starts[index + 1]));
	const sides = files.map((file) => newSide(file));
	const kinds = new Set(files.filter((_, index) => mayMatter(sides[index] ?? "")).map(kindOf));
	const isMain = (index: number): boolean => kinds.has(kindOf(files[index] ?? ""));
	if (sides.includes(undefined) || kinds.size === 0) {
		return undefined;
	}
	const said = text
		.slice(0, first)
		.split("\n")
		.flatMap((line) => (header.test(line.trimEnd()) ? [] : line.replace(subject, "").trim()));
	const others = files.flatMap((file, index) => (isMain(index) ? [] : addedIn(file)));
	return {
		text: sides.filter((_, index) => isMain(index)).join("\n"),
		said: [...said, ...others].join("\n").trim(),
	};
}

/** How the name of a file ends. */
function kindOf(file: string): string {
	return /^diff --git [^\n]*?\.(\w+)[ \t]*\r?$/m.exec(file)?.[1] ?? "";
}

function addedIn(file: string): readonly string[] {
	return file.split("\n").flatMap((line) => (/^\+(?!\+\+ )/.test(line) ? line.slice(1).trim() : []));
}

/** A diff as a page shows it, without the numbers in front of its lines; undefined for any other text. */
function withoutNumbers(text: string): string | undefined {
	const lines = text.split("\n");
	const count = lines.filter((line) => numbered.test(line)).length;
	const isOther = (line: string): boolean =>
		line.trim() === "" || numbered.test(line) || line.startsWith("@@") || /^[\w./@+-]+$/.test(line.trim());
	return count < 2 || !lines.every(isOther)
		? undefined
		: lines
				.flatMap((line) => {
					const found = numbered.exec(line.replace(/\r$/, ""));
					return found === null ? (line.startsWith("@@") ? line : []) : (found[3] ?? "");
				})
				.join("\n");
}
