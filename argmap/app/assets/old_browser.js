// Runs in any browser, behind the script that an old one cannot read.
if (!window.argmapRuns) document.getElementById("old").hidden = false;
