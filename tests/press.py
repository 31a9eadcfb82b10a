"""A release made up for these tests, and papers that took it up; nothing in it is about anybody."""

from dataclasses import replace

from dedup.matrix import Matrix, matrix_here
from dedup.readers import document

RELEASE = """กรมสมมติเปิดศูนย์เรียนรู้แห่งใหม่
วันที่ 3 มีนาคม 2561
นายสมมติ ใจงาม อธิบดีกรมสมมติ เปิดเผยว่า กรมเปิดศูนย์เรียนรู้การเกษตรแห่งใหม่ที่จังหวัดสงขลา ใช้งบประมาณ 42,815 บาท
ศูนย์แห่งนี้รองรับเกษตรกรได้ปีละ 1,250 คน และเปิดให้เข้าชมทุกวันอังคาร
นายสมมติ กล่าวว่า “เราอยากให้ลูกหลานชาวนาได้เห็นว่าการทำนาไม่ใช่เรื่องล้าสมัยอีกต่อไป”
ผู้สนใจสมัครอบรมการเลี้ยงผึ้งได้ที่สำนักงานเกษตรอำเภอหาดใหญ่
"""
LIGHT = """กรมสมมติเปิดศูนย์เรียนรู้แห่งใหม่
นายสมมติ ใจงาม อธิบดีกรมสมมติ เปิดเผยว่า กรมเปิดศูนย์เรียนรู้การเกษตรแห่งใหม่ที่จังหวัดสงขลา ใช้งบประมาณ 42,815 บาท
ศูนย์แห่งนี้รองรับเกษตรกรได้ปีละ 1,250 คน และเปิดให้เข้าชมทุกวันอังคาร
"""
WRONG = """นายสมมติ ใจงาม อธิบดีกรมสมมติ ว่า กรมเปิดศูนย์เรียนรู้การเกษตรแห่งใหม่ที่จังหวัดสงขลา ใช้งบ 48,215 บาท
นางสมศรี มีนา ชาวบ้านตำบลน้ำน้อย บอกว่าดีใจมากที่มีศูนย์ใกล้บ้าน
"""
OTHER = """ทีมฟุตบอลหญิงคว้าแชมป์ฤดูกาลนี้ หลังเอาชนะคู่แข่งสามประตูต่อหนึ่งต่อหน้าแฟนบอลเต็มสนาม
ผู้ฝึกสอนขอบคุณนักเตะทุกคนที่ฝึกซ้อมหนักตลอดทั้งปี
"""
PAPERS = {"เบา": LIGHT, "ผิด": WRONG, "อื่น": OTHER}


def matrix(**papers: str) -> Matrix:
    """Make the matrix of the release and some papers, by their labels."""
    documents = [(label, document(text, name=f"{label}.txt")) for label, text in papers.items()]
    return matrix_here(document(RELEASE, name="ประกาศ.txt"), documents)


def with_report(found: Matrix, link: str) -> Matrix:
    """Give a matrix whose papers have reports."""
    papers = tuple(replace(one, report=link if one.related else "") for one in found.papers)
    return replace(found, papers=papers)
