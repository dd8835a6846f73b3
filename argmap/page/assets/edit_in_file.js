/** A page that changes a map, whose desk is in the same file. */
import { show } from "./edit.js";
import { IN_FILE } from "./file_line.js";

show(IN_FILE);
