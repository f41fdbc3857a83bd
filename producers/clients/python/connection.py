"""How a client reaches the cluster, from environment variables: secrets stand in files, never in arguments.

HANKEVIRTA_BOOTSTRAP      brokers, host:port, several with a comma; localhost:9092 when not set
HANKEVIRTA_CA             PEM file of the authority that vouches for the brokers; without it the cluster is open
HANKEVIRTA_CERTIFICATE    PEM file with the principal's key and certificate; or, with librdkafka 2.6.1 or newer:
HANKEVIRTA_USER           principal, such as hankealue.lappi
HANKEVIRTA_PASSWORD_FILE  file with its password
"""

import os
from pathlib import Path


def settings():
    """Settings of any client of confluent-kafka."""
    common = {"bootstrap.servers": os.environ.get("HANKEVIRTA_BOOTSTRAP", "localhost:9092"), "log_level": 0}
    authority = os.environ.get("HANKEVIRTA_CA")
    if authority is None:
        return common
    return common | {"ssl.ca.location": authority} | _proof()


def _proof():
    certificate = os.environ.get("HANKEVIRTA_CERTIFICATE")
    if certificate is not None:
        return {
            "security.protocol": "SSL",
            "ssl.certificate.location": certificate,
            "ssl.key.location": certificate,
        }
    return {
        "security.protocol": "SASL_SSL",
        "sasl.mechanism": "SCRAM-SHA-512",
        "sasl.username": _required("HANKEVIRTA_USER"),
        "sasl.password": Path(_required("HANKEVIRTA_PASSWORD_FILE")).read_text("utf-8").strip(),
    }


def _required(variable):
    value = os.environ.get(variable)
    if value is None:
        raise ValueError(f"HANKEVIRTA_CA needs HANKEVIRTA_CERTIFICATE or {variable} too")
    return value
