"""What can go wrong, in Thai, by the English that errors are raised with.

Both halves of an error (what is wrong, what to do) are given alike; ``{}`` is what is filled in.
"""

WORDS: dict[str, str] = {
    # The page
    "cannot be listened at ({})": "เปิดพอร์ตนี้ไม่ได้ ({})",
    "choose another port, or --port 0 for a free one": "ใช้พอร์ตอื่น หรือ --port 0 เพื่อใช้พอร์ตที่ว่าง",
    "check the desktop's folder": "ตรวจโฟลเดอร์ของเดสก์ท็อป",
    "both texts are said to be the {}": "ระบุว่าทั้งสองชิ้นเป็น {}",
    "say it of one of them": "ระบุเพียงชิ้นเดียว",
    # Files and names
    "there is no such file": "ไม่มีไฟล์นี้",
    "check the path": "ตรวจชื่อและที่อยู่ของไฟล์",
    "check the name": "ตรวจชื่อไฟล์",
    "check the path and its rights": "ตรวจชื่อไฟล์และสิทธิ์",
    "cannot be read ({})": "อ่านไม่ได้ ({})",
    "is a folder": "เป็นโฟลเดอร์",
    "give one file in it": "ระบุไฟล์ในโฟลเดอร์นั้น",
    "name a file in it": "ระบุไฟล์ในโฟลเดอร์นั้น",
    "give the file itself": "ระบุตัวไฟล์เอง",
    "is a link that leads back to itself": "เป็นลิงก์ที่ชี้กลับมาหาตัวเอง",
    "is not a possible path": "ใช้เป็นชื่อไฟล์ไม่ได้",
    "give the path of a file": "ระบุที่อยู่ของไฟล์",
    "is too long to name a file": "ยาวเกินกว่าจะเป็นชื่อไฟล์",
    "give the path of a file, not its text": "ระบุชื่อไฟล์ ไม่ใช่ข้อความ",
    "is a pipe or a device, not a file": "เป็นท่อหรืออุปกรณ์ ไม่ใช่ไฟล์",
    "send its content to standard input and give '-', or give it as <(…)": (
        "ส่งเข้าทาง standard input แล้วระบุ '-' หรือใช้ <(…)"
    ),
    "there is no standard input": "ไม่มี standard input",
    "it gives nothing now": "ยังไม่มีข้อมูลออกมา",
    "is larger than the {} bytes allowed": "ใหญ่กว่า {} ไบต์ที่รับได้",
    "give a smaller file or raise the limit on bytes": "ใช้ไฟล์เล็กลง หรือเพิ่มเพดานไบต์",
    "cannot be written ({})": "เขียนไม่ได้ ({})",
    "choose a place that can be written": "เลือกที่ที่เขียนได้",
    "is being written by another program": "โปรแกรมอื่นกำลังเขียนอยู่",
    "wait until it has finished, or choose another file": "รอให้เสร็จก่อน หรือเลือกไฟล์อื่น",
    "choose a shorter name: 80 Thai letters at most": "ใช้ชื่อสั้นลง ไม่เกิน 80 ตัวอักษรไทย",
    "is closed": "ถูกปิดอยู่",
    "name a file instead of -": "ระบุไฟล์แทน -",
    "no source found to compare with": "ไม่พบต้นทางที่จะเทียบด้วย",
    "{} needs the optional part '{}'": "{} ต้องใช้ส่วนเสริม '{}'",
    "install it with: {}": "ติดตั้งด้วย: {}",
    # What is skipped in a corpus
    "an empty page: a title or a date and no text": "หน้าเปล่า มีเพียงชื่อเรื่องหรือวันที่",
    "an empty page: what a server says instead of one": "หน้าเปล่า เป็นข้อความของเซิร์ฟเวอร์",
    "a link that leads out of the folder; --follow-links follows it": (
        "ลิงก์ออกนอกโฟลเดอร์ ใช้ --follow-links เพื่อตามไป"
    ),
    "no text in it": "ไม่มีข้อความ",
    "not UTF-8 text": "ไม่ใช่ข้อความ UTF-8",
    "holds half of a character (a lone surrogate)": "มีอักขระครึ่งตัว",
    "repeats the id of an earlier line": "id ซ้ำกับบรรทัดก่อนหน้า",
    "not JSON": "ไม่ใช่ JSON",
    "not a JSON object": "ไม่ใช่อ็อบเจกต์ JSON",
    "not {}": "ไม่ใช่ {}",
    "made of more than {} values": "มีเกิน {} ค่า",
    "longer than {} bytes": "ยาวเกิน {} ไบต์",
    "{}: the rest is lost": "{} ส่วนที่เหลืออ่านไม่ได้",
    # Text and encodings
    "has no text": "ไม่มีข้อความ",
    "give a file with text in it": "ใช้ไฟล์ที่มีข้อความ",
    "has {} characters, more than the {} allowed": "มี {} อักขระ เกิน {} ที่รับได้",
    "has more than the {} characters allowed": "มีเกิน {} อักขระที่รับได้",
    "compare a part of it or raise the limit on characters": "เทียบบางส่วน หรือเพิ่มเพดานอักขระ",
    "holds a NUL character at position {}, so it is not plain text": (
        "มีอักขระ NUL ที่ตำแหน่ง {} จึงไม่ใช่ข้อความธรรมดา"
    ),
    "save it again as plain text": "บันทึกใหม่เป็นข้อความธรรมดา",
    "holds half a character (a lone surrogate) at position {}": "มีอักขระครึ่งตัวที่ตำแหน่ง {}",
    "export the text again as UTF-8": "ส่งออกข้อความใหม่เป็น UTF-8",
    "copy its text into a file": "คัดลอกข้อความลงไฟล์",
    "save it as UTF-8": "บันทึกเป็น UTF-8",
    "is not UTF-8": "ไม่ใช่ UTF-8",
    "is not {}: byte {} does not fit": "ไม่ใช่ {}: ไบต์ที่ {} ไม่เข้ากัน",
    "give another encoding, or leave it out to have it found": "ระบุรหัสอักขระอื่น หรือไม่ระบุเพื่อให้หาเอง",
    "is UTF-8 with damaged places, the first at byte {}": "เป็น UTF-8 ที่เสียหาย จุดแรกที่ไบต์ {}",
    "fetch or export the file again; it was cut or mixed with another encoding": (
        "ดาวน์โหลดหรือส่งออกใหม่ ไฟล์ถูกตัดหรือปนรหัสอักขระอื่น"
    ),
    "is not UTF-8 (byte {}); it seems to be Western text (cp1252)": (
        "ไม่ใช่ UTF-8 (ไบต์ {}) ดูเหมือนข้อความตะวันตก (cp1252)"
    ),
    "give its encoding, for example --encoding cp1252": "ระบุรหัสอักขระ เช่น --encoding cp1252",
    "is not UTF-8 (byte {}) nor Thai in TIS-620": "ไม่ใช่ UTF-8 (ไบต์ {}) และไม่ใช่ TIS-620",
    "save it as UTF-8, or give its encoding with --encoding": (
        "บันทึกเป็น UTF-8 หรือระบุรหัสอักขระด้วย --encoding"
    ),
    "is a binary file, not text (NUL at byte {})": "เป็นไฟล์ไบนารี ไม่ใช่ข้อความ (NUL ที่ไบต์ {})",
    "is a binary file, not text (many control characters)": (
        "เป็นไฟล์ไบนารี ไม่ใช่ข้อความ (อักขระควบคุมมาก)"
    ),
    "give a text, HTML, PDF, DOCX or JSON Lines file": "ใช้ไฟล์ข้อความ HTML PDF DOCX หรือ JSON Lines",
    "'{}' is not an encoding known here": "ไม่รู้จักรหัสอักขระ '{}'",
    "use one of utf-8, utf-16, tis-620 (cp874), cp1252, latin-1": (
        "ใช้ utf-8, utf-16, tis-620 (cp874), cp1252 หรือ latin-1"
    ),
    "recognise its text (OCR), or ask for the file it was made from": (
        "แปลงภาพเป็นข้อความ (OCR) หรือขอไฟล์ต้นฉบับ"
    ),
    "go back to the file before that and save it as UTF-8": "กลับไปใช้ไฟล์ก่อนหน้า แล้วบันทึกเป็น UTF-8",
    # Kinds of files
    "is {}, which is not read": "เป็น {} ซึ่งไม่อ่าน",
    "is of a kind that is not read": "เป็นชนิดที่ไม่อ่าน",
    "is a web archive (MHTML), which is not read": "เป็น MHTML ซึ่งไม่อ่าน",
    "save the page as 'HTML only'": "บันทึกหน้าเป็น 'HTML only'",
    "is packed twice": "ถูกบีบอัดซ้อนกัน",
    "unpack it first": "แตกไฟล์ก่อน",
    "is a damaged packed file": "เป็นไฟล์บีบอัดที่เสียหาย",
    "pack or download it again": "บีบอัดหรือดาวน์โหลดใหม่",
    "unpacks to more than the {} bytes allowed": "แตกแล้วใหญ่กว่า {} ไบต์ที่รับได้",
    "unpack it first and give the part you need": "แตกไฟล์ก่อน แล้วใช้ส่วนที่ต้องการ",
    "is neither JSON Lines nor a feed, so it has no rows to choose from": (
        "ไม่ใช่ JSON Lines หรือฟีด จึงไม่มีแถวให้เลือก"
    ),
    "leave out the part after '#'": "ตัดส่วนหลัง '#' ออก",
    "is damaged or cut short": "เสียหายหรือขาดท้าย",
    "is damaged": "เสียหาย",
    "is cut short": "ขาดท้าย",
    "fetch it again": "ดาวน์โหลดใหม่",
    "fetch it again, or save it again": "ดาวน์โหลดหรือบันทึกใหม่",
    "try again": "ลองใหม่",
    "is a damaged mail": "เป็นอีเมลที่เสียหาย",
    # DOCX
    "is an archive, not a DOCX document": "เป็นไฟล์รวม ไม่ใช่เอกสาร DOCX",
    "unpack it, give the file inside": "แตกไฟล์ แล้วใช้ไฟล์ข้างใน",
    "unpack it and give the file inside": "แตกไฟล์ แล้วใช้ไฟล์ข้างใน",
    "save its text as DOCX or as plain text": "บันทึกเป็น DOCX หรือข้อความธรรมดา",
    "is protected by a password": "มีรหัสผ่าน",
    "save it without one": "บันทึกโดยไม่มีรหัสผ่าน",
    "save it without one first": "บันทึกโดยไม่มีรหัสผ่านก่อน",
    "holds more than {} parts": "มีเกิน {} ส่วน",
    "copy its text into a file, or raise the limit on bytes": "คัดลอกข้อความลงไฟล์ หรือเพิ่มเพดานไบต์",
    "is damaged (its XML is broken)": "เสียหาย (XML ไม่สมบูรณ์)",
    "has more than {} XML elements, or some nested too deep": (
        "มี XML เกิน {} องค์ประกอบ หรือซ้อนลึกเกินไป"
    ),
    "has an XML tag of more than {} bytes": "มีแท็ก XML ยาวเกิน {} ไบต์",
    "declares a document type, which no office file does": "ประกาศชนิดเอกสาร ซึ่งไฟล์สำนักงานไม่ทำ",
    "save it again with an office program": "บันทึกใหม่ด้วยโปรแกรมสำนักงาน",
    # PDF
    "is a scanned PDF: pictures without text": "เป็น PDF ที่สแกนมา: มีแต่ภาพ ไม่มีข้อความ",
    "has {} pages, more than the {} allowed": "มี {} หน้า เกิน {} ที่รับได้",
    "take the pages you need out of it, or raise the limit on pages": (
        "แยกเฉพาะหน้าที่ต้องการ หรือเพิ่มเพดานหน้า"
    ),
    "take the pages you need out of it, or raise the limit on characters": (
        "แยกเฉพาะหน้าที่ต้องการ หรือเพิ่มเพดานอักขระ"
    ),
    # Web pages
    "is a page without text": "เป็นหน้าเว็บที่ไม่มีข้อความ",
    "is a page nested too deep": "เป็นหน้าเว็บที่ซ้อนลึกเกินไป",
    "is a page of more than the {} elements allowed": "เป็นหน้าเว็บที่มีเกิน {} องค์ประกอบ",
    "save the article alone, or copy its text into a file": "บันทึกเฉพาะข่าว หรือคัดลอกข้อความลงไฟล์",
    "save the page again": "บันทึกหน้าใหม่",
    "save the page from the browser after it has loaded, or copy its text into a file": (
        "บันทึกหน้าจากเบราว์เซอร์หลังโหลดเสร็จ หรือคัดลอกข้อความลงไฟล์"
    ),
    "is a page that asks whether a person reads it, not the article": "เป็นหน้าตรวจว่าเป็นคน ไม่ใช่ข่าว",
    "is a notice about cookies that stands before the article": "เป็นประกาศเรื่องคุกกี้ ไม่ใช่ข่าว",
    "is a page to sign in, not the article": "เป็นหน้าเข้าสู่ระบบ ไม่ใช่ข่าว",
    "holds no article: a script fills the page once it is loaded": (
        "ไม่มีข่าวอยู่ในไฟล์ สคริปต์เติมหน้าหลังโหลด"
    ),
    # Rows and entries
    "has no rows": "ไม่มีแถว",
    "has more than one row": "มีมากกว่าหนึ่งแถว",
    "choose one by its id: '{}#ID'": "เลือกด้วย id: '{}#ID'",
    "no row of {} has this id": "ไม่มีแถวใดใน {} แถวที่มี id นี้",
    "check the id after '#'": "ตรวจ id หลัง '#'",
    "the row was not found in the first {}": "ไม่พบแถวนี้ใน {} แรก",
    "row {} is {}": "แถว {}: {}",
    "write one JSON object a line": "เขียน JSON บรรทัดละหนึ่งรายการ",
    "save the file as UTF-8": "บันทึกไฟล์เป็น UTF-8",
    "save the file as UTF-8 or give its encoding": "บันทึกไฟล์เป็น UTF-8 หรือระบุรหัสอักขระ",
    "its row has no 'text'": "แถวนั้นไม่มี 'text'",
    "give rows with the fields id and text": "ใช้แถวที่มี id และ text",
    "JSON Lines are not read in {}": "ไม่อ่าน JSON Lines ที่เป็น {}",
    "cannot be read to its end": "อ่านไม่ถึงท้ายไฟล์",
    "raise the limit on bytes": "เพิ่มเพดานไบต์",
    "give a smaller file or raise the limits on rows and expansion": "ใช้ไฟล์เล็กลง หรือเพิ่มเพดาน",
    "has no entries": "ไม่มีรายการ",
    "has {} entries": "มี {} รายการ",
    "choose one by its number or id: '{}#1'": "เลือกด้วยลำดับหรือ id: '{}#1'",
    "no entry of {} has this number or id": "ไม่มีรายการใดใน {} ที่มีลำดับหรือ id นี้",
    "check what stands after '#'": "ตรวจส่วนหลัง '#'",
    "fetch the feed again": "ดาวน์โหลดฟีดใหม่",
    # Processes
    "makes the program that reads it fail ({})": "ทำให้โปรแกรมที่อ่านล้มเหลว ({})",
    "makes the program that reads it fail (no answer)": "ทำให้โปรแกรมที่อ่านล้มเหลว (ไม่ตอบ)",
    "stops the program that reads it ({})": "ทำให้โปรแกรมที่อ่านหยุด ({})",
    "no second process can be started ({})": "เริ่มโปรเซสที่สองไม่ได้ ({})",
    "close other programs": "ปิดโปรแกรมอื่น",
    # Verdicts and lists of pairs
    "is too large for {}": "ใหญ่เกินกว่าจะเป็น {}",
    "is too large for a file of verdicts": "ใหญ่เกินกว่าจะเป็นไฟล์ผลตรวจ",
    "give a file of verdicts ({})": "ใช้ไฟล์ผลตรวจ ({})",
    "is not JSON": "ไม่ใช่ JSON",
    "is not a JSON object": "ไม่ใช่ออบเจกต์ JSON",
    "has no key": "ไม่มี key",
    "is too large for a list of pairs": "ใหญ่เกินกว่าจะเป็นรายการคู่",
    "has no pairs": "ไม่มีคู่",
    "has no columns a and b": "ไม่มีคอลัมน์ a และ b",
    "begin with the line a,b,name": "ขึ้นต้นด้วยบรรทัด a,b,name",
    "give rows with a and b": "ใช้แถวที่มี a และ b",
    # Feeds
    "holds more than {} tags": "มีแท็กเกิน {}",
    "keep the entry that is wanted": "เก็บไว้เฉพาะข่าวที่ต้องการ",
    # Corpora and indexes
    "no such folder or file": "ไม่มีโฟลเดอร์หรือไฟล์นี้",
    "is a pipe, a device or a link that leads nowhere, not a file": "เป็นท่อ อุปกรณ์ หรือลิงก์เสีย ไม่ใช่ไฟล์",
    "give a folder or a file": "ระบุโฟลเดอร์หรือไฟล์",
    "no file matches": "ไม่มีไฟล์ที่ตรง",
    "check the pattern": "ตรวจรูปแบบชื่อ",
    "no documents there": "ไม่มีเอกสารในนั้น",
    "no articles there": "ไม่มีข่าวในนั้น",
    "articles end in {}": "ชื่อไฟล์ข่าวลงท้ายด้วย {}",
    "an empty name for a corpus": "ชื่อคลังว่างเปล่า",
    "a dot is the folder you are in": "จุดคือโฟลเดอร์ปัจจุบัน",
    "no protocol {}://": "ไม่รู้จักโพรโทคอล {}://",
    "larger than {} MB": "ใหญ่เกิน {} MB",
    "has no id": "ไม่มี id",
    "give each row an id": "ให้ id แก่ทุกแถว",
    "repeats the id of a row": "id ซ้ำกับแถวอื่น",
    "give each its own": "ให้ id ไม่ซ้ำกัน",
    "without --strict it is skipped": "หากไม่ใส่ --strict จะข้ามไป",
    "not an index of dedup": "ไม่ใช่ดัชนีของ dedup",
    "not an index of dedup, or a damaged one": "ไม่ใช่ดัชนีของ dedup หรือเป็นดัชนีที่เสียหาย",
    "if it was an index, delete it and build it anew": "หากเคยเป็นดัชนี ให้ลบแล้วสร้างใหม่",
    "name another file": "ระบุไฟล์อื่น",
    "a damaged index": "ดัชนีเสียหาย",
    "delete it and build it anew: dedup index CORPUS --index {}": (
        "ลบแล้วสร้างใหม่: dedup index CORPUS --index {}"
    ),
    "an index in format {}, this version of dedup knows format {}": (
        "ดัชนีรูปแบบ {} แต่ dedup รุ่นนี้รู้จักรูปแบบ {}"
    ),
    "update dedup, or build the index anew in another file": "อัปเดต dedup หรือสร้างดัชนีใหม่ในไฟล์อื่น",
    "an index built with other settings": "ดัชนีสร้างด้วยค่าตั้งอื่น",
    "use the settings it was built with, or build it anew in another file": (
        "ใช้ค่าตั้งเดิม หรือสร้างใหม่ในไฟล์อื่น"
    ),
    "the index lacks the last {} of its changes: the file {}-wal was lost or damaged": (
        "ดัชนีขาดการเปลี่ยนแปลง {} ครั้งสุดท้าย: ไฟล์ {}-wal หายหรือเสียหาย"
    ),
    "bring it up to date: dedup index CORPUS --index {}": (
        "ปรับให้เป็นปัจจุบัน: dedup index CORPUS --index {}"
    ),
    "the index holds nothing of that name": "ดัชนีไม่มีชื่อนี้",
    "dedup index --info lists what it holds": "dedup index --info แสดงสิ่งที่มี",
    "the index cannot be written here": "เขียนดัชนีที่นี่ไม่ได้",
    "choose a folder that exists and can be written to": "เลือกโฟลเดอร์ที่มีอยู่และเขียนได้",
    "another process is writing this index": "โปรแกรมอื่นกำลังเขียนดัชนีนี้",
    "wait until the other process has finished": "รอให้โปรแกรมนั้นเสร็จก่อน",
    "the disk is full": "ดิสก์เต็ม",
    "free some space and run it again: what was there before is intact": (
        "เพิ่มที่ว่างแล้วสั่งใหม่ ของเดิมยังอยู่ครบ"
    ),
    "the disk failed": "ดิสก์ขัดข้อง",
    "check it and run it again": "ตรวจแล้วสั่งใหม่",
    "no Dask scheduler answers": "ไม่มี Dask scheduler ตอบ",
}
