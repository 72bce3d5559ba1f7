"""The objects that all kinds of output share."""

from core.cache.models import ContentChange, LastContentChange
from core.models.audit import AuditEntry
from core.models.batches import Batch
from core.models.documents import CustomDocument, DocumentPage
from core.models.drafts.links import DraftLink
from core.models.drafts.templates import PageTemplate
from core.models.easy.pages import EasyPage
from core.models.gone import Binned, Gone
from core.models.images import CustomImage, CustomRendition
from core.models.links import LinkUse, OutgoingLink
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
from core.models.things.makers import Organisation, Person
from core.models.things.names import Place, Series, TargetGroup
from core.models.things.topics import BroaderTopic, Topic
from core.models.upkeep.inspections import Inspection
from core.models.upkeep.workers import WorkerPresence
from core.models.users import Attempt, User
from core.translation.models import LanguagePair

__all__ = [
    "Attempt",
    "AuditEntry",
    "BasePage",
    "Batch",
    "Binned",
    "BroaderTopic",
    "ContentChange",
    "Contributor",
    "CustomDocument",
    "CustomImage",
    "CustomMedia",
    "CustomRendition",
    "DocumentPage",
    "DraftLink",
    "EasyPage",
    "FormerFileName",
    "Gone",
    "Identifier",
    "IndexPage",
    "Inspection",
    "LanguagePair",
    "LastContentChange",
    "LinkUse",
    "Organisation",
    "OtherTitle",
    "OutgoingLink",
    "OutputFile",
    "OutputPage",
    "OutputTargetGroup",
    "OutputTopic",
    "PageFile",
    "PageTemplate",
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
