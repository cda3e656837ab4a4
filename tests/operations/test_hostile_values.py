"""No text of any field smuggles anything into a file, a table or what is copied."""

import pytest
from hostilevalues import finds


@pytest.mark.slow
def test_no_value_in_any_field_smuggles_anything(database):
    assert finds(database, range(100)) == []
