"""What commands say in a terminal beside reports, in English."""

from dedup.wording.commands import CommandWords

WORDS = CommandWords(
    working="comparing…",
    stages={
        "reading": "reading",
        "pairing": "pairing",
        "judging": "checking pairs",
        "comparing": "comparing",
    },
    documents="{n:,} documents",
    hardly_in_common=(
        "one matter, but at most {percent}% of either is in the other, too little to vouch for: "
        "are these the right files?"
    ),
    skipped="skipped {n:,}:",
    in_line=", line {n:,}",
    more_skipped="  and {n:,} more",
    no_source="no source found in {documents:,} documents",
    sources="{n} possible of {documents:,} documents",
    tiers={
        "strong": "strong",
        "likely": "likely",
        "possible": "possible",
    },
    shares=(
        "   {article:.0%} of the article in it · {source:.0%} of it in the "
        "article · passages shared: {n}"
    ),
    shared_names="names and figures",
    lacking_names="in the article only",
    other_event="   same template, other event; in the article only: {marks}",
    days="days",
    places="places",
    figures="figures",
    passages="\nWhere each passage comes from",
    updated=(
        "{added:,} added, {changed:,} changed, {removed:,} removed{gone}, "
        "{unchanged:,} unchanged; {total:,} documents in all"
    ),
    gone=" ({n:,} files gone)",
    removed="{n:,} removed; {total:,} documents in all",
    held="{documents:,} documents of {files:,} files {span}",
    built_with="format {format}, settings {settings}",
    clusters="{documents:,} documents, {clusters:,} clusters",
    cluster_kinds={
        "identical": "identical",
        "near-duplicate": "near-duplicate",
        "version": "version",
        "excerpt": "excerpt",
        "same-template": "same template",
    },
    more_clusters="and {n:,} more: see --html or --json",
)
