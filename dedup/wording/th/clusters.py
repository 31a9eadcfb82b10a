"""What is said of the clusters of a scan, in Thai."""

from dedup.wording.clusters import ClusterWords

WORDS = ClusterWords(
    title="เอกสารที่ซ้ำหรือคล้ายกัน",
    documents="{n} เอกสาร {clusters} กลุ่ม",
    skipped="ข้าม {n} รายการ",
    empty="ไม่รวมเอกสารว่าง {n} รายการ",
    cut="ตัดส่วนต้นที่ชื่อเรื่องส่วนใหญ่มีเหมือนกัน: {beginning}",
    search="ค้นในชื่อเรื่อง",
    tabs="ชนิดของกลุ่ม",
    evidence="หลักฐานทีละคู่ ({n})",
    pair="คู่",
    relation="ความสัมพันธ์",
    alike="คล้ายกันทั้งฉบับ",
    shared="วลีร่วม",
    compare="เทียบ {a} กับ {b}",
    characters="{n} ตัวอักษร",
    representative="ตัวแทนของกลุ่ม",
    previous="หน้าก่อน",
    following="หน้าถัดไป",
    shown_range="{a}-{b} จาก {n} กลุ่ม",
    none="ไม่พบ",
    groups={
        "version": "ต่างฉบับของเรื่องเดียวกัน",
        "near-duplicate": "แทบไม่ต่างกัน",
        "excerpt": "ฉบับหนึ่งอยู่ในอีกฉบับ",
        "identical": "เหมือนกันทุกตัวอักษร",
        "same-template": "แบบฟอร์มเดียวกัน คนละเหตุการณ์",
    },
)
