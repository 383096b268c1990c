/**
 * Stands in the bundle for the library that compares versions: that VS Code is new enough, the manifest says, and VS Code
 * sees to it.
 */
module.exports = () => true;
