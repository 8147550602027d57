"""The programs that danchieu is measured beside; each in a file of its own, with all its data in a folder that goes when the run ends."""
