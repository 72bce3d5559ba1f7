"""The translator: the texts of a page beside their translations, on the data of wagtail-localize.

`texts` reads what is there, `saving` and `choices` keep what somebody wrote or chose, `views` answer.
"""
