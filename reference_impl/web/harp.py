"""The pages of the HARP site that need nothing but their templates."""

from flask import Flask, render_template

PLAIN_PAGES = {
    "/": "harp/home.html",
    "/login/help": "harp/help.html",
    "/recover": "harp/recover.html",
    "/recover/video": "harp/recover_video.html",
    "/terms": "harp/terms.html",
    "/privacy": "harp/privacy.html",
}


class HarpPages:
    """Pages that tell everybody the same."""

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        for address, template in PLAIN_PAGES.items():
            app.add_url_rule(address, template, render_template, defaults={"template_name_or_list": template})
