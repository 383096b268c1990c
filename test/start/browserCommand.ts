/**
 * The command that opens an address, which is its last argument, in the user's browser; undefined where there is no
 * screen to open it on.
 */
export function browserCommand(
	platform: NodeJS.Platform,
	environment: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] | undefined {
	if (platform === "darwin") {
		return ["open"];
	}
	// Unlike `start`, this takes an address with `&` as it is.
	if (platform === "win32") {
		return ["rundll32", "url.dll,FileProtocolHandler"];
	}
	const hasScreen = Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);
	return hasScreen ? ["xdg-open"] : undefined;
}
