"""What students and teachers read of marks: a page for each student, and a report on the class."""
