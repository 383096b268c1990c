/** What a text holds is not known before it has been looked at; TypeScript's own declaration says `any`. */
interface JSON {
	parse(text: string, reviver?: (this: unknown, key: string, value: unknown) => unknown): unknown;
}
