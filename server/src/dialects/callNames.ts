/** Methods that change what they belong to, in any of the languages. */
export const changing =
	/^(?:append|extend|update|insert|push|unshift|shift|splice|fill|sort|reverse|store|add|Add|AddRange|put|putAll|pop|[rR]emove\w*|[dD]elete\w*|clear|Clear|setdefault|set|[sS]et[A-Z]\w*|set_\w+|[aA]dd_?(?:[pP]roperty_?)?(?:[dD]eletion_?)?(?:[pP]roperty_?)?[oO]verride|add_?[tT]ag|add_?[dD]epend\w*|apply_?[rR]emoval_?[pP]olicy)$/;
/** Calls that only read what they are given, by the end of their names. */
const reading =
	/^(?:console|logg?(?:er|ing)?|fmt|util|assert|expect)\b|(?:^|[.:>])(?:print\w*|puts|pp?|pprint|echo|var_dump|dumps?|inspect|log|info|debug|warn(?:ing)?|error|[sS]tringify|to_json|json_encode|Marshal\w*|Serialize\w*|encode|len|count|size|str|repr|type|typeof|(?:is|has)[A-Z_]?\w*|keys|values|items|entries|get|fetch|dig|toString|to_[a-z]+|toJSON|toISOString|isoformat|strftime|(?:deep)?_?[cC]opy|\w*[cC]lone\w*|dup|freeze|sorted|map|filter|reduce|join|find|some|every|includes|exit|of)$/;
/** Calls whose answer says what became of a campaign. */
export const acting = /create|submit|send|deploy|launch|publish|put|post|request|run|start|save|write/i;
/** Words that look like the name of a call before brackets. */
export const noCall =
	/^(?:if|elif|elsif|elseif|for|foreach|while|until|switch|match|catch|return|with|unless|and|or|not|in|await|typeof|function|def|func|fn|async|lambda|super)$/;
/** What gives a value of its own, of which changes are nobody else's. */
export const copying =
	/copy|clone|\bdup\b|parse|loads|decode|stringify|dumps|encode|^(?:dict|list|new|sorted)$/i;

/** Whether a call only reads what it is given. */
export function isReading(name: string): boolean {
	return reading.test(name);
}
