"""How requests travel: Elastic's own client for Elasticsearch, and the transport beneath it for OpenSearch.

Elastic's client refuses a server that is not Elastic's; opensearch-py cannot be imported here, because it needs another
package named `events`. Nothing else is different between the two.
"""

from collections.abc import Callable
from typing import Any

from elastic_transport import NodeConfig, Transport, TransportError

from search.engines.address import Address

Send = Callable[[str, str, dict, Any, float], tuple[int, Any]]


def transport_to(address: Address) -> Send:
    """Return what sends a method, path, headers and body to the engine, waiting so many seconds at most.

    It gives the status and the answer, and raises TransportError. Of several hosts the next one is asked when one
    cannot be reached; nothing else is tried twice.
    """
    nodes = nodes_of(address)
    options = {"max_retries": len(nodes) - 1, "retry_on_timeout": False, "retry_on_status": ()}
    return (by_elasticsearch if address.kind == "elasticsearch" else by_transport)(nodes, options)


def nodes_of(address: Address) -> list[NodeConfig]:
    """Return the hosts of an address, each with who asks and whom it trusts."""
    headers = {"authorization": address.authorization} if address.authorization else {}
    tls = {"ca_certs": address.ca} if address.ca else {}
    scheme = "https" if address.tls else "http"
    return [NodeConfig(scheme, host, port, headers=headers, **tls) for host, port in address.hosts]


def by_transport(nodes: list[NodeConfig], options: dict) -> Send:
    """Send by the bare transport, which asks no server for its brand."""
    transport = Transport(nodes, **options)

    def send(method, target, headers, body, seconds):
        meta, answer = transport.perform_request(method, target, headers=headers, body=body, request_timeout=seconds)
        return meta.status, answer

    return send


def by_elasticsearch(nodes: list[NodeConfig], options: dict) -> Send:
    """Send by Elastic's own client."""
    from elasticsearch import ApiError, Elasticsearch, UnsupportedProductError

    client = Elasticsearch(nodes, **options)

    def send(method, target, headers, body, seconds):
        try:
            asked = client.options(request_timeout=seconds)
            answer = asked.perform_request(method, target, headers=headers, body=body)
        except UnsupportedProductError as error:
            raise TransportError("This is no Elasticsearch; write opensearch:// for OpenSearch.") from error
        except ApiError as error:
            return error.meta.status, error.body
        return answer.meta.status, answer.body

    return send
