"""What a teacher does with maps: exercises, marking, feedback, agreement between markers."""
