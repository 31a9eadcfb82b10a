"""A scan joins what belongs together and nothing else, the same every time."""

import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("rensa")

from rapidfuzz.distance import Indel

from dedup.corpus import scan
from dedup.corpus.progress import Advance
from dedup.corpus.scanning.clusters import clusters_of, fold, neighbours
from dedup.corpus.scanning.judge import Judgement, Verifier
from dedup.corpus.scanning.occasions import form_dates
from dedup.corpus.scanning.rarity import occurrences, rarity
from dedup.corpus.scanning.spool import Spool
from dedup.corpus.sketch import minhash
from dedup.corpus.sketch.form import forms_of
from dedup.corpus.sketch.letters import unpacked_form
from dedup.corpus.sketch.minhash import pairs_of_band, sketches_of, worth_judging
from dedup.corpus.sketch.shingles import batch_hashes, shingle_hashes
from dedup.corpus.values import Cluster, Member, ScanSettings
from dedup.errors import InputError, OutputError
from dedup.text.normalise import normalise, skeleton

Write = Callable[[Path, Sequence[str]], Path]


def edited(text: str, share: float, seed: int = 1) -> str:
    """Change a share of the words between spaces and lines."""
    chance = random.Random(seed)
    lines = text.split("\n")
    count = max(1, int(len(lines) * share))
    for at in chance.sample(range(3, len(lines)), count):
        lines[at] = "ถ้อยคำใหม่ที่ไม่เคยมีมาก่อน" + str(chance.random())
    return "\n".join(lines)


def ids(cluster: Cluster) -> set[str]:
    return {member.id for member in cluster.members}


@pytest.fixture
def corpus(tmp_path: Path, releases: list[str], write_lines: Write) -> Path:
    texts = list(releases)  # r0 ... r59
    texts.append(releases[0].replace(" ", "  ").replace("\n", " \n\n"))  # r60: only spaces moved
    texts.append(edited(releases[1], 0.05))  # r61
    texts.append(edited(releases[2], 0.25))  # r62
    texts.append("\n".join(releases[3].split("\n")[:12]))  # r63: the first half
    return write_lines(tmp_path / "c.jsonl", texts)


def test_every_relation_is_told(corpus: Path) -> None:
    found = scan(corpus)
    kinds = {frozenset(ids(one)): one.kind for one in found.clusters}
    assert kinds == {
        frozenset({"r0", "r60"}): "identical",
        frozenset({"r1", "r61"}): "near-duplicate",
        frozenset({"r2", "r62"}): "version",
        frozenset({"r3", "r63"}): "excerpt",
    }
    assert found.documents == 64
    assert found.skipped == ()


def test_the_same_corpus_gives_the_same_clusters_in_memory_and_on_disk(corpus: Path) -> None:
    assert scan(corpus) == scan(corpus, memory=1) == scan([corpus])


def test_scores_are_exact(corpus: Path, releases: list[str]) -> None:
    (cluster,) = (one for one in scan(corpus).clusters if "r61" in ids(one))
    (edge,) = cluster.edges
    texts = (releases[1], edited(releases[1], 0.05))
    one, other = (skeleton(normalise(text).text) for text in texts)
    assert edge.alike == pytest.approx(Indel.normalized_similarity(one, other))
    sets = [{form[at : at + 5] for at in range(len(form) - 4)} for form in (one, other)]
    assert edge.jaccard == pytest.approx(len(sets[0] & sets[1]) / len(sets[0] | sets[1]))


