/** A file of snippets in VS Code's form; the bundler reads it as JSON. */
declare module "*.code-snippets" {
	const snippets: unknown;
	export default snippets;
}
