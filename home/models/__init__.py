from home.models.pages import ContentPage, HomePage, OutputListPage
from home.models.works import MediaHitPage, OperatingModelPage, ServicePage
from home.statements.page import StatementPage

__all__ = [
    "ContentPage",
    "HomePage",
    "MediaHitPage",
    "OperatingModelPage",
    "OutputListPage",
    "ServicePage",
    "StatementPage",
]
