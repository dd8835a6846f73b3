/** The page of an exercise that a student opens from a file. */
import { ExercisePage } from "./exercise_page.js";
import { BrowserKeeping } from "./browser_keeping.js";

new ExercisePage(new BrowserKeeping());
