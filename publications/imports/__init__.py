"""Publications from files of records. Each format has a reader: path -> records, problems, remarks."""

from publications.imports import fingreylit

FORMATS = {"fingreylit": fingreylit.read}
