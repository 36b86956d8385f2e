"""What a plan is: frozen records without files, clocks or terminals."""
