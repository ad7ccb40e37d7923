"""The gate: what must hold before anything leaves this machine."""