def test_notices_of_one_template_are_no_versions(tmp_path: Path, write_lines: Write) -> None:
    days = [f"{day} {month} 2560" for month in ("มกราคม", "มีนาคม") for day in (3, 10, 17, 24)]
    notice = (
        "สรุปการประชุมประจำสัปดาห์\n{day}\nวันนี้ ({day}) เวลา 9.00 น. ณ ห้องประชุมใหญ่ ชั้นสอง อาคารอำนวยการ "
        "ประธานกรรมการเป็นประธานการประชุมคณะกรรมการประจำสัปดาห์ตามระเบียบวาระที่กำหนดไว้"
    )
    texts = [notice.format(day=day) for day in days]
    texts.append(texts[0] + " แก้ไขเพิ่มเติม")  # r8: a version of r0
    found = scan(write_lines(tmp_path / "c.jsonl", texts))
    kinds = {one.kind: one for one in found.clusters}
    assert set(kinds) == {"same-template", "near-duplicate"}
    assert ids(kinds["near-duplicate"]) == {"r0", "r8"}
    # One document stands for the two versions.
    assert len(kinds["same-template"].members) == 8
    assert [one.date for one in kinds["same-template"].members][:2] == ["2017-01-03", "2017-01-10"]


def test_a_release_published_again_on_another_day_is_a_duplicate(
    tmp_path: Path, releases: list[str], write_lines: Write
) -> None:
    again = releases[5].replace("มกราคม", "เมษายน")
    (only,) = scan(write_lines(tmp_path / "c.jsonl", [releases[5], again])).clusters
    assert only.kind == "near-duplicate"


def test_a_letterhead_glues_nothing_together(tmp_path: Path, write_lines: Write) -> None:
    head = "".join(chr(ord("ก") + (at * 7) % 40) for at in range(300))
    chance = random.Random(3)
    texts = [
        head + "".join(chance.choice("กขคงจฉชซดตถทธนบปผพมยรลวสหอ") for _ in range(150))
        for _ in range(40)
    ]
    found = scan(write_lines(tmp_path / "c.jsonl", texts))
    assert {one.kind for one in found.clusters} <= {"same-template"}


def test_what_was_skipped_is_reported(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"text": "ข้อความ"}\n{\n', encoding="utf-8")
    found = scan(tmp_path)
    assert found.documents == 1
    assert [one.line for one in found.skipped] == [2]
    with pytest.raises(InputError):
        scan(tmp_path, strict=True)


def test_texts_without_letters_belong_to_no_one(tmp_path: Path, write_lines: Write) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"text": "..."}\n{"text": "!!"}\n{"text": "ก"}\n{"text": "ก"}\n')
    assert scan(path).clusters == ()


