import { applyPalette, GIFEncoder, type Palette, quantize } from "gifenc";
import type { Page } from "playwright-core";

/** One picture as it was taken, and how it is shown. */
export interface Shot {
	readonly png: Buffer;
	/** Stands below the picture. */
	readonly caption: string;
	/** How long it is shown, in milliseconds. */
	readonly time: number;
	/** The picture of the documentation that it is as well, such as `times`. */
	readonly name?: string;
}

/** Pixels of a picture, four bytes each. */
interface Frame {
	readonly width: number;
	readonly height: number;
	readonly rgba: Uint8Array;
}

/** A GIF has 256 colours; one of them stands for what is as in the frame before. */
const colours = 255;

/** How many of them are taken from the pictures as they are. */
const exactColours = 96;

/** One in how many pixels decides which colours there are. */
const sampled = 7;

/** Makes one animated GIF of pictures of the same size. `page`: a page of a browser, which decodes the pictures. */
export async function animate(shots: readonly Shot[], page: Page): Promise<Uint8Array> {
	const frames: Frame[] = [];
	for (const shot of shots) {
		frames.push(await develop(shot, page));
	}
	const palette = paletteOf(sample(frames));
	const unchanged = palette.length;
	const paletteOfGif = [...palette, [0, 0, 0]];
	const gif = GIFEncoder();
	for (const [index, { width, height, rgba }] of frames.entries()) {
		const pixels = applyPalette(rgba, palette);
		const before = frames[index - 1]?.rgba;
		if (before !== undefined) {
			leaveOut(pixels, rgba, before, unchanged);
		}
		gif.writeFrame(pixels, width, height, {
			...(index === 0 && { palette: paletteOfGif }),
			delay: shots[index]?.time ?? 0,
			transparent: index > 0,
			transparentIndex: unchanged,
			dispose: 1,
		});
	}
	gif.finish();
	return gif.bytes();
}

/** Marks each pixel that is as it was in the frame before. */
function leaveOut(pixels: Uint8Array, rgba: Uint8Array, before: Uint8Array, unchanged: number): void {
	const now = new Uint32Array(rgba.buffer, rgba.byteOffset, pixels.length);
	const old = new Uint32Array(before.buffer, before.byteOffset, pixels.length);
	for (let pixel = 0; pixel < pixels.length; pixel++) {
		if (now[pixel] === old[pixel]) {
			pixels[pixel] = unchanged;
		}
	}
}

/** The most frequent colours as they are, since large surfaces would show any deviation, and a mixture of the others. */
function paletteOf(pixels: Uint32Array): Palette {
	const counts = new Map<number, number>();
	for (const pixel of pixels) {
		counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	}
	const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, exactColours);
	const exact = new Set(frequent.map(([pixel]) => pixel));
	const others = pixels.filter((pixel) => !exact.has(pixel));
	return [
		...[...exact].map((pixel) => [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff]),
		...quantize(new Uint8Array(others.buffer), colours - exact.size),
	];
}

function sample(frames: readonly Frame[]): Uint32Array {
	const picked = frames.flatMap(({ rgba }) => {
		const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
		return [pixels.filter((_, index) => index % sampled === 0)];
	});
	const all = new Uint32Array(picked.reduce((sum, { length }) => sum + length, 0));
	let length = 0;
	for (const part of picked) {
		all.set(part, length);
		length += part.length;
	}
	return all;
}

/** Reads a picture in the browser, and writes its caption below it. */
async function develop({ png, caption }: Shot, page: Page): Promise<Frame> {
	const { width, height, base64 } = await page.evaluate(draw, { png: png.toString("base64"), caption });
	const bytes = Buffer.from(base64, "base64");
	return {
		width,
		height,
		rgba: new Uint8Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
	};
}

/** What functions that run in the page use of it. */
interface Context {
	fillStyle: string;
	font: string;
	textBaseline: string;
	drawImage(image: unknown, x: number, y: number): void;
	fillRect(x: number, y: number, width: number, height: number): void;
	fillText(text: string, x: number, y: number): void;
	getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}
declare function createImageBitmap(blob: Blob): Promise<{ readonly width: number; readonly height: number }>;
declare const OffscreenCanvas: new (width: number, height: number) => { getContext(kind: "2d"): Context };

/** Runs in the page, so that it uses nothing of this module. */
async function draw({ png, caption }: { readonly png: string; readonly caption: string }) {
	const bar = 40;
	const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (one) => one.charCodeAt(0))]));
	const { width } = image;
	const height = image.height + bar;
	const context = new OffscreenCanvas(width, height).getContext("2d");
	context.drawImage(image, 0, 0);
	context.fillStyle = "#10313f";
	context.fillRect(0, image.height, width, bar);
	context.fillStyle = "#ffffff";
	context.font = "18px sans-serif";
	context.textBaseline = "middle";
	context.fillText(caption, 16, image.height + bar / 2);
	const { data } = context.getImageData(0, 0, width, height);
	const parts: string[] = [];
	for (let start = 0; start < data.length; start += 8192) {
		parts.push(String.fromCharCode(...data.subarray(start, start + 8192)));
	}
	return { width, height, base64: btoa(parts.join("")) };
}
