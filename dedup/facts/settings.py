"""The numbers that decide about facts and disagreements, each with its reason.

All shares, closenesses and likenesses are 0..1; reaches are letters, counts are words or facts.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSettings:
    """Everything in this room that can be set; part of the fingerprint of a comparison.

    A closeness is how sure it is that two facts stand in answering places (``counterparts``).
    """

    # What makes two facts answer each other: the words aligned with them, the words around them,
    # and what the link's sides have in common.
    window: int = 4
    aligned_weight: float = 0.45
    near_weight: float = 0.35
    around_weight: float = 0.3
    likeness_weight: float = 0.25
    # What the values add: a part that is equal (up to two), no other candidate, the same digits.
    equal_part: float = 0.15
    lone: float = 0.2
    same_digits: float = 0.2

    # How far off, in facts of either side, one that answers is looked for where there are more.
    near_facts: int = 24

    # Figures. Where one side's value stands elsewhere in the other text the places must be surer;
    # where only unit, bound or weekday differ the value itself finds the place.
    figure_sure: float = 0.55
    figure_moved: float = 0.8
    figure_same_value: float = 0.25
    # A figure that is further off than this share is not rounded: 2 hours are not 2 and a half.
    rounded_off: float = 0.17
    # How far a word that extraction has hidden (ลาน for ล้าน) can stand from a number.
    hidden_reach: int = 24

    # Exchanged figures: so many words before and after one bind it, the nearest most; จาก and เป็น
    # weigh this much beside it. A part of a common noun is enough to propose an exchange; in two
    # links either figure needs a word of its own.
    bound_before: int = 6
    bound_after: int = 5
    bound_end: float = 0.3
    exchanged_none: float = 0.05
    exchanged_least: float = 0.1
    exchanged_apart: float = 0.45
    # How often a version may say an exchanged figure (a headline repeats it): what is said more
    # often is a small number that counts many things.
    exchanged_often: int = 2
    # A link with more pairs of figures is a table, where words do not say which cell is which.
    exchanged_most: int = 400

    # Names of people: unlike names in answering places; a surname alone put for another.
    person_sure: float = 0.6
    surname_moved: float = 0.75
    # Two surnames this alike are meant to be one (a letter or two of eight).
    surname_alike: float = 0.6
    # Of a name of four letters one may differ, of eight two; shorter ones are too short to tell.
    name_nearly: float = 0.75
    name_letters: int = 4
    # A given name or a surname that more people of one text have is no way to find one of them.
    namesakes: int = 60
    # For how many sentences somebody speaks on at most.
    speaks_on: int = 8
    # A speech verb this near after a name makes it the speaker.
    speech_reach: int = 90

    # Bodies, places and offices. Two names of one class of which neither stands anywhere in the
    # other text need less; one that stands elsewhere needs more.
    name_sure: float = 0.6
    name_likely: float = 0.5
    name_moved: float = 0.85
    # With more open names of a kind in one link, it is a list in another order or selection.
    most_open: int = 3
    # Two quoted names this alike are one, reworded.
    reworded: float = 0.5
    # A name of so many letters is told from another one by more than a letter.
    long_name: int = 20
    # An office without its body, of fewer letters, is any office.
    office_letters: int = 8

    # A slip of the pen: so many letters differ (มาลา, มาลัย: two; ค้ำประกัน, ประกัน: three, and two
    # words), so many around them are equal, some on either side (ยัง, ตั้ง: two words), and the head
    # of a name stands so near (สะพานพระปิ่นกล้า).
    slip_letters: int = 2
    slip_around: int = 8
    slip_beside: int = 4
    slip_head: int = 16

    # Telephone numbers and addresses this alike are meant to be one (a digit or two of nine
    # differ).
    address_nearly: float = 0.75
    address_sure: float = 0.5
    # Hotlines that are unlike fit each other this well, and unlike numbers need a surer place.
    address_unlike: float = 0.9
    address_unlike_sure: float = 0.7

    # Turning words: how many words near a pair must answer each other too, and how far off they
    # may be; in a link nearly equal one is enough.
    anchor_reach: int = 3
    anchors: int = 2
    nearly_equal: float = 0.75
    # A denial bears on so many words after it: ไม่|ยอมรับ|สกุล|เงิน|ดิจิทัล|เป็น|เงิน. A ห้าม holds for
    # the verbs of so many words after it: ห้ามนั่งท้ายรถและเล่นน้ำ.
    denied_reach: int = 8
    denied_row: int = 12
    half_equal: float = 0.5
    # How many words a stance governs at most: of a verb (จะ), of a whole statement (คาดว่า).
    stance_reach: int = 6
    stance_reach_far: int = 12
    # The ledger: the counterpart of a hedge answers one of so many words after it; a headline has
    # its verb and so many other words of it.
    ledger_reach: int = 4
    ledger_shared: int = 2
    # A stance bears on a verb at most so many words after it (จะ|ใช้|ข้อมูล|ดังกล่าว|แจ้ง); the other
    # side may have that verb so many words further on.
    governed_near: int = 3
    verb_moved: int = 3
    # Passages are alike by the rarity of the words they share, of so many before and after a place:
    # this much where their sentences are linked, that much elsewhere. A word of more passages than
    # this finds none.
    alike_reach: int = 10
    alike_linked: float = 0.4
    alike_apart: float = 1.2
    alike_most: int = 40
    # An act is found again by so many words around it on either side, whose rarities together are
    # at least this; the stance bears on it within so many words.
    acts_reach: int = 8
    acts_linked: float = 0.8
    acts_apart: float = 1.2
    acts_agree: float = 0.6
    acts_far: int = 4
    # Clauses less alike than this are of two matters: done and to come do not meet.
    one_matter: float = 0.3
    # A quantifier and the noun it stands for; more words are a clause of their own.
    noun_words: int = 2
    clause_words: int = 4
    # A question is reported where so many of its words answer the other side.
    asked_told: int = 3
    # A condition of more words is an addition; so many words before it must answer the other side.
    condition_words: int = 12
    condition_clause: int = 3
    # Words put for others: in links this alike, in stretches of at most so many words and letters.
    replaced_like: float = 0.5
    replaced_very_like: float = 0.7
    replaced_words: int = 5
    replaced_letters: int = 40

    # Inside a quotation most words must answer each other before one that does not is altered.
    quote_shared: float = 0.5
    quote_altered: int = 4

    # Beside the links. A sentence of fewer letters after "said that" holds no statement; words
    # before a number speak for what it counts, by their rarity: of two digits many are made.
    statement_letters: int = 12
    counted_reach: int = 60
    counted_shared: float = 0.4
    counted_shared_short: float = 0.6
    # Words near two figures far apart that speak for one thing, by their rarity; one that is near
    # more figures than this tells none of them apart. Digits of a slip count as a common word.
    counted_near: float = 0.4
    counted_near_short: float = 0.9
    # A figure in a headline is told in the body too, where it says of what it is.
    counted_headline: float = 0.8
    counted_digits: float = 0.4
    # How well two figures of unlike units fit that are a slip apart (27,400 แห่ง, 24,700 หมู่บ้าน).
    counted_slip: float = 0.7
    counted_often: int = 40
    # A sentence of more letters than this states something of its own beside its day and hour.
    opening_letters: int = 70

    # Letters that must be the same around a place for it to read the same, and within how many.
    same_around: int = 6
    same_reach: int = 40
    # A place of so many letters is looked for without those around it.
    same_itself: int = 10

    # Added facts: the least letters of a phrase, of what an addition leaves, of a quotation.
    phrase_letters: int = 9
    rest_letters: int = 4
    quote_letters: int = 60
    # Inside a link a phrase of fewer letters is mostly wording (36 of 46 in hand-aligned pairs).
    inside_letters: int = 16
    # An office in other words is style; so many of one kind that the other version has none of are
    # the column of a list: of people told by the offices they come from and by those they go to.
    listed_offices: int = 3
    # A clause of which facts cover this share says no more than they do.
    covered: float = 0.8
    # A statement of which this share of words stands in the other version says nothing new.
    already_said: float = 0.85

    # The decision: what the tool stands behind, and what an editor may want to look at, by how
    # likely a person would call it a disagreement (chosen out of fold, docs/quality.md).
    stand_behind: float = 0.55
    # What was only proposed generously must be surer: few of such are errors.
    stand_behind_proposed: float = 0.7
    possible: float = 0.25
    # What there is a named doubt about (the dates of two pages) is for a person to look at: half of
    # such are errors to one reader and none to another.
    doubted: float = 0.3
    # Whether figures of one link are set against each other however unsure, for the decision.
    generous: bool = True
    # Names in places less alike than this are not even proposed.
    name_proposed: float = 0.3
