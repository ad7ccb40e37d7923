"""Settings for going public: those of every build, and the address readers will use.

`inv publish` gives the address of its target; whoever builds by hand sets the environment variable
SITEURL. The gate of publishing refuses the example address of pelicanconf.py.
"""

import os
import runpy
from pathlib import Path

globals().update(runpy.run_path(str(Path(__file__).with_name("pelicanconf.py"))))

SITEURL = os.environ.get("SITEURL", SITEURL).rstrip("/")  # noqa: F821 - from pelicanconf.py
SHOW_DRAFTS = False
PURPOSE = "publish"
