"""One release and several articles on the page: the table of all, and the way to each report."""
