// Asks the TypeScript compiler whether an object is of its kind's type: it refuses fields that the type does not have.
import ts from "typescript";

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ["lib.es2022.d.ts"],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};
const file = `${process.cwd()}/object.ts`;
let text = "";
let version = 0;

// only this one file changes, so that the types are read once
const service = ts.createLanguageService({
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  getCompilationSettings: () => options,
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : "0"),
  getScriptSnapshot: (name) => {
    const content = name === file ? text : ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
});

export function unknownFields(path, object) {
  const type = `I${object.kind}`;
  text = `import type { ${type} } from "${path}";\nexport const object: ${type} = ${JSON.stringify(object)};\n`;
  version += 1;
  return service
    .getSemanticDiagnostics(file)
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, " "));
}
