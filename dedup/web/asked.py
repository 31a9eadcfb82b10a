"""What a form of the page asks for: the two sides and what to do with them."""

import json
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

from dedup.model import Lang, Role
from dedup.web.bodies import Form
from dedup.web.sides import Given, known_name, one_break
from dedup.wording.page.form import Given as GivenRoles
from dedup.wording.page.form import page_words

# The article stands first on the page.
PLACES: tuple[tuple[str, Role], ...] = (("a", "article"), ("b", "release"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedForm:
    """A form that was sent: ``do`` is the button that was pressed, ``pick`` a release chosen."""

    a: Given
    b: Given
    lang: Lang
    roles: GivenRoles
    do: str = ""
    pick: Any = None

    @property
    def sides(self) -> tuple[Given, Given]:
        """Give both sides."""
        return self.a, self.b

    def swapped(self) -> "AskedForm":
        """Give the same with the texts in each other's place."""
        a = replace(self.b, role=self.a.role, name=self._name(self.b, "article"))
        b = replace(self.a, role=self.b.role, name=self._name(self.a, "release"))
        return replace(self, a=a, b=b)

    def _name(self, given: Given, role: Role) -> str:
        pasted = given.data is None and not known_name(given.kept)
        return page_words(self.lang).sides[role] if pasted else given.name


def asked_of(form: Form, lang: Lang) -> AskedForm:
    """Read a form of the page; what is missing or not known is as in an empty one."""
    said = form.fields.get("lang")
    chosen = cast("Lang", said) if said in get_args(Lang) else lang
    named = form.fields.get("roles")
    roles = cast("GivenRoles", named) if named in get_args(GivenRoles) else "given"
    a, b = (_side(form, place, role, roles, chosen) for place, role in PLACES)
    asked = AskedForm(
        a=a, b=b, lang=chosen, roles=roles, do=form.fields.get("do", ""), pick=_picked(form)
    )
    return asked.swapped() if asked.do == "swap" else asked


def _side(form: Form, place: str, role: Role, roles: GivenRoles, lang: Lang) -> Given:
    said = role if roles == "given" else None
    upload = form.files.get(f"{place}_file")
    if upload is not None:
        return Given(name=upload.name, data=upload.data, role=said)
    kept = form.fields.get(f"{place}_kept", "")
    name = known_name(kept) or page_words(lang).sides[role]
    text = one_break(form.fields.get(place, ""))
    return Given(name=name, text=text, kept=kept, role=said)


def _picked(form: Form) -> Any:  # noqa: ANN401 - what a page sent
    try:
        return json.loads(form.fields.get("pick", "null"))
    except (ValueError, RecursionError):
        return None
