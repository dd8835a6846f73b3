"""What a picture is made of, whoever paints it: boxes with cells of text, and lines."""