def test_nothing_at_all(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text("")
    assert scan(tmp_path / "c.jsonl").documents == 0


def test_progress_is_reported(corpus: Path) -> None:
    told: list[Advance] = []
    scan(corpus, progress=told.append)
    assert list(dict.fromkeys(one.stage for one in told)) == ["reading", "pairing", "judging"]
    for stage in ("reading", "pairing", "judging"):
        mine = [one for one in told if one.stage == stage]
        assert [one.done for one in mine] == sorted(one.done for one in mine)
        assert (mine[0].done, mine[-1].done) == (0, mine[-1].total)
    assert told[-1].documents == 64


class TestKernels:
    def test_a_batch_hashes_as_its_texts_do(self, releases: list[str]) -> None:
        texts = [releases[0], "", "กขค", releases[1][:7], "กขคงจ", releases[2]]
        forms = forms_of(texts)
        hashes, bounds = batch_hashes(forms, 5)
        for number in range(len(texts)):
            codes = forms.codes[forms.bounds[number] : forms.bounds[number + 1]]
            alone = shingle_hashes(codes, 5)
            assert hashes[bounds[number] : bounds[number + 1]].tolist() == alone.tolist()

    def test_sketches_do_not_depend_on_the_batch(self, releases: list[str]) -> None:
        together = sketches_of(releases[:9], ScanSettings())
        for number in range(9):
            alone = sketches_of([releases[number]], ScanSettings())
            assert alone.keys[0].tolist() == together.keys[number].tolist()
            assert alone.digests[0] == together.digests[number]
            assert alone.slots[0].tolist() == together.slots[number].tolist()

    def test_signatures_estimate_the_similarity(self, releases: list[str]) -> None:
        texts = [releases[0], edited(releases[0], 0.2)]
        one, other = (skeleton(normalise(text).text) for text in texts)
        sets = [{form[at : at + 5] for at in range(len(form) - 4)} for form in (one, other)]
        exact = len(sets[0] & sets[1]) / len(sets[0] | sets[1])
        estimates = []
        for seed in range(20):
            slots = sketches_of(texts, ScanSettings(seed=seed)).slots
            estimates.append(float(np.mean(slots[0] == slots[1])))
        assert np.mean(estimates) == pytest.approx(exact, abs=0.03)

    def test_all_of_a_bucket_are_paired(self) -> None:
        keys = np.array([5, 9, 5, 5, 9, 1], dtype=np.uint64)
        pairs = pairs_of_band(keys, np.array([10, 11, 12, 13, 14, 15]))
        found = {(pair >> 32, pair & 0xFFFF_FFFF) for pair in pairs.tolist()}
        assert found == {(10, 12), (10, 13), (12, 13), (11, 14)}

    def test_a_huge_bucket_stays_whole_at_a_bounded_cost(self) -> None:
        keys = np.zeros(1000, dtype=np.uint64)
        pairs = pairs_of_band(keys, np.arange(1000))
        assert len(pairs) < 1000 * (minhash._BUCKET + 1)
        assert {pair & 0xFFFF_FFFF for pair in pairs.tolist()} == set(range(1, 1000))

    def test_hopeless_pairs_are_left_out(self) -> None:
        slots = np.zeros((3, 128), dtype=np.uint8)
        slots[2] = 1
        pairs = np.array([0 << 32 | 1, 0 << 32 | 2], dtype=np.uint64)
        kept = worth_judging(pairs, slots, np.array([100, 100, 100]), ScanSettings())
        assert kept.tolist() == [1]
        none = pairs[:0]
        assert worth_judging(none, slots, np.array([1, 1, 1]), ScanSettings()).tolist() == []

    def test_a_pair_without_shingles_is_none(self) -> None:
        forms = forms_of(["กขคงจฉ", "ก"]).packed
        weights = rarity(occurrences(forms, 5), 2)
        assert list(Verifier(forms.__getitem__, weights, ScanSettings()).judge([(0, 1)])) == []

    def test_a_pair_is_judged_by_its_letters_however_they_are_packed(
        self, releases: list[str]
    ) -> None:
        texts = [releases[0], edited(releases[0], 0.2)]
        forms = forms_of([*texts, *(f"Ķ{text}Ķ" for text in texts)]).packed
        weights = rarity(occurrences(forms, 5), 4)
        verifier = Verifier(forms.__getitem__, weights, ScanSettings())
        found = list(verifier.judge([(0, 1), (0, 3), (2, 3)]))
        assert [(one.a, one.b) for one in found] == [(0, 1), (0, 3), (2, 3)]
        for one in found:
            letters = [unpacked_form(forms[number]) for number in (one.a, one.b)]
            assert one.alike == pytest.approx(Indel.normalized_similarity(*letters))

    def test_what_all_the_archive_has_in_common_makes_no_version(self, releases: list[str]) -> None:
        lines = releases[0].split("\n")
        head, tails = "\n".join(lines[:14]), ("\n".join(lines[14:]), releases[1][-400:])
        forms = forms_of([f"{head}\n{tail}" for tail in tails]).packed
        common = occurrences(forms_of([head]).packed, 5) * 10_000
        kinds = []
        for table in (np.zeros_like(common), common):
            verifier = Verifier(forms.__getitem__, rarity(table, 10_000), ScanSettings())
            kinds += [one.kind for one in verifier.judge([(0, 1)])]
        assert kinds == ["version", "same-template"]

    def test_a_shingle_is_counted_once_a_text(self) -> None:
        once = occurrences(forms_of(["กขคงจ"]).packed, 5)
        assert occurrences(forms_of(["กขคงจกขคงจ", "กขคงจ"]).packed, 5)[once > 0].tolist() == [2]

    def test_pairs_that_hang_together_are_judged_together(self) -> None:
        pairs = np.array([0 << 32 | 7, 1 << 32 | 2, 3 << 32 | 7, 2 << 32 | 5], dtype=np.uint64)
        assert neighbours(pairs, 8) == [(0, 7), (3, 7), (1, 2), (2, 5)]
        assert neighbours(pairs[:0], 8) == []

    def test_rarity_weighs_what_all_share_as_nothing(self) -> None:
        weights = rarity(np.array([0, 1, 2, 101, 10_001]), 10_001)
        assert weights.tolist() == pytest.approx([1, 1, 1, 0.5, 0], abs=1e-4)
        assert min(rarity(np.array([1, 3]), 3)) > 0.8

    def test_dates_are_read_from_the_form(self) -> None:
        text = "วันที่ ๑๗ ตุลาคม พ.ศ. ๒๕๕๙ และ 3 ม.ค. 2018 ไม่ใช่ 40 มกราคม 2560 หรือ 1 มกราคม 9999"
        assert form_dates(skeleton(normalise(text).text)) == ("2016-10-17", "2018-01-03")


class TestClusters:
    @staticmethod
    def member(number: int) -> Member:
        return Member(
            source="s", id=str(number), title=None, url=None, date=None, length=10 - number
        )

    def test_documents_without_letters_are_not_folded(self) -> None:
        kept, same = fold([b"x", b"x", b"", b""], [3, 3, 0, 0])
        assert kept == [0]
        assert [(one.a, one.b) for one in same] == [(0, 1)]

    def test_chains_join_and_clusters_keep_their_name(self) -> None:
        verdicts = [
            Judgement(a=a, b=b, kind="version", jaccard=0.6, alike=0.7)
            for a, b in ((4, 5), (1, 2), (2, 3))
        ]
        first, second = clusters_of(verdicts, self.member)
        assert [one.id for one in first.members] == ["1", "2", "3"]
        assert first.members[first.representative].id == "2"
        assert [one.id for one in second.members] == ["4", "5"]
        again, _ = clusters_of([*verdicts[:2], verdicts[2]][::-1], self.member)
        assert again == first

    def test_a_template_within_one_cluster_says_nothing_new(self) -> None:
        verdicts = [
            Judgement(a=0, b=1, kind="version", jaccard=0.6, alike=0.7),
            Judgement(a=0, b=1, kind="same-template", jaccard=0.6, alike=0.7),
            Judgement(a=0, b=2, kind="same-template", jaccard=0.5, alike=0.7),
            Judgement(a=1, b=2, kind="same-template", jaccard=0.6, alike=0.7),
        ]
        one, other = clusters_of(verdicts, self.member)
        assert (one.kind, other.kind) == ("version", "same-template")
        (edge,) = other.edges
        assert edge.jaccard == 0.6


class TestSpool:
    @pytest.mark.parametrize("memory", [1, 1 << 20], ids=["on disk", "in memory"])
    def test_what_goes_in_comes_out(self, memory: int) -> None:
        with Spool(memory) as spool:
            for data in (b"one", b"", b"three"):
                spool.append(data)
            assert [spool[at] for at in range(len(spool))] == [b"one", b"", b"three"]
            assert spool.piece(2, 1, 3) == b"hre"

    def test_a_full_disk_is_reported(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Full:
            def seek(self, _: int) -> None:
                raise OSError(28, "No space left on device")

        with Spool(1) as spool, monkeypatch.context() as patch:
            patch.setattr(spool, "_file", Full())
            with pytest.raises(OutputError, match="No space left"):
                spool.append(b"x")


def test_results_are_plain_values(corpus: Path) -> None:
    from dataclasses import asdict

    assert json.loads(json.dumps(asdict(scan(corpus))))["documents"] == 64
