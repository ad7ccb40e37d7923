"""What people do: build, preview, translate, mend, import, publish. tasks.py calls these rooms."""
