import os
import time

from hypothesis import settings

pytest_plugins = ["pytester", "tests.support.golden", "tests.support.running"]

# The gate must answer the same question the same way twice; a person may look for new examples.
settings.register_profile("gate", derandomize=True, deadline=None)
# The wheel and the lowest dependencies are asked about the same sources once more: a quarter of
# the same examples meets a library that behaves otherwise.
settings.register_profile("again", settings.get_profile("gate"), max_examples=25)
settings.register_profile("search", deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "search")

os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()
