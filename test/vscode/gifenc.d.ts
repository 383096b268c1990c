declare module "gifenc" {
	/** Colours as red, green and blue from 0 to 255. */
	export type Palette = number[][];

	export interface FrameOptions {
		readonly palette?: Palette;
		/** In milliseconds. */
		readonly delay?: number;
		readonly transparent?: boolean;
		readonly transparentIndex?: number;
		/** What becomes of the frame before the next one; 1 leaves it. */
		readonly dispose?: number;
	}

	export interface Encoder {
		writeFrame(pixels: Uint8Array, width: number, height: number, options: FrameOptions): void;
		finish(): void;
		bytes(): Uint8Array;
	}

	export function GIFEncoder(): Encoder;
	/** `rgba`: four bytes for each pixel. */
	export function quantize(rgba: Uint8Array, colours: number): Palette;
	/** The index of the nearest colour for each pixel. */
	export function applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
}
