"""What a form of the page asks for: the articles, the release, and what to do with them."""

import json
import re
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

from dedup.model import Lang, Role
from dedup.web.bodies import Form, Upload
from dedup.web.sides import Given, known_name, one_break
from dedup.wording.languages import language_named
from dedup.wording.page import Given as GivenRoles
from dedup.wording.page import page_words

# The articles stand first on the page: ``a``, and where there are more ``a2``, ``a3`` …
_ARTICLE = re.compile(r"a([1-9]\d{0,3})?")
_PAIR = re.compile(r"(\d{1,4})(?:-(\d{1,6}))?")
_DROP = re.compile(r"drop-(\d{1,4})")
_RELEASE = "b"
_LONGEST_LABEL = 60
_MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenPaper:
    """One article of several whose report is asked for.

    ``number`` counts from 1; ``point`` is that of the table it was asked from, 0 for none.
    """

    number: int
    point: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedForm:
    """A form that was sent.

    ``a`` is the article and ``more`` are others about the same release ``b``. ``do`` is the button
    that was pressed, ``pick`` a release chosen, ``pair`` an article chosen of several, and
    ``everything`` asks also for what verdicts silence.
    """

    a: Given
    b: Given
    lang: Lang
    roles: GivenRoles
    more: tuple[Given, ...] = ()
    do: str = ""
    pick: Any = None
    pair: ChosenPaper | None = None
    everything: bool = False

    @property
    def articles(self) -> tuple[Given, ...]:
        """Give all articles, empty ones among them."""
        return self.a, *self.more

    @property
    def several(self) -> bool:
        """Return whether there are several articles, which make a table."""
        return sum(not one.empty for one in self.articles) > 1

    def of(self, articles: tuple[Given, ...]) -> "AskedForm":
        """Give the same with other articles; without any there is an empty one."""
        first, *more = articles or (Given(role="article"),)
        return replace(self, a=first, more=tuple(more))

    def filled(self) -> "AskedForm":
        """Give the same without articles that are empty."""
        return self.of(tuple(one for one in self.articles if not one.empty))

    def swapped(self) -> "AskedForm":
        """Give the same with the texts in each other's place."""
        a = replace(self.b, role=self.a.role, name=self._name(self.b, "article"))
        b = replace(self.a, role=self.b.role, name=self._name(self.a, "release"))
        return replace(self, a=a, b=b)

    def _name(self, given: Given, role: Role) -> str:
        pasted = given.data is None and not known_name(given.kept)
        return page_words(self.lang).sides[role] if pasted else given.name


def place_of(number: int) -> str:
    """Name the field of an article, counted from 1."""
    return "a" if number == 1 else f"a{number}"


def asked_of(form: Form, lang: Lang, most: int) -> AskedForm:
    """Read a form of the page; what is missing or not known is as in an empty one.

    ``most`` is the bound on a file, in bytes, for what is said of one that passed it.
    """
    chosen = language_named(form.fields.get("lang")) or lang
    named = form.fields.get("roles")
    roles = cast("GivenRoles", named) if named in get_args(GivenRoles) else "given"
    reading = _Reading(form=form, lang=chosen, given_roles=roles == "given", most=most)
    do = form.fields.get("do", "")
    asked = AskedForm(
        a=Given(),
        b=reading.sides(_RELEASE, "release")[-1],
        lang=chosen,
        roles=roles,
        do=do,
        pick=_picked(form),
        pair=_pair(form.fields.get("pair", "")) if do != "table" else None,
        everything=do == "all" or (do != "less" and form.fields.get("all") == "1"),
    ).of(_articles(reading, do))
    return asked.swapped() if do == "swap" and not asked.more else asked


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    form: Form
    lang: Lang
    given_roles: bool
    most: int

    def sides(self, place: str, role: Role) -> tuple[Given, ...]:
        """Give what was given in one place: a text, or each of its files in the text's place."""
        said = role if self.given_roles else None
        fields = self.form.fields
        label = " ".join(fields.get(f"{place}_label", "").split())[:_LONGEST_LABEL]
        uploads = self.form.files.get(f"{place}_file")
        if uploads:
            files = [self._file(one, said) for one in uploads]
            return (replace(files[0], label=label), *files[1:])
        kept = fields.get(f"{place}_kept", "")
        name = known_name(kept) or page_words(self.lang).sides[role]
        text = one_break(fields.get(place, ""))
        error = fields.get(f"{place}_error", "")
        return (Given(name=name, text=text, kept=kept, role=said, label=label, error=error),)

    def _file(self, one: Upload, role: Role | None) -> Given:
        if one.data is not None:
            return Given(name=one.name, data=one.data, role=role)
        words = page_words(self.lang)
        error = words.too_large.format(name=one.name, mib=self.most // _MIB)
        return Given(name=one.name, role=role, error=error)


def _articles(reading: _Reading, do: str) -> tuple[Given, ...]:
    """Read the articles in the order of their places; empty places are kept."""
    names = {name.partition("_")[0] for name in (*reading.form.fields, *reading.form.files)}
    numbers = sorted(int(match[1] or 1) for match in map(_ARTICLE.fullmatch, names) if match)
    dropped = _DROP.fullmatch(do)
    left = [one for one in numbers if not dropped or one != int(dropped[1])]
    return tuple(one for number in left for one in reading.sides(place_of(number), "article"))


def _pair(said: str) -> ChosenPaper | None:
    match = _PAIR.fullmatch(said)
    return ChosenPaper(number=int(match[1]), point=int(match[2] or 0)) if match else None


def _picked(form: Form) -> Any:  # noqa: ANN401 - what a page sent
    try:
        return json.loads(form.fields.get("pick", "null"))
    except (ValueError, RecursionError):
        return None
