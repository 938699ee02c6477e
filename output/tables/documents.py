"""Tables about a file as a whole: what it is, whose it is, what tables and blocks it holds."""

from __future__ import annotations

from output.tables.declare import Column, Table

DOCUMENTS = Table(
    "documents",
    "One row a file in the corpus, whatever became of it.",
    (
        Column("id", "text", "The first 12 hex digits of the file's SHA-256.", required=True),
        Column("path", "text", "Path below the corpus folder, with forward slashes.", required=True),
        Column("also_at", "array", "Paths of byte-identical copies."),
        Column("format", "text", "The format told by content: docx, doc, rtf, odt, pdf, text, ..."),
        Column("size_bytes", "integer", "Size of the file in bytes."),
        Column("sha256", "text", "SHA-256 of the file, 64 hex digits.", required=True),
        Column("pages", "integer", "Number of pages; empty where the format has none."),
        Column(
            "page_basis",
            "text",
            "What page numbers rest on: printed (PDF), rendered (Word's own page-break marks: approximate), "
            "converted (a PDF made from the file).",
            choices=("printed", "rendered", "converted"),
        ),
        Column("title", "text", "The title as printed in the document."),
        Column("authority_id", "text", "Whose plan it is; empty where none could be told.", "authorities"),
        Column("plan_type", "text", "action plan, improvement plan, delivery plan, minutes, report, ..."),
        Column("plan_version", "text", "The version or draft the document says it is, as printed."),
        Column("document_date", "date", "The document's own date where it states one."),
        Column("period_text", "text", "The span the plan covers, as printed."),
        Column("period_start", "date", "First day of that span."),
        Column("period_end", "date", "Last day of that span."),
        Column(
            "status",
            "text",
            "extracted (has records of kind action or mitigation); no_action_table (read whole, holds none); "
            "needs_ocr; failed.",
            required=True,
            choices=("extracted", "no_action_table", "needs_ocr", "failed"),
        ),
        Column("message", "text", "For a person: why, and what to do about it; empty where all is well."),
        Column(
            "wanted_parts",
            "array",
            "Optional programs or packages that were not on the machine and with which it could be read, or read "
            "better; the first build that finds them reads it again.",
        ),
        Column(
            "ocr",
            "text",
            "What became of pages that needed OCR: it read them (used), it was not to be used (declined), or every "
            "page was read again by it (forced); empty where no page needed it or a part was missing.",
            choices=("used", "declined", "forced"),
        ),
        Column(
            "missing_since",
            "datetime",
            "When a run first found the file gone from the corpus folder; the status stays as it was.",
        ),
        Column("table_count", "integer", "Tables found in the document, used or not."),
        Column("action_count", "integer", "Records of any kind in actions."),
        Column("reader", "text", "What read the file."),
        Column("pipeline_version", "text", "The version of planledger that read it."),
        Column(
            "settings",
            "text",
            "8 hex digits over what the corpus' planledger.toml says of it; empty where it says nothing. Which entry "
            "decided what is in run_events.",
        ),
        Column("run_id", "integer", "The run that read it.", "runs"),
        Column("ingested_at", "datetime", "When it was stored (UTC)."),
    ),
    unique=(("path",),),
    indexed=("status",),
)

AUTHORITIES = Table(
    "authorities",
    "The councils and other authorities that the documents in the ledger belong to.",
    (
        Column("id", "text", "GSS code, such as E08000006; a slug where it has none.", required=True),
        Column("name", "text", "Name of the authority.", required=True),
        Column("type", "text", "Type of authority."),
        Column("region", "text", "Region of the United Kingdom."),
        Column("nation", "text", "Nation of the United Kingdom."),
        Column("start_date", "date", "When the authority came into being, where known."),
        Column("end_date", "date", "When it ceased to be; empty for one that stands."),
    ),
)

