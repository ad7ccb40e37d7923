"""What lists show of contributions and features, and how they call regions: values, no more."""
