"""Processes of the server die while people register and cancel: nobody is lost, no place is given twice, no letter."""

import pytest

from scripts.trials.killed_registrations import faults, trial

pytestmark = pytest.mark.slow  # real processes, on a database that is a file
PEOPLE, PLACES = 24, 8


def test_registrations_and_cancellations_outlive_the_processes_that_take_them(server_settings):
    told = trial({**server_settings, "WEB_WORKERS": "3"}, PEOPLE, PLACES, seed=11)
    assert told["kills"], told
    assert faults(told, PEOPLE, PLACES) == [], told
