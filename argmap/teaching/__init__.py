"""What teachers do with maps: how far the maps that several people made of one text agree."""
