/** Whether a value has the form of a problem's code, such as `missing-member`. */
export function isCode(value: unknown): value is string {
	return typeof value === "string" && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value);
}
