"""What people wrote on a PDF page: filled fields of a form and comments that stand in sight."""

import ctypes

TOLD = 100_000  # signs of one field, at most
UNSEEN_FLAGS = 2 | 32  # hidden, not on the screen
PASSWORD = 1 << 13  # of a text field


def written_on(pdf, page) -> str:
    """Return the texts of filled fields and visible comments of a page, one a line."""
    from pypdfium2 import raw

    texts = []
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        if note := raw.FPDFPage_GetAnnot(page, index):
            try:
                texts += _texts(raw, pdf.formenv, note)
            finally:
                raw.FPDFPage_CloseAnnot(note)
    return "\n".join(text for text in texts if text.strip())


def _texts(raw, form, note) -> list[str]:
    if raw.FPDFAnnot_GetFlags(note) & UNSEEN_FLAGS:
        return []
    kind = raw.FPDFAnnot_GetSubtype(note)
    if kind == raw.FPDF_ANNOT_FREETEXT:
        return [string_from(raw.FPDFAnnot_GetStringValue, note, b"Contents")]
    if kind != raw.FPDF_ANNOT_WIDGET or not form:
        return []
    field = raw.FPDFAnnot_GetFormFieldType(form, note)
    if field == raw.FPDF_FORMFIELD_TEXTFIELD and not raw.FPDFAnnot_GetFormFieldFlags(form, note) & PASSWORD:
        return [string_from(raw.FPDFAnnot_GetFormFieldValue, form, note)]
    if field in (raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX):
        count = raw.FPDFAnnot_GetOptionCount(form, note)
        chosen = [option for option in range(count) if raw.FPDFAnnot_IsOptionSelected(form, note, option)]
        return [string_from(raw.FPDFAnnot_GetOptionLabel, form, note, option) for option in chosen]
    return []


def string_from(ask, *about) -> str:
    """Return what pdfium answers with a text: it is asked for the length in bytes first."""
    from pypdfium2.raw import FPDF_WCHAR

    length = min(ask(*about, None, 0), 2 * TOLD)
    buffer = ctypes.create_string_buffer(length)
    ask(*about, ctypes.cast(buffer, ctypes.POINTER(FPDF_WCHAR)), length)
    return buffer.raw[:length].decode("utf-16-le", "replace").rstrip("\0")
