"""Reports as bytes: every exporter is pure, touches no disk, and is imported on use."""
