"""The pages in `docs` that are made from the content say what the content says."""

from pathlib import Path

import pytest

from knowledge.known import Known
from knowledge.load import load
from knowledge.sources_page import sources_page
from knowledge.topics_page import topics_page
from tests.knowledge.small_content import SUM, write
from tests.knowledge.test_load import change

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content")


@pytest.fixture(scope="module")
def known() -> Known:
    return load()


def section(page: str, heading: str) -> str:
    """The lines below a heading, without blank ones at the ends."""
    below = page.split(f"\n## {heading}\n", 1)[1]
    return below.split("\n## ", 1)[0].strip("\n")


def test_the_page_of_sources_is_current(known: Known) -> None:
    written = (DOCS / "sources.md").read_text(encoding="utf-8")
    assert written == sources_page(known), "run `make documents`"


def test_the_page_of_topics_is_current(known: Known) -> None:
    written = (DOCS / "knowledge.md").read_text(encoding="utf-8")
    assert written == topics_page(known), "run `make documents`"


def test_every_source_stands_on_its_page(known: Known) -> None:
    page = sources_page(known)
    cited = {
        *(entry.source for entry in known.entries.values() if entry.source),
        *(source.url for fact in known.facts.values() for source in fact.sources),
        *(action.source for action in known.programme.actions.values()),
        *(agency.source for agency in known.agencies),
    }
    assert cited
    assert [address for address in sorted(cited) if f"<{address}>" not in page] == []


def test_a_source_names_what_rests_on_it(content: Path) -> None:
    change(
        content, "programme.yaml", "source: 'https://example.org/page'", "source: 'https://a.lv'"
    )
    page = sources_page(load(content))
    assert section(page, "a.lv") == "- <https://a.lv> (2025)\n  - actions: `all`"
    assert section(page, "example.org").splitlines()[:6] == [
        "- <https://example.org/money> (2025)",
        "  - entries: `money.sum`",
        "- <https://example.org/page> (2025)",
        "  - rules of 2014–2020: `s-what`",
        "  - agencies: " + ", ".join(f"Agency ({code})" for code in codes(content)),
        "  - countries: CH",
    ]
    assert section(page, "example.org").splitlines()[-3:] == [
        "- <https://example.org/what> (2025)",
        "  - facts: `what`",
        "  - entries that tell these facts: `money.sum`",
    ]
    assert (
        section(page, "The source document: “Par programmu”")
        == "- Par to\n  - `s-what`: `money.sum`"
    )


def codes(content: Path) -> list[str]:
    return [agency.country for agency in load(content).agencies]


def test_advice_without_a_page_says_whom_it_leads_to(content: Path) -> None:
    cited = "    source: https://example.org/paid\n    year: 2025\n"
    assert "General advice" not in sources_page(load(content))
    change(content, SUM, cited, "    certainty: advice\n    contact: agency\n")
    page = sources_page(load(content))
    heading = "General advice, without a page, and whom it leads to"
    assert section(page, heading) == "- `money.paid`: agency"


def test_topics_are_counted_and_their_entries_listed(content: Path) -> None:
    change(content, SUM, "related: [money.sum]", "valid_until: 2027-06-30")
    change(content, SUM, "facts: [", "valid_until: 2027-12-31\n    facts: [")
    change(
        content, SUM, "    period: both\n", "    period: both\n    audiences: [student, pupil]\n"
    )
    page = topics_page(load(content))
    assert "| money | 2 | 16 | 16 | 16 | 2 | 0 | 0 | 2027-06-30 |\n" in page
    assert "| in all | 2 | 16 | 16 | 16 | 2 | 0 | 0 | 2027-06-30 |\n" in page
    assert section(page, "money").splitlines() == [
        "Nauda (lv), Money (en), Geld (de)",
        "",
        "| entry | lv | en | de | period | certainty | for |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| sum | Cik naudas | How much | Wie viel Geld | both | verified | student, pupil |",
        "| paid | Kad maksā | When it is paid | Wann gezahlt wird | 2021-2027 | verified |  |",
    ]


def test_a_bar_in_a_title_does_not_part_the_table(content: Path) -> None:
    change(content, SUM, "title: How much", "title: How|much")
    assert "| How\\|much |" in topics_page(load(content))
