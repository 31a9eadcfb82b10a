"""Where a corpus comes from: files, folders, addresses, and the records in them."""
