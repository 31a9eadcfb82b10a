"""Mail is read as a mail program shows it; never are headers or packed parts text."""

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from dedup.errors import InputError
from dedup.model import Document
from dedup.readers import read_bytes

TEXT = "กระทรวงคมนาคมแถลงว่า มีผู้ได้รับประโยชน์ 1,250 ราย\n\nวงเงิน 48 ล้านบาท เริ่มวันที่ 3 ตุลาคม 2568"
PAGE = (
    "<html><head><title>x</title><style>.h{display:none}</style></head><body><table><tr><td>"
    "<p>กระทรวงคมนาคมแถลงว่า มีผู้ได้รับประโยชน์ 1,250<sup>1</sup> ราย</p><p class='h'>ซ่อน</p>"
    "<p>วงเงิน 48 ล้านบาท เริ่มวันที่ 3 ตุลาคม 2568</p></td></tr></table></body></html>"
)


def mail() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "สะพานใหม่ เปิดใช้"
    message["From"] = "ประชาสัมพันธ์ <pr@example.org>"
    message["To"] = "desk@example.org"
    message["Date"] = "Fri, 03 Oct 2025 09:00:00 +0700"
    return message


def reading(message: EmailMessage) -> Document:
    return read_bytes(message.as_bytes(policy=SMTP), name="release.eml")


@pytest.mark.parametrize("how", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "tis-620"])
def test_a_text_is_read_however_it_is_packed(how: str, charset: str) -> None:
    message = mail()
    message.set_content(TEXT, charset=charset, cte=how)
    found = reading(message)
    assert found.text.splitlines() == TEXT.splitlines()
    assert (found.media, found.title, found.date) == ("mail", "สะพานใหม่ เปิดใช้", "2025-10-03")
    assert found.left_out == ()


@pytest.mark.parametrize(
    "name", ["release.eml", "noname", "release.txt"], ids=["by name", "unnamed", "as text"]
)
def test_a_mail_is_known_by_its_headers(name: str) -> None:
    message = mail()
    message.set_content(TEXT)
    assert read_bytes(message.as_bytes(), name=name).media == "mail"


def test_a_text_with_a_head_of_its_own_is_no_mail() -> None:
    text = f"From: กระทรวงคมนาคม\nTo: สื่อมวลชน\nSubject: สะพานใหม่\n\n{TEXT}"
    assert read_bytes(text.encode(), name="a.txt").text == text


def test_a_page_is_read_as_it_is_shown() -> None:
    message = mail()
    message.set_content(PAGE, subtype="html")
    found = reading(message)
    assert "1,250 ราย" in found.text
    assert "ซ่อน" not in found.text
    assert "<" not in found.text


@pytest.mark.parametrize(
    ("plain", "wanted"),
    [(TEXT, TEXT), ("โปรแกรมนี้ไม่แสดงเว็บเพจ", "48 ล้านบาท"), ("", "48 ล้านบาท")],
    ids=["the text", "a stub", "nothing"],
)
def test_of_two_forms_the_whole_one_is_read_once(plain: str, wanted: str) -> None:
    message = mail()
    message.set_content(plain)
    message.add_alternative(PAGE, subtype="html")
    text = reading(message).text.replace("\r\n", "\n")
    assert wanted in text
    assert text.count("48 ล้านบาท") == 1
    assert plain == TEXT or plain not in text or not plain


def test_attachments_are_reported_and_pictures_of_a_page_are_not() -> None:
    message = mail()
    message.set_content(TEXT)
    message.add_alternative(PAGE, subtype="html")
    _, part = message.iter_parts()
    assert isinstance(part, EmailMessage)
    part.add_related(b"\x89PNG", "image", "png", cid="<1>")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment(mail(), filename="fw.eml")
    message.add_attachment("ภาคผนวก 99", filename="more.txt")
    found = reading(message)
    assert "99" not in found.text
    assert found.left_out == (("attachment", 3),)


def test_lines_that_a_program_broke_are_joined() -> None:
    message = mail()
    message.set_content("กระทรวง \nคมนาคม \nแถลง\n\n ก\n-- \nลงชื่อ\n")
    message.set_param("format", "flowed")
    assert reading(message).text == "กระทรวง คมนาคม แถลง\n\nก\n-- \nลงชื่อ"
    message.set_param("delsp", "yes")
    assert reading(message).text.startswith("กระทรวงคมนาคมแถลง")


@pytest.mark.parametrize(
    "data",
    [
        b"From: a\r\nTo: b\r\nMIME-Version: 1.0\r\n\r\n",
        b"From: a\r\nTo: b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64"
        b"\r\n\r\nJVBERi0xLjQ=",
        b"From: a\r\nTo: b\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n--x--",
    ],
    ids=["nothing", "a file", "an empty part"],
)
def test_a_mail_without_a_message_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="has no text"):
        read_bytes(data, name="a.eml")


def test_odd_headers_are_no_trouble() -> None:
    for odd in (
        b"Date: yesterday\r\nSubject: =?utf-8?b?=E0?=",
        b"Date: \xff\xfe\r\nSubject: \xe0\xb8\x81",
        b"Content-Type: text/plain; charset=klingon\r\nDate: Fri, 99 Oct 2025 99:00:00",
        b"Date: Fri, 03 Oct 99999999999999999999 09:00:00 +0700",
        b"Date: Fri, 03 Oct 2025 09:00:00 +" + b"9" * 40,
    ):
        data = b"From: a\r\nTo: b\r\nMIME-Version: 1.0\r\n" + odd + b"\r\n\r\n" + TEXT.encode()
        assert "1,250" in read_bytes(data, name="a.eml").text


def test_a_mail_of_many_layers_is_no_trouble() -> None:
    layers = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at)
        for at in range(3_000)
    )
    with pytest.raises(InputError):
        read_bytes(b"From: a\r\nTo: b\r\nMIME-Version: 1.0\r\n" + layers + b"\r\nx", name="a.eml")


def test_a_web_archive_is_still_refused() -> None:
    data = b"From: <Saved by Blink>\r\nSubject: x\r\nDate: x\r\nMIME-Version: 1.0\r\n"
    with pytest.raises(InputError, match="web archive"):
        read_bytes(data + b"Content-Type: multipart/related;\r\n\r\n", name="a.mhtml")
