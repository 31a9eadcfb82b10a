"""What commands say in a terminal beside reports, in Thai."""

from dedup.wording.commands import CommandWords

WORDS = CommandWords(
    working="กำลังเทียบ…",
    stages={
        "reading": "อ่าน",
        "pairing": "จับคู่",
        "judging": "ตรวจคู่",
        "comparing": "เทียบ",
    },
    documents="{n:,} เอกสาร",
    hardly_in_common="เรื่องเดียวกัน แต่แต่ละฉบับมีในอีกฉบับไม่เกิน {percent}% จึงรับรองไม่ได้: เลือกไฟล์ผิดหรือไม่",
    skipped="ข้าม {n:,} รายการ:",
    in_line=", บรรทัด {n:,}",
    more_skipped="  และอีก {n:,} รายการ",
    no_source="ไม่พบต้นทางใน {documents:,} เอกสาร",
    sources="{n} ต้นทางที่อาจใช่ จาก {documents:,} เอกสาร",
    tiers={
        "strong": "มั่นใจมาก",
        "likely": "น่าจะใช่",
        "possible": "เป็นไปได้",
    },
    shares=("   {article:.0%} ของข่าวอยู่ในต้นทาง · {source:.0%} ของต้นทางอยู่ในข่าว · ตรงกัน {n} ช่วง"),
    shared_names="ชื่อและตัวเลขร่วม",
    lacking_names="มีแต่ในข่าว",
    other_event="   แบบฟอร์มเดียวกัน คนละเหตุการณ์; มีแต่ในข่าว: {marks}",
    days="วันที่",
    places="สถานที่",
    figures="ตัวเลข",
    passages="\nที่มาของแต่ละช่วง",
    updated=(
        "เพิ่ม {added:,} แก้ {changed:,} ลบ {removed:,}{gone} คงเดิม {unchanged:,} รวม {total:,} เอกสาร"
    ),
    gone=" (แฟ้มหายไป {n:,})",
    removed="ลบ {n:,} รวม {total:,} เอกสาร",
    held="{documents:,} เอกสาร จาก {files:,} แฟ้ม {span}",
    built_with="รูปแบบ {format} ค่าที่ตั้ง {settings}",
    clusters="{documents:,} เอกสาร {clusters:,} กลุ่ม",
    cluster_kinds={
        "identical": "เหมือนกัน",
        "near-duplicate": "แทบไม่ต่าง",
        "version": "ต่างฉบับ",
        "excerpt": "ตัดตอน",
        "same-template": "แบบฟอร์มเดียวกัน",
    },
    more_clusters="และอีก {n:,} กลุ่ม: ดูทั้งหมดด้วย --html หรือ --json",
)
