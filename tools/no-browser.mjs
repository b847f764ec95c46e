// Stands for the browser where a module of the extension is loaded in plain Node: there is none to ask.
export default {};
