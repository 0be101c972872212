"""The features run under plain pytest, too: the plugin is named here, its glue is in the harness."""

pytest_plugins = ["harness.plugin"]
