"""Reports on files that lack something for readers: pictures without words or licence, recordings without captions."""

from core.admin.lacking.pictures import PicturesView
from core.admin.lacking.recordings import RecordingsView
from core.admin.lacking.report import paths

urls = [*paths(PicturesView), *paths(RecordingsView)]
menu_items = [PicturesView.menu_item, RecordingsView.menu_item]
