"""Draw the picture at the head of the README: the report of two made-up texts, in Chromium.

    python tools/picture.py [docs/report.png]

Needs what the tests in a browser need. Everybody and everything in the texts is made up.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from dedup import compare, document, to_html

RELEASE = """ข่าวประชาสัมพันธ์ กรมทางน้ำสมมติ
วันพุธที่ 7 มิถุนายน 2560
กรมทางน้ำสมมติเปิดสะพานข้ามคลองใหม่ เชื่อมสองฝั่งตลาดริมคลอง
นายสมมติ ใจดี อธิบดีกรมทางน้ำสมมติ เปิดเผยว่า สะพานข้ามคลองแห่งใหม่ยาว \
248 เมตร ใช้งบประมาณ 42,815,000 บาท
สะพานจะเปิดให้ประชาชนใช้ตั้งแต่วันที่ 15 มิถุนายน 2560 เวลา 08.30 น. เป็นต้นไป
กรมคาดว่าจะมีผู้ใช้สะพานวันละ 1,200 คน และจะช่วยให้ร้านค้าในตลาดมีรายได้เพิ่มขึ้น
ทั้งนี้ กรมจะติดตั้งไฟส่องสว่าง 36 ดวง และทางลาดสำหรับผู้ใช้เก้าอี้ล้อก่อนวันเปิด
นางสาวตัวอย่าง รักเรียน ผู้อำนวยการกองสะพาน กล่าวว่า รถยนต์ไม่สามารถใช้สะพานนี้ได้
สอบถามเพิ่มเติมที่ กองประชาสัมพันธ์ กรมทางน้ำสมมติ โทร. 0 2999 1234
"""
ARTICLE = """เปิดสะพานข้ามคลองใหม่ ตลาดริมคลองคึกคัก
เมื่อวันที่ 7 มิ.ย. นายสมมติ ใจดี อธิบดีกรมทางน้ำสมมติ เปิดเผยว่า สะพานข้ามคลองแห่งใหม่ยาว \
284 เมตร ใช้งบประมาณ 42,815,000 บาท
สะพานจะเปิดให้ประชาชนใช้ตั้งแต่วันที่ 16 มิ.ย. เวลา 08.30 น. เป็นต้นไป
กรมยืนยันว่าจะมีผู้ใช้สะพานวันละ 1,200 คน และจะช่วยให้ร้านค้าในตลาดมีรายได้เพิ่มขึ้น
ด้านแม่ค้าในตลาด 3 รายบอกกับผู้สื่อข่าวว่าดีใจที่ลูกค้าจะเดินมาซื้อของได้สะดวก
"""
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu")
SIZE = {"width": 1000, "height": 600}


def main(target: Path) -> None:
    """Write the picture to ``target``."""
    from playwright.sync_api import sync_playwright

    made = compare(document(ARTICLE, name="ข่าว.txt"), document(RELEASE, name="ประกาศ.txt"))
    path = os.environ.get("DEDUP_CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "report.html"
        page_file.write_text(to_html(made), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS])
        page = browser.new_page(viewport=SIZE, color_scheme="light")  # type: ignore[arg-type]  # as its dictionary
        page.goto(page_file.as_uri())
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    default = Path(__file__).parents[1] / "docs" / "report.png"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
