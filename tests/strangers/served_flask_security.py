"""`python -m tests.strangers.served_flask_security`: Flask-Security-Too, set up as it documents, on a free port.

Nobody here wrote its pages: it registers people by e-mail address and username, and logs them in. The two pages of our
own are where it leads to.
"""

import secrets
from warnings import simplefilter

from flask import Flask, render_template_string
from flask_security import Security, SQLAlchemyUserDatastore
from flask_security.models import fsqla_v3
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import generate_csrf  # type: ignore[import-untyped] # it has no types
from werkzeug.serving import make_server

HOME = """<!doctype html><title>Home</title><h1>Home</h1><p>You are in.</p>
<a href="/welcome">Go on</a>
<form method="post" action="/logout"><input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
<button>Log out</button></form>"""
WELCOME = """<!doctype html><title>Welcome</title><h1>Welcome</h1><a href="/login">Login</a>"""


def application() -> Flask:
    """Set it up with usernames, and with what can be forgotten."""
    app = Flask("served_flask_security")
    app.config.update(
        SECRET_KEY=secrets.token_hex(16),
        SECURITY_PASSWORD_SALT=secrets.token_hex(16),
        SECURITY_PASSWORD_HASH="argon2",
        SECURITY_REGISTERABLE=True,
        SECURITY_RECOVERABLE=True,
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
    user = type("User", (database.Model, fsqla_v3.FsUserMixin), {})
    Security(app, SQLAlchemyUserDatastore(database, user, role))
    app.add_url_rule("/", "home", lambda: render_template_string(HOME, csrf_token=generate_csrf))
    app.add_url_rule("/welcome", "welcome", lambda: WELCOME)
    with app.app_context():
        database.create_all()
    return app


def main() -> None:
    """Serve it until it is ended, and say where it is."""
    # What its parts warn of is its makers' affair.
    simplefilter("ignore")
    server = make_server("127.0.0.1", 0, application())
    print(f"http://127.0.0.1:{server.port}", flush=True)  # noqa: T201 - this is a command
    server.serve_forever()


if __name__ == "__main__":
    main()
