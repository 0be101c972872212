"""`python -m tests.strangers.served_flask_security PORT TEXTS`: Flask-Security-Too as it documents, on a free port.

Nobody here wrote its pages: it registers people by e-mail address and username, logs them in, proves that by a second
factor, and recovers what they forget. The two pages of our own are where it leads to. Its e-mails go to a mail server
at PORT of this machine, its texts into files of the folder TEXTS, named by the ten digits of the phone.
"""

import secrets
import smtplib
import sys
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from warnings import simplefilter

from flask import Flask, current_app, render_template_string
from flask_security import (
    MailUtil,
    Security,
    SmsSenderBaseClass,
    SmsSenderFactory,
    SQLAlchemyUserDatastore,
    auth_required,
)
from flask_security.models import fsqla_v3
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import generate_csrf  # type: ignore[import-untyped] # it has no types
from werkzeug.serving import make_server

HOME = """<!doctype html><title>Home</title><h1>Home</h1><p>You are in.</p>
<a href="/welcome">Go on</a> <a href="/tf-setup">Two-Factor Setup</a>
<form method="post" action="/logout"><input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
<button>Log out</button></form>"""
WELCOME = """<!doctype html><title>Welcome</title><h1>Welcome</h1><a href="/login">Login</a>"""


class Mails(MailUtil):
    """Sends e-mails straight to a mail server of this machine."""

    def send_mail(  # noqa: PLR0913, PLR0917 - as its maker calls it
        self, template: str, subject: str, recipient: Any, sender: Any, body: Any, html: Any, **_: Any
    ) -> None:
        """Send the text of an e-mail."""
        del template, html
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = str(sender), str(recipient), subject
        mail.set_content(str(body))
        with smtplib.SMTP("127.0.0.1", current_app.config["MAIL_PORT"]) as server:
            server.send_message(mail)


class Texts(SmsSenderBaseClass):
    """Keeps the newest text of each phone in a file."""

    def send_sms(self, from_number: str, to_number: str, msg: str) -> None:
        """Keep a text."""
        del from_number
        (Path(current_app.config["TEXTS"]) / to_number.removeprefix("+1")).write_text(msg, encoding="utf-8")


class FromTheFirstLogin(fsqla_v3.FsUserMixin):
    """Who signs up is in at once, as without a second factor: it is asked for from the first login on."""

    def check_tf_required(
        self,
        tf_setup_methods: list[tuple[str, str]],
        tf_fresh: bool,  # noqa: FBT001 - as its maker has it
    ) -> tuple[bool, list[tuple[str, str]]]:
        """Tell whether it is asked for now; signing up has not been counted yet."""
        return super().check_tf_required(tf_setup_methods, tf_fresh) if self.login_count else (False, [])


def application(mail_port: int, texts: str) -> Flask:
    """Set it up with usernames, a second factor, and with what can be forgotten."""
    app = Flask("served_flask_security")
    app.config.update(
        SECRET_KEY=secrets.token_hex(16),
        SECURITY_PASSWORD_SALT=secrets.token_hex(16),
        SECURITY_PASSWORD_HASH="argon2",
        SECURITY_REGISTERABLE=True,
        SECURITY_TRACKABLE=True,
        SECURITY_RECOVERABLE=True,
        SECURITY_USERNAME_RECOVERY=True,
        SECURITY_TWO_FACTOR=True,
        SECURITY_TWO_FACTOR_REQUIRED=True,
        SECURITY_TWO_FACTOR_ENABLED_METHODS=["authenticator", "sms"],
        SECURITY_TOTP_SECRETS={"1": secrets.token_hex(16)},
        SECURITY_TOTP_ISSUER="Flask-Security-Too",
        SECURITY_SMS_SERVICE="Texts",
        MAIL_PORT=mail_port,
        TEXTS=texts,
        SECURITY_SEND_REGISTER_EMAIL=False,
        SECURITY_USERNAME_ENABLE=True,
        SECURITY_USERNAME_REQUIRED=True,
        SECURITY_USERNAME_ALLOWED_CHARS=["L", "N", "P", "S"],
        SECURITY_EMAIL_VALIDATOR_ARGS={"check_deliverability": False},
        SQLALCHEMY_DATABASE_URI="sqlite://",
    )
    database = SQLAlchemy(app)
    fsqla_v3.FsModels.set_db_info(database)  # type: ignore[attr-defined, no-untyped-call] # as it documents
    role = type("Role", (database.Model, fsqla_v3.FsRoleMixin), {})
    user = type("User", (database.Model, FromTheFirstLogin), {})
    SmsSenderFactory.senders["Texts"] = Texts
    Security(app, SQLAlchemyUserDatastore(database, user, role), mail_util_cls=Mails)
    home = auth_required("session")(lambda: render_template_string(HOME, csrf_token=generate_csrf))
    app.add_url_rule("/", "home", home)
    app.add_url_rule("/welcome", "welcome", lambda: WELCOME)
    with app.app_context():
        database.create_all()
    return app


def main() -> None:
    """Serve it until it is ended, and say where it is."""
    # What its parts warn of is its makers' affair.
    simplefilter("ignore")
    server = make_server("127.0.0.1", 0, application(int(sys.argv[1]), sys.argv[2]))
    print(f"http://127.0.0.1:{server.port}", flush=True)  # noqa: T201 - this is a command
    server.serve_forever()


if __name__ == "__main__":
    main()
