"""What a person can do about a site that could not be reached, as a browser or a library tells it."""

IS_IT_RUNNING = "is the deployment running?"
CERTIFICATE = "renew the site’s certificate, or let this machine know the authority that signed it"


def remedy_for(problem: str) -> str:
    """Give the remedy that fits the words in which a problem is told."""
    return CERTIFICATE if "ERR_CERT_" in problem or "CERTIFICATE_VERIFY_FAILED" in problem else IS_IT_RUNNING
