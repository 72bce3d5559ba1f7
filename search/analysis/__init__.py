"""The linguistic layer of the search: Finnish and Swedish words to terms that any engine can store. No Django here."""

from search.analysis.build import build_all
from search.analysis.choice import analyser, is_fallback
from search.analysis.files import set_data_folder
from search.analysis.hyphens import pieces_of
from search.analysis.spelling.knowing import compound_parts, is_known, is_same_compound
from search.analysis.terms import (
    FOREIGN_MARK,
    MARK,
    MARKS,
    base_forms,
    completion_text,
    forget,
    in_title,
    index_terms,
    index_text,
    is_stop_word,
    of_kind,
    query_terms,
    title_terms,
    whole_word_terms,
)
from search.analysis.text import Word, bare, cased, folded, words

__all__ = [
    "FOREIGN_MARK",
    "MARK",
    "MARKS",
    "Word",
    "analyser",
    "bare",
    "base_forms",
    "build_all",
    "cased",
    "completion_text",
    "compound_parts",
    "folded",
    "forget",
    "in_title",
    "index_terms",
    "index_text",
    "is_fallback",
    "is_known",
    "is_same_compound",
    "is_stop_word",
    "of_kind",
    "pieces_of",
    "query_terms",
    "set_data_folder",
    "title_terms",
    "whole_word_terms",
    "words",
]
