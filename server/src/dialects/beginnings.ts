/** What a value of JSON begins with, behind comments. */
export const startsWithValue = /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*[{["]/;

/** The name of a part of a file of settings, or what a line of a log begins with, such as its time. */
export const startsWithLabel =
	/^\s*\[(?:\[?[A-Za-z_][\w.-]*\]{1,2}[ \t]*\r?\n|[^[\]{}"'\n]{1,100}\][ \t]*(?:\r?\n-{4}|[^\s,\]}]))/;

/** A statement of a template of Go, such as those of Helm, on a line of its own. */
export const startsWithStatement =
	/^\s*\{\{-?[ \t]*(?:\/\*|\$?[\w.]+[ \t]*:=|(?:if|range|with|define|block|template|include)\b)[^{}\n]{0,500}\}\}[ \t]*\r?\n/;

/** A condition of a shell. */
export const startsWithTest = /^\s*\[{1,2}[ \t][^\n]{1,300}[ \t]\]{1,2}[ \t]*(?:\|\||&&|;)/;

/** A macro of Confluence or Jira. */
export const startsWithMacro = /^\s*\{(?:code|noformat|panel|expand|info|note|quote|tip)(?::[^}"\n]*)?\}/;
