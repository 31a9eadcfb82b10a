"""Help and usage errors in Thai, by the English that the commands are written with."""

from dedup.wording.help import HelpWords

_FORMS = (
    "โฟลเดอร์ (ค้นทั้งหมด) ไฟล์ (.jsonl, .jsonl.gz, .jsonl.zst และอื่นๆ) รูปแบบในเครื่องหมายคำพูด "
    "('2019-*.jsonl.zst') หรือที่อยู่ (s3://...)"
)

_LIMITS = (
    "ไฟล์หนึ่งมีได้ 32 MB 1,000,000 อักขระ PDF 500 หน้า และหน้าเว็บ 15,000 องค์ประกอบ "
    "PDF, DOCX หน้าเว็บ และอีเมลอ่านในโปรเซสที่มีหน่วยความจำ 448 MB และเวลา 5 วินาที "
    "ไฟล์ใหญ่ได้มากกว่านั้น (docs/readers.md) "
)

_PARAGRAPHS = {
    "Compare two versions of a Thai statement: what each adds, and where they disagree.": (
        "เทียบข่าวกับประกาศ: ตกหล่นอะไร เพิ่มอะไร และตรงไหนไม่ตรงกัน"
    ),
    "Show the version.": "แสดงรุ่นของโปรแกรม",
    "Show this message and exit.": "แสดงวิธีใช้นี้",
    "Language of the interface, not of the texts (else DEDUP_LANG, else th).": (
        "ภาษาที่โปรแกรมใช้ ไม่ใช่ภาษาของข้อความ (หากไม่ระบุใช้ DEDUP_LANG หรือ th)"
    ),
    "Install completion for the current shell.": "ติดตั้งการเติมคำสั่งให้เชลล์ที่ใช้อยู่",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "แสดงสคริปต์เติมคำสั่งของเชลล์ที่ใช้อยู่"
    ),
    # What several commands say
    "A file may have 32 MB, 1,000,000 characters, 500 pages of a PDF and 15,000 elements of a "
    "page; PDF, DOCX, web pages and mail are read in a process with 448 MB of memory and 5 "
    "seconds, and more for large files (docs/readers.md). What is more is refused in one line.": (
        _LIMITS + "ส่วนที่เกินไม่รับ และบอกในบรรทัดเดียว"
    ),
    "A file may have 32 MB, 1,000,000 characters, 500 pages of a PDF and 15,000 elements of a "
    "page; PDF, DOCX, web pages and mail are read in a process with 448 MB of memory and 5 "
    "seconds, and more for large files (docs/readers.md). What is more is skipped and reported.": (
        _LIMITS + "ส่วนที่เกินข้ามไป และบอกไว้"
    ),
    "Follow links that lead out of a folder of the corpus.": "ตามลิงก์ที่ออกนอกโฟลเดอร์ของคลัง",
    "Exit with 3 where no source is found: none.": "จบด้วยรหัส 3 เมื่อไม่พบต้นทาง: none",
    "Tell what the index holds, and change nothing.": "บอกว่าดัชนีมีอะไร โดยไม่แก้อะไร",
    "Take out what is named: files, folders, or documents as FILE#ID.": (
        "เอาสิ่งที่ระบุออก: ไฟล์ โฟลเดอร์ หรือเอกสาร FILE#ID"
    ),
    # schema
    "Print the JSON Schema of what a command writes.": "พิมพ์ JSON Schema ของสิ่งที่คำสั่งเขียน",
    "Example: dedup schema comparison > comparison.schema.json": (
        "ตัวอย่าง: dedup schema comparison > comparison.schema.json"
    ),
    "comparison, find, matrix, scan or verdict; else all names.": (
        "comparison, find, matrix, scan หรือ verdict ถ้าไม่ระบุจะบอกชื่อทั้งหมด"
    ),
    # compare
    "Compare two versions of a statement, sentence by sentence and fact by fact.": (
        "เทียบข้อความสองฉบับทีละประโยคและทีละข้อเท็จจริง"
    ),
    "Prints where they disagree, what the article left out and what it added.": (
        "แสดงจุดที่ไม่ตรงกัน สิ่งที่ข่าวตกหล่น และสิ่งที่ข่าวเพิ่มเอง"
    ),
    "Example: dedup compare ข่าว.txt ประกาศ.txt --html รายงาน.html": (
        "ตัวอย่าง: dedup compare ข่าว.txt ประกาศ.txt --html รายงาน.html"
    ),
    "The two versions: files, FILE.jsonl#ID, or - for standard input.": (
        "สองฉบับที่จะเทียบ: ไฟล์, FILE.jsonl#ID หรือ - เพื่ออ่านจาก standard input"
    ),
    "This text is the article; else it is guessed from both.": (
        "ฉบับนี้คือข่าว (หากไม่ระบุ โปรแกรมดูจากข้อความ)"
    ),
    "This text is the release; else it is guessed from both.": (
        "ฉบับนี้คือประกาศ (หากไม่ระบุ โปรแกรมดูจากข้อความ)"
    ),
    "What to call A.": "ชื่อที่ใช้เรียก A",
    "What to call B.": "ชื่อที่ใช้เรียก B",
    "Write the report as one HTML file (- for standard output).": (
        "เขียนรายงานเป็นไฟล์ HTML ไฟล์เดียว (- คือ standard output)"
    ),
    "Write the comparison as JSON (- for standard output).": (
        "เขียนผลเทียบเป็น JSON (- คือ standard output)"
    ),
    "Write the report as Markdown (- for standard output).": (
        "เขียนรายงานเป็น Markdown (- คือ standard output)"
    ),
    "Open the HTML report in the browser.": "เปิดรายงาน HTML ในเบราว์เซอร์",
    "Print everything, not only the weightiest.": "แสดงทั้งหมด ไม่ใช่เฉพาะข้อสำคัญ",
    "Print the answer on one line.": "แสดงคำตอบในบรรทัดเดียว",
    "Print nothing but errors.": "ไม่แสดงอะไรนอกจากข้อผิดพลาด",
    "Exit with 3 where there is one: discrepancy, high, sure, possible, added, a type such as "
    "number, or a relation such as unrelated.": (
        "จบด้วยรหัส 3 เมื่อมี: discrepancy, high, sure, possible, added ชนิดเช่น number "
        "หรือความสัมพันธ์เช่น unrelated"
    ),
    "Verdicts: what was judged false or intended is not reported again.": (
        "ผลตรวจ: จุดที่ตรวจแล้วว่าไม่ใช่หรือตั้งใจจะไม่บอกอีก"
    ),
    "Compare many pairs: CSV or JSON Lines with a, b and a name.": (
        "เทียบหลายคู่: ไฟล์ CSV หรือ JSON Lines ที่มี a, b และชื่อ"
    ),
    "With --pairs: where the reports and the summary go.": "ใช้กับ --pairs: ที่เก็บรายงานและสรุป",
    "With --pairs: so many at once; else all cores.": "ใช้กับ --pairs: ทำพร้อมกันกี่คู่ หากไม่ระบุใช้ทุกคอร์",
    "Encoding of the files, where it is not found right (for example cp874).": (
        "รหัสอักขระของไฟล์ เมื่อโปรแกรมหาเองไม่ถูก (เช่น cp874)"
    ),
    # corpora
    "Folders (searched through), files (.jsonl, .jsonl.gz, .jsonl.zst and others), quoted patterns "
    "('2019-*.jsonl.zst') or addresses (s3://...).": _FORMS,
    "Find the documents that an article comes from, best first, with what they share.": (
        "หาประกาศต้นทางของข่าว เรียงจากที่ใกล้ที่สุด พร้อมสิ่งที่ตรงกัน"
    ),
    "Example: dedup find ข่าว.txt --index ข่าว.index --compare --html เทียบ.html": (
        "ตัวอย่าง: dedup find ข่าว.txt --index ข่าว.index --compare --html เทียบ.html"
    ),
    "The article: a file, or - for standard input.": "ข่าว: ไฟล์ หรือ - เพื่ออ่านจาก standard input",
    "The index to search.": "ดัชนีที่จะค้น",
    "Search folders, files or addresses without an index; may be repeated.": (
        "ค้นโฟลเดอร์ ไฟล์ หรือที่อยู่โดยไม่ใช้ดัชนี ระบุซ้ำได้"
    ),
    "Show at most so many.": "แสดงไม่เกินจำนวนนี้",
    "Write the result as JSON.": "เขียนผลเป็น JSON",
    "Go on to compare with the best candidate.": "เทียบกับฉบับที่ใกล้ที่สุดต่อเลย",
    "Write that comparison as HTML.": "เขียนผลเทียบนั้นเป็น HTML",
    "Build an index of a corpus, or bring it up to date: only what changed is read.": (
        "ทำดัชนีของคลังเอกสาร หรือปรับให้เป็นปัจจุบัน อ่านเฉพาะที่เปลี่ยน"
    ),
    "Example: dedup index ข่าวทำเนียบ/ --index ข่าว.index": (
        "ตัวอย่าง: dedup index ข่าวทำเนียบ/ --index ข่าว.index"
    ),
    "The index to build or update.": "ดัชนีที่จะทำหรือปรับ",
    "Stop at the first line that cannot be read.": "หยุดที่บรรทัดแรกที่อ่านไม่ได้",
    "Group the documents of a corpus into verified clusters of near-duplicates.": (
        "จัดเอกสารในคลังที่แทบเหมือนกันเป็นกลุ่ม"
    ),
    "Example: dedup scan ข่าวทำเนียบ/ --html กลุ่ม.html": (
        "ตัวอย่าง: dedup scan ข่าวทำเนียบ/ --html กลุ่ม.html"
    ),
    "Write the clusters as JSON.": "เขียนกลุ่มเป็น JSON",
    "The same, one cluster a line.": "เขียนบรรทัดละกลุ่ม",
    "A row for each member.": "เขียนแถวละเอกสาร",
    "A page of the clusters.": "เขียนหน้าเว็บของกลุ่ม",
    "Compare the versions too; --html links to them.": "เทียบฉบับในกลุ่มด้วย หน้าเว็บจะมีลิงก์ไปหา",
    "Keep so much before using disk.": "ใช้หน่วยความจำเท่านี้ก่อนใช้ดิสก์",
    "Work on this Dask cluster.": "ทำงานบนคลัสเตอร์ Dask นี้",
    # matrix
    "Show which points of one release many papers took, and what they got different.": (
        "แสดงว่าข่าวแต่ละฉบับใช้ประเด็นใดของประกาศ และตรงไหนไม่ตรงกัน"
    ),
    "Down the side are the release's statements and facts in its order, across the top the papers; "
    "a cell says word for word, in other words, differs, or not there. All cores are used. An "
    "article that cannot be read is a column that says so.": (
        "แถวเป็นข้อความและข้อเท็จจริงของประกาศตามลำดับ คอลัมน์เป็นข่าวแต่ละฉบับ แต่ละช่องบอกว่า ตรงคำ "
        "ใช้คำอื่น ไม่ตรงกัน หรือไม่มี ใช้ทุกคอร์ของเครื่อง ข่าวที่อ่านไม่ได้มีคอลัมน์ที่บอกไว้"
    ),
    "Example: dedup matrix ประกาศ.pdf ข่าว/ --html ตาราง.html --reports รายงาน/": (
        "ตัวอย่าง: dedup matrix ประกาศ.pdf ข่าว/ --html ตาราง.html --reports รายงาน/"
    ),
    "The release: a file, FILE.jsonl#ID, or - for standard input.": (
        "ประกาศ: ไฟล์, FILE.jsonl#ID หรือ - เพื่ออ่านจาก standard input"
    ),
    "The articles: files, folders (searched through), FILE.jsonl or rows of it.": (
        "ข่าว: ไฟล์ โฟลเดอร์ (ค้นทั้งหมด) FILE.jsonl หรือแถวในไฟล์นั้น"
    ),
    "Write the matrix as one HTML file.": "เขียนตารางเป็นไฟล์ HTML ไฟล์เดียว",
    "Write a row a point, a column a paper.": "เขียนตาราง แถวละประเด็น คอลัมน์ละฉบับ",
    "Write the matrix as JSON.": "เขียนตารางเป็น JSON",
    "Write the matrix as Markdown.": "เขียนตารางเป็น Markdown",
    "Write each pair's report too; cells link to it.": "เขียนรายงานของแต่ละคู่ด้วย แต่ละช่องลิงก์ไปหา",
    # serve
    "Serve the page and /api/v1 on this machine, and open it in the browser.": (
        "เปิดหน้าเทียบข่าวและ /api/v1 ในเครื่องนี้ แล้วเปิดเบราว์เซอร์ให้"
    ),
    "Example: dedup serve --index ข่าว.index": "ตัวอย่าง: dedup serve --index ข่าว.index",
    "The port to serve at; 0 takes a free one.": "พอร์ตที่ใช้ 0 คือพอร์ตใดก็ได้ที่ว่าง",
    "The address to serve at; another than this machine's needs a token.": (
        "ที่อยู่ที่ใช้ ถ้าไม่ใช่ของเครื่องนี้เองต้องมีรหัสในที่อยู่"
    ),
    "Find releases in it.": "หาประกาศต้นทางในดัชนีนี้",
    "Keep what is ticked there; else nothing is kept.": (
        "เก็บผลการตรวจไว้ในไฟล์นี้ ถ้าไม่ระบุจะไม่เก็บอะไรเลย"
    ),
    "Open no browser.": "ไม่ต้องเปิดเบราว์เซอร์",
    "Put a starter with these options on the desktop instead.": (
        "วางไอคอนสำหรับเปิดด้วยตัวเลือกเหล่านี้ไว้บนเดสก์ท็อปแทน"
    ),
}

