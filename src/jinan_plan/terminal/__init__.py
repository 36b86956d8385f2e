"""Drawing blocks on a terminal; of Rich it takes display widths and colours."""
