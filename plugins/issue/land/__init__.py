"""Where the regions of the issue lie: outlines in degrees, and their way into a drawing."""
