"""The page of the desk and `/api/v1`: two texts in, the report out, on this machine alone.

The server (`server`, `app`) reads what is sent within bounds (`bodies`), lets it through the
guards (`guards`), and hands it to processes of their own (`crew`, `work`) in turn. It keeps
nothing: what a page needs again travels in the page.
"""