PLAN_TABLES = Table(
    "plan_tables",
    "Every table found in a document, used or not. One that runs on over pages is one table.",
    (
        Column("id", "text", "{document}-t{number of the table, from 1}.", required=True),
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("position", "integer", "1-based number of the table in its document.", required=True),
        Column("page_first", "integer", "Page it begins on."),
        Column("page_last", "integer", "Page it ends on."),
        Column(
            "kind",
            "text",
            "What the table lists.",
            required=True,
            choices=("actions", "risks", "targets", "progress", "other"),
        ),
        Column("header", "array", "The header cells in column order."),
        Column("roles", "object", "Column number (0-based) to the role given to it; others have none."),
        Column("row_count", "integer", "Body rows, repeated headers and section rows not counted."),
        Column("column_count", "integer", "Columns of the grid."),
        Column("confidence", "number", "0 to 1: how sure the layout was read."),
        Column("message", "text", "Why the table was not used."),
    ),
)

BLOCKS = Table(
    "blocks",
    "Every heading, paragraph, list item and non-empty table cell of every document, in reading order.",
    (
        Column("id", "text", "{document}-b{position}.", required=True),
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("position", "integer", "0-based position in reading order.", required=True),
        Column("page", "integer", "Page it begins on, from 1."),
        Column(
            "kind",
            "text",
            "What it is.",
            required=True,
            choices=("heading", "paragraph", "list_item", "cell"),
        ),
        Column("level", "integer", "1 for a title, a top heading or an item of the outer list."),
        Column("label", "text", "A list number that the file keeps apart from the words."),
        Column("table_id", "text", "The table a cell belongs to.", "plan_tables", cascades=True),
        Column("row", "integer", "0-based grid row of a cell."),
        Column("column", "integer", "0-based grid column of a cell."),
        Column("text", "text", "The words; the paragraphs of a cell are joined by newlines."),
    ),
    search=("text",),
)

FURNITURE = Table(
    "furniture",
    "Running page heads and feet, taken out of the reading order, once each.",
    (
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("position", "integer", "1-based number in its document.", required=True),
        Column("page", "integer", "A page it stands on."),
        Column("text", "text", "The words."),
    ),
    key=("document_id", "position"),
)

DOCUMENT_SOURCES = Table(
    "document_sources",
    "Where each fact of a document stands: one row for each cell, line or running head it comes from.",
    (
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("contact", "integer", "The position of the contact; 0 for a fact of documents.", required=True),
        Column("field", "text", "The column of documents or of contacts.", required=True),
        Column("position", "integer", "1-based number of this place among those of the field.", required=True),
        Column("block_id", "text", "The block it stands in; empty for a running head.", "blocks", cascades=True),
        Column("page", "integer", "Page, from 1."),
        Column("table_id", "text", "The table it stands in.", "plan_tables", cascades=True),
        Column("row", "integer", "0-based row of the table's grid, headers included."),
        Column("column", "integer", "0-based column of the table's grid."),
        Column("bbox", "array", "[x0, top, x1, bottom] of the words or of their cell in PDF points on the page."),
        Column("line_first", "integer", "First line in a text file, from 1."),
        Column("line_last", "integer", "Last line in a text file."),
        Column("recognised", "boolean", "1 where the words were recognised in a picture (OCR).", required=True),
        Column("text", "text", "The words that stand there."),
    ),
    key=("document_id", "contact", "field", "position"),
)

CONTACTS = Table(
    "contacts",
    "People a document names as its author, delivery lead or contact.",
    (
        Column("document_id", "text", "The document.", "documents", cascades=True, required=True),
        Column("position", "integer", "1-based number in its document.", required=True),
        Column("name", "text", "Name as written."),
        Column("post", "text", "Post as written."),
        Column("email", "text", "E-mail address as written."),
        Column("telephone", "text", "Telephone number as written."),
        Column(
            "role",
            "text",
            "What the document calls them.",
            required=True,
            choices=("author", "delivery lead", "contact"),
        ),
    ),
    key=("document_id", "position"),
)
