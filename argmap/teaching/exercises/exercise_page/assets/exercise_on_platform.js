/** The page of an exercise that a learning platform shows. */
import { ExercisePage } from "./exercise_page.js";
import { PlatformKeeping } from "./platform_keeping.js";

new ExercisePage(new PlatformKeeping());
