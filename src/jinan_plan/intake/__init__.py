"""What people type and the tables they bring, read strictly into proposed actuals."""
