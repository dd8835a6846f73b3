/** A page that changes a map, whose desk is a server of this computer. */
import { show } from "./edit.js";
import { SERVED } from "./served_line.js";

show(SERVED);
