"""What is said of the clusters of a scan, in English."""

from dedup.wording.clusters import ClusterWords

WORDS = ClusterWords(
    title="Near-duplicate documents",
    documents="{n} documents, {clusters} clusters",
    skipped="{n} skipped",
    empty="{n} empty documents left out",
    cut="Cut from the titles, as most of them begin so: {beginning}",
    search="Search titles",
    tabs="Kinds of clusters",
    evidence="Evidence, pair by pair ({n})",
    pair="pair",
    relation="relation",
    alike="alike",
    shared="shared shingles",
    compare="Compare {a} with {b}",
    characters="{n} characters",
    representative="representative",
    previous="Previous page",
    following="Next page",
    shown_range="{a}-{b} of {n} clusters",
    none="Nothing found",
    groups={
        "version": "versions of one statement",
        "near-duplicate": "nearly the same",
        "excerpt": "one contained in another",
        "identical": "identical",
        "same-template": "one form, other events",
    },
)
