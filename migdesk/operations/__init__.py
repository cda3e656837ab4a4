"""What people do with the store: each function is an operation, or reads for one."""
