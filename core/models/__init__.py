"""The objects that all kinds of output share."""

from core.cache.models import ContentChange, LastContentChange
from core.models.audit import AuditEntry
from core.models.batches import Batch
from core.models.documents import CustomDocument, DocumentPage
from core.models.gone import Binned, Gone
from core.models.images import CustomImage, CustomRendition
from core.models.inspections import Inspection
from core.models.media import CustomMedia
from core.models.outputs import OutputPage
from core.models.pages import BasePage, IndexPage
from core.models.projects import Project, ProjectGoal, ProjectPartner, ProjectTargetGroup
from core.models.relations import (
    Contributor,
    FormerFileName,
    Identifier,
    OtherTitle,
    OutputFile,
    OutputTargetGroup,
    OutputTopic,
    PageFile,
    RelatedOutput,
)
from core.models.teams import Team
from core.models.things import Organisation, Person, Place, Series, TargetGroup, Topic
from core.models.users import Attempt, User
from core.models.workers import WorkerPresence
from core.translation.models import LanguagePair

__all__ = [
    "Attempt",
    "AuditEntry",
    "BasePage",
    "Batch",
    "Binned",
    "ContentChange",
    "Contributor",
    "CustomDocument",
    "CustomImage",
    "CustomMedia",
    "CustomRendition",
    "DocumentPage",
    "FormerFileName",
    "Gone",
    "Identifier",
    "IndexPage",
    "Inspection",
    "LanguagePair",
    "LastContentChange",
    "Organisation",
    "OtherTitle",
    "OutputFile",
    "OutputPage",
    "OutputTargetGroup",
    "OutputTopic",
    "PageFile",
    "Person",
    "Place",
    "Project",
    "ProjectGoal",
    "ProjectPartner",
    "ProjectTargetGroup",
    "RelatedOutput",
    "Series",
    "TargetGroup",
    "Team",
    "Topic",
    "User",
    "WorkerPresence",
]
