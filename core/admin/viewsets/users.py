"""The form of a user, with the organisation whose works a partner edits."""

from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views import users


class NewUserForm(UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"organisation"}


class UserForm(UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"organisation"}


class UserViewSet(users.UserViewSet):
    def get_form_class(self, for_update=False):
        return UserForm if for_update else NewUserForm
