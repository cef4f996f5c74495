"""What all tests share: hypothesis never fails one for being slow, as machines are of many speeds."""

from hypothesis import settings

settings.register_profile("anliku", deadline=None)
settings.load_profile("anliku")
