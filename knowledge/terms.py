"""The closed sets of the domain: languages, people, goals, parts of the programme."""

from collections.abc import Mapping
from enum import StrEnum


class Lang(StrEnum):
    """A language the bot speaks; Latvian comes first."""

    LV = "lv"
    EN = "en"
    DE = "de"


class Group(StrEnum):
    """The first step of “who are you?”."""

    LEARNER = "learner"
    STAFF = "staff"
    ORGANISATION = "organisation"


class Sector(StrEnum):
    """A field of Erasmus+; national agencies divide their work by it."""

    VET = "vet"
    HIGHER = "higher"
    SCHOOL = "school"
    ADULT = "adult"
    YOUTH = "youth"
    SPORT = "sport"


class Audience(StrEnum):
    """The second step of “who are you?”: everybody whom a rule of the programme names."""

    VET_LEARNER = "vet_learner"
    VET_PREPARATORY = "vet_preparatory"
    VET_CONTINUING = "vet_continuing"
    VET_GRADUATE = "vet_graduate"
    STUDENT = "student"
    GRADUATE = "graduate"
    PUPIL = "pupil"
    ADULT_LEARNER = "adult_learner"
    YOUNG_PERSON = "young_person"

    VET_TRAINER = "vet_trainer"
    VET_TEACHER = "vet_teacher"
    VET_COUNSELLOR = "vet_counsellor"
    VET_HEAD = "vet_head"
    VET_PLANNER = "vet_planner"
    SCHOOL_STAFF = "school_staff"
    HIGHER_STAFF = "higher_staff"
    ADULT_STAFF = "adult_staff"
    YOUTH_WORKER = "youth_worker"
    SPORT_COACH = "sport_coach"

    COMPANY = "company"
    CHAMBER = "chamber"
    SOCIAL_PARTNER = "social_partner"
    TRAINING_INSTITUTION = "training_institution"
    VET_CENTRE = "vet_centre"
    UNIVERSITY = "university"
    PUBLIC_BODY = "public_body"
    RESEARCH_CENTRE = "research_centre"
    ADMINISTRATION = "administration"
    ASSOCIATION = "association"
    NGO = "ngo"

    @property
    def group(self) -> Group:
        """The group that this audience belongs to."""
        return next(group for group, members in AUDIENCES.items() if self in members)


_MEMBERS = tuple(Audience)


AUDIENCES: Mapping[Group, tuple[Audience, ...]] = {
    Group.LEARNER: _MEMBERS[: _MEMBERS.index(Audience.VET_TRAINER)],
    Group.STAFF: _MEMBERS[_MEMBERS.index(Audience.VET_TRAINER) : _MEMBERS.index(Audience.COMPANY)],
    Group.ORGANISATION: _MEMBERS[_MEMBERS.index(Audience.COMPANY) :],
}
"""The audiences of each group, in the order in which they are offered."""


class Goal(StrEnum):
    """What an organisation wants."""

    SEND = "send"
    COOPERATE = "cooperate"


class KeyAction(StrEnum):
    """The parts of the programme that an action belongs to."""

    LEARNERS = "ka1_learners"
    STAFF = "ka1_staff"
    MOBILITY_PROJECTS = "ka1_projects"
    PARTNERSHIPS = "ka2"
    POLICY = "ka3"
    JEAN_MONNET = "jean_monnet"
    SISTER = "sister"


class Applicant(StrEnum):
    """Who applies for an action; only the last two are the person."""

    PROVIDER = "provider"
    EMPLOYER = "employer"
    UNIVERSITY = "university"
    SCHOOL = "school"
    ADULT_PROVIDER = "adult_provider"
    YOUTH_GROUP = "youth_group"
    CLUB = "club"
    YOURSELVES = "yourselves"
    YOURSELVES_EACEA = "yourselves_eacea"
    PERSON = "person"
    PERSON_WITH_HOST = "person_with_host"


class Period(StrEnum):
    """The programme period that a statement holds for."""

    BEFORE = "2014-2020"
    TODAY = "2021-2027"
    BOTH = "both"
    NEXT = "2028-2034"


class Certainty(StrEnum):
    """How well a statement is backed."""

    VERIFIED = "verified"
    PART = "part"
    ADVICE = "advice"
    """General advice without a cited rule: the text points to the agency or the school."""


class Contact(StrEnum):
    """Whom general advice leads to."""

    COORDINATOR = "coordinator"
    """The Erasmus+ coordinator of one's school, university or organisation."""
    AGENCY = "agency"
    """The national agency."""
    EMBASSY = "embassy"
    """The embassy or the migration office of the country of destination."""


class Command(StrEnum):
    """What can be asked for everywhere, by `/name` or by its word alone."""

    START = "start"
    HELP = "help"
    LANGUAGE = "language"
    CONTACTS = "contacts"
    TOPICS = "topics"
    CANCEL = "cancel"
    PRIVACY = "privacy"
    BACK = "back"
