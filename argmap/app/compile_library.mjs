/**
 * Compiles Python for the interpreter that will run it: `node compile_library.mjs PYODIDE FOLDER`. Each module below the
 * folder is replaced by its code (PEP 552, unchecked), which does not depend on when or where it was made.
 */
import { pathToFileURL } from "node:url";

const [pyodide, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: pyodide, env: { PYTHONHASHSEED: "0" } });
python.FS.mkdir("/given");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/given");
python.runPython(`
import py_compile
from pathlib import Path

for path in sorted(Path("/given").rglob("*.py")):
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    name = path.relative_to("/given").as_posix()
    py_compile.compile(str(path), str(path) + "c", name, doraise=True, invalidation_mode=mode)
    path.unlink()
`);
