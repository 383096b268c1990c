/** Methods that change what they belong to, in any of the languages. */
export const changing =
	/^(?:append|extend|update|insert|push|unshift|shift|splice|fill|sort|reverse|store|add|Add|AddRange|put|putAll|pop|[rR]emove\w*|[dD]elete\w*|clear|Clear|setdefault|set|[sS]et[A-Z]\w*|set_\w+|\w+_mut|[aA]dd_?(?:[pP]roperty_?)?(?:[dD]eletion_?)?(?:[pP]roperty_?)?[oO]verride|add_?[tT]ag|add_?[dD]epend\w*|apply_?[rR]emoval_?[pP]olicy)$/;
/** Calls that only read what they are given, by the end of their names. */
const reading =
	/^(?:console|logg?(?:er|ing)?|fmt(?!\.\w*[sS]can)|util\.(?:inspect|format|types)|assert|expect)\b|(?:^|[.:>])(?:print\w*|puts|pp?|pprint|echo|var_dump|dumps?|inspect|log|info|debug|warn(?:ing)?|error|[sS]tringify|to_json|json_encode|Marshal\w*|Serialize\w*|encode|len|count|size|str|repr|type|typeof|(?:is|has)[A-Z_]?\w*|keys|values|items|entries|get|fetch|dig|toString|to_[a-z]+|toJSON|toISOString|isoformat|strftime|(?:deep)?_?[cC]opy|\w*[cC]lone\w*|dup|freeze|sorted|map|filter|join|find|some|every|includes|exit|of)$/;
/** Words of the names of calls whose answer says what became of a campaign. */
const acting =
	/^(?:create|submit|send|deploy|launch|publish|put|post|request|run|start|save|write|insert|upsert|register)$/i;
/** Other calls to which a campaign is handed over, by the first word of their names. */
const taking =
	/^(?:handle|handler|invoke|execute|call|dispatch|emit|enqueue|callback|cb|done|next|resolve|perform|mock|spy|stub|describe|test|it|schedule)$/i;
/** Calls that copy or freeze. */
const duplicating =
	/[dD]eep_?[fF]reeze|freeze|structuredClone|\w*[cC]lone\w*|(?:deep)?_?[cC]opy|deepcopy|dup|itself/;
/** Calls that write JSON or another form, or read it. */
const converting =
	/[sS]tringify|dumps?|parse|loads?|to_?[jJ]son|to_json_string|to_h|toJSON|toString|to_s|json|json_?[eE]ncode|json_?[dD]ecode|jsonencode|encode|decode|Marshal\w*|Unmarshal\w*|Serialize\w*|Deserialize\w*/;
/** Calls that build an object, or tidy a text or the keys of an object. */
const tidying =
	/build|dedent|trim|trimIndent|strip|strip_heredoc|squish|symbolize_keys|deep_symbolize_keys|stringify_keys|with_indifferent_access/;
/** Calls of tests, logs and user interfaces that hand on what they are given. */
const passing =
	/to(?:[A-Z]\w*)?(?:With|Equal|Object)|log|info|debug|inspect|output|useState|useRef|ref|reactive|signal|writable|Ptr|Pointer/;
/** Calls that give what they are given, by their whole names. */
const keepingByWholeName =
	/Object\.freeze|Buffer\.from|Promise\.resolve|JSON\.generate|String\.raw|String|str|bytes|dict|array|expect|print\w*|puts|echo/;
/** Calls that give what they are given, as it is or in another form, by the end of their names. */
const keeping = new RegExp(
	`^(?:${keepingByWholeName.source})$|(?:^|[.:>])(?:${[duplicating, converting, tidying, passing].map(({ source }) => source).join("|")})$`,
);
/** Types whose values are what they are made of. */
const typeName =
	/(?:^|[.:\\])(?:[A-Z]\w*)?(?:Command|Input|Request|Props|Args|Property|Campaign|Resource|Dict|Hash|Map|Struct)$|^Hash(?:\.new)?$|\.new$/;
/** Words that look like the name of a call before brackets. */
export const noCall =
	/^(?:if|elif|elsif|elseif|for|foreach|while|until|switch|match|catch|return|with|unless|and|or|not|in|await|typeof|function|def|func|fn|async|lambda|super)$/;
/** What gives a value of its own, of which changes are nobody else's. */
export const copying =
	/copy|clone|\bdup\b|parse|loads|decode|stringify|dumps|encode|^(?:dict|list|new|sorted)$/i;

/** Objects whose functions change what they are given, and not the object. */
export const changingOthers = /^(?:_\w*|lodash|Reflect|Object|R|objectPath|dotProp|dot|dpath|jp|jsonpath)\./;
/** Calls that make a new object of all that they are given. */
export const unitingAnew =
	/^(?:\\?array_(?:merge|replace)\w*|R\.merge\w*|deepmerge|deepMerge|deep_merge|(?:collections\.)?ChainMap|std\.mergePatch)$/;
/** Calls of the CDK that give what changes a construct and all that is in it. */
export const tagging = /(?:^|\.)(?:Tags|Aspects|Stack)[._][oO]f$/;

/** Whether the name of a call says that it does something with a campaign, and does not make another one of it. */
export function isActing(name: string): boolean {
	return wordsOf(name).some((word) => acting.test(word));
}

/** Whether a campaign is handed over to a call. */
export function isTaking(name: string): boolean {
	return isActing(name) || taking.test(wordsOf(name)[0] ?? "");
}

/** Whether a call gives what it is given, in whatever form. */
export function isKeeping(name: string): boolean {
	return keeping.test(name) || typeName.test(name);
}

function wordsOf(name: string): readonly string[] {
	return /\w*$/.exec(name)?.[0].match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
}

/** Whether a method of Ruby without arguments changes what it belongs to. */
export function isChangingAlone(name: string): boolean {
	return changing.test(name) || /^(?:keep_if|delete_if|compare_by_identity|rehash)$/.test(name);
}

/** Calls that copy something into what they are given first, by themselves on a line. */
export const copyingInto = /(?:^|[.:>])[cC]opy$/;

/** Whether a call only reads what it is given. */
export function isReading(name: string): boolean {
	return reading.test(name);
}
