"""What strangers write shows what it is, on a terminal, on a page and in a table."""

import pytest

from dedup.errors import InputError
from dedup.shown import pieces, plain, plain_address, safe_url, table_cell


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b]0;x\x07b", "a⟨U+001B⟩]0;x⟨U+0007⟩b"),
        ("\u202egpj.exe\u202c", "⟨RLO⟩gpj.exe⟨PDF⟩"),
        ("ก\r\nข\x9b2J", "ก ข⟨U+009B⟩2J"),
        ("half \udca2", "half ⟨U+DCA2⟩"),
        ("👨\u200d👩", "👨\u200d👩"),
        ("ข่าว α-tocopherol ΔT тест", "ข่าว α-tocopherol ΔT тест"),
    ],
)
def test_what_hides_or_commands_is_written_out(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("word", "named"),
    [("pаypal", ["U+0430"]), ("ΜOU", ["U+039C"]), ("Сovid", ["U+0421"]), ("Paypal", [])],
)
def test_a_letter_that_looks_like_a_latin_one_is_named_among_them(
    word: str, named: list[str]
) -> None:
    assert [part for part, hidden in pieces(f"ข่าว {word} วันนี้") if hidden] == named


@pytest.mark.parametrize(
    "address",
    [
        "https://www.thaigov.go.th/news/1?a=b&c=%E0%B8%81#d",
        "http://ไทย.example/ก",
        "https://xn--o3cw4h.example:8443/",
        "HTTP://A.EXAMPLE",
    ],
)
def test_an_address_that_leads_where_it_seems_to_lead(address: str) -> None:
    assert safe_url(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example/\u202egpj.exe",
        "http://a.example\u2215evil.example/",
        "http://аррle.example/",
        "http://กa.example/",
        "http://www.bank.example@evil.example/",
        "http://a.example/\u200b",
        "http://a.example/Ａ",
        "http://[::1/",
        "http:///x",
        "javascript:alert(1)",
        "ftp://a.example/",
        "http://a.example/<b>",
    ],
)
def test_an_address_that_may_deceive_is_no_link(address: str) -> None:
    assert safe_url(address) == ""


def test_an_address_that_is_no_link_shows_its_letters() -> None:
    assert plain_address("http://аp.example/\u202ea ก") == "http://⟨U+0430⟩p.example/⟨RLO⟩a ก"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a", "\ufeff=1",
     "\u200b=1", " =1", "\xa0=1", "\u3000＝1", "\u202e=1", "﹦1"],
)  # fmt: skip
def test_no_cell_begins_a_formula(text: str) -> None:
    assert table_cell(text) == f"'{text}"


def test_other_cells_stay_what_they_are() -> None:
    values = ["ข่าว", "a=1", "", "1-2", 5, 1.5, None]
    assert [table_cell(one) for one in values] == values
    assert table_cell(True) == 1


@pytest.mark.parametrize("part", ["what", "where", "hint"])
def test_an_error_never_commands_a_terminal(part: str) -> None:
    parts = {"what": "w", "where": "f", "hint": "h", part: "x\x1b[2J\u202e\n\udca2"}
    line = str(InputError(parts.pop("what"), **parts))
    assert not {"\x1b", "\u202e", "\n", "\udca2"} & set(line)
    assert "⟨U+001B⟩" in line


def test_a_text_pasted_for_a_name_is_not_quoted() -> None:
    text = "ข้อความห้ามเผยแพร่ก่อนเวลา " * 20
    line = str(InputError("there is no such file", where=text, hint=f"build: dedup {text}"))
    assert "ห้ามเผยแพร่" not in line
    assert f"{len(text):,} characters" in line
    deep = "/".join(["folder"] * 100)
    assert deep in str(InputError("gone", where=deep))
