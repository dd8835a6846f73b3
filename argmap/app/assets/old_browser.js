// Runs in any browser, behind the script that an old one cannot read.
var old = document.getElementById("old");
if (!window.argmapRuns && old) old.hidden = false;
