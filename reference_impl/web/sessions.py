"""The cookie that holds nothing but a random token, and the forms bound to it."""

import hmac
import re
import secrets
from hashlib import sha256

from flask import Flask, Response, abort, g, request


class Sessions:
    """Gives each browser a token, and each of its forms a proof that this site made it."""

    def __init__(self, cookie: str, address: str) -> None:
        self._cookie = cookie
        self._secure = address.startswith("https:")
        self._key = secrets.token_bytes(32)

    def add_to(self, app: Flask) -> None:
        """Guard every form of this site."""
        app.before_request(self._refuse_forged_form)
        app.after_request(self._hand_out_token)

    def token(self) -> str:
        """Give the browser's token, a new one to a browser without."""
        if "token" not in g:
            known = request.cookies.get(self._cookie, "")
            g.token = known if re.fullmatch(r"[A-Za-z0-9_-]{43}", known) else secrets.token_urlsafe(32)
        return str(g.token)

    def renew(self) -> str:
        """Give the browser a new token, which nobody can have planted there or seen before."""
        return self.go_on(secrets.token_urlsafe(32))

    def go_on(self, token: str) -> str:
        """Let the browser go on with a token."""
        g.token = token
        return token

    def form_proof(self) -> str:
        """Give what a form of this session must bring back."""
        return hmac.new(self._key, self.token().encode(), sha256).hexdigest()

    def _refuse_forged_form(self) -> None:
        exempt = request.path.startswith("/control/")  # it has its own bearer token
        if request.method == "POST" and not exempt:
            proof = request.form.get("form-proof", "")
            if not hmac.compare_digest(proof.encode(), self.form_proof().encode()):
                abort(400, "This form is no longer valid. Open the page again and fill it in once more.")

    def _hand_out_token(self, response: Response) -> Response:
        # A page without a form never asks for the token, and sets no cookie.
        if "token" in g and request.cookies.get(self._cookie) != g.token:
            response.set_cookie(self._cookie, g.token, httponly=True, samesite="Lax", secure=self._secure)
        return response