_LIBRARY = (
    (r"^Usage: ", "วิธีใช้: "),
    (r"^Arguments:$", "ข้อความที่รับ:"),
    (r"^Options:$", "ตัวเลือก:"),
    (r"^Commands:$", "คำสั่ง:"),
    (r"\[OPTIONS\]", "[ตัวเลือก]"),
    (r"COMMAND \[ARGS\]\.\.\.", "คำสั่ง [...]"),
    (r"\[required\]", "[ต้องระบุ]"),
    (r"\[default: ", "[ปกติ: "),
    (r"Show this message and exit\.", "แสดงวิธีใช้นี้"),
)

_ERRORS = (
    (r"No such option: (\S+)", r"ไม่มีตัวเลือก \1"),
    (r"No such option: (\S+) \(Possible options?: (.+)\)", r"ไม่มีตัวเลือก \1 (มี \2)"),
    (r"No such option: (\S+) Did you mean (.+)\?", r"ไม่มีตัวเลือก \1 (มี \2)"),
    (r"No such command '(.+)'\.", r"ไม่มีคำสั่ง \1"),
    (r"Missing command\.?", "ต้องระบุคำสั่ง"),
    (r"Missing (?:argument|option|parameter) '(.+?)'\.?.*", r"ต้องระบุ \1"),
    (r"Got unexpected extra arguments? \((.+)\)", r"มีข้อความเกินมา: \1"),
    (r"Option '(.+)' requires (?:an argument|\d+ arguments)\.", r"ตัวเลือก \1 ต้องมีค่าตามหลัง"),
    (r"Option '(.+)' does not take a value\.", r"ตัวเลือก \1 ไม่รับค่า"),
    (
        r"Invalid value for '(.+?)'(?: \(.+\))?: (?:Value error, )?'(.*)' is not one of (.+)\.",
        r"ค่าของ \1 ต้องเป็น \3 ไม่ใช่ '\2'",
    ),
    (r"Invalid value for '(.+?)': '(.*)' is not a valid .+\.", r"ค่าของ \1 ใช้ไม่ได้: '\2'"),
    (
        r"Invalid value: takes two texts, not (\d+): A and B, or --article and B",
        r"ต้องมีสองฉบับ ไม่ใช่ \1: A และ B หรือ --article กับ B",
    ),
    (
        r"Invalid value: only one version can come from standard input; .+",
        "อ่านจาก standard input ได้ฉบับเดียว อีกฉบับให้เป็นไฟล์หรือ <(…)",
    ),
    (
        r"Invalid value: one text cannot be both the article and the release",
        "ฉบับเดียวเป็นทั้งข่าวและประกาศไม่ได้",
    ),
    (
        r"Invalid value: --summary, --full and --quiet exclude one another",
        "--summary, --full และ --quiet ใช้พร้อมกันไม่ได้",
    ),
    (r"Invalid value: there is one of (.+); not: (.+)", r"มี \1 ไม่มี \2"),
    (r"Invalid value: takes (.+); not: nothing", r"--fail-on รับ \1"),
    (r"Invalid value: takes (.+); not: (.+)", r"--fail-on รับ \1 ไม่รับ \2"),
    (
        r"Invalid value: (.+) is read here or written by another option; name another file",
        r"\1 เป็นไฟล์ที่อ่านหรือเขียนด้วยตัวเลือกอื่นอยู่แล้ว ให้ใช้ไฟล์อื่น",
    ),
    (
        r"Invalid value: --pairs and --out go together, and name all texts and reports",
        "--pairs กับ --out ใช้ด้วยกัน และกำหนดข้อความกับรายงานทั้งหมด",
    ),
    (
        r"Invalid value for --index: give either --index or --corpus",
        "ระบุ --index หรือ --corpus อย่างใดอย่างหนึ่ง",
    ),
    (r"Invalid value for --fail-on: takes (.+)", r"--fail-on รับ \1"),
    (
        r"Invalid value for --info: takes no corpus and no --remove",
        "--info ไม่ใช้กับคลังหรือ --remove",
    ),
    (r"Invalid value for CORPUS: name what to take out", "ระบุสิ่งที่จะเอาออก"),
    (r"Invalid value for CORPUS: name a corpus, or ask for --info", "ระบุคลัง หรือใช้ --info"),
    (
        r"Invalid value: only the release can come from standard input",
        "อ่านจาก standard input ได้เฉพาะประกาศ",
    ),
)

WORDS = HelpWords(paragraphs=_PARAGRAPHS, library=_LIBRARY, errors=_ERRORS, more="วิธีใช้ทั้งหมด: {} -h")
