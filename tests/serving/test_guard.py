"""Who is answered, by the live page and by the desk."""

import pytest

from argmap.serving import Server
from argmap.serving.local_address import LocalAddress
from tests.serving.talking import SmallDesk, ask, below, everything, head, place, raw, send

PATHS = ["", "events", "desk", "nothing"]


def origin(server: Server) -> str:
    host, port = place(server)
    return f"http://{host}:{port}"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:{port}", ""]
)
def test_other_names_of_this_machine_are_refused(server: Server, host: str) -> None:
    for path in PATHS:
        got = ask(server, below(server, path), Host=host.format(port=place(server)[1]))
        assert (got.status, got.text) == (421, "This server answers only this computer.\n"), path


def test_the_names_of_this_machine_are_answered(server: Server) -> None:
    for host in ("127.0.0.1", "localhost", "[::1]"):
        assert ask(server, below(server), Host=f"{host}:{place(server)[1]}").status == 200, host


def test_a_request_names_this_machine_once(server: Server) -> None:
    evil = head(server, "GET @", "Host: evil.example", "Connection: close")
    with raw(server, evil) as link:
        assert everything(link).startswith(b"HTTP/1.1 400 ")
    with raw(server, evil.replace("127.0.0.1", "evil.example", 1)) as link:
        assert not everything(link).startswith(b"HTTP/1.1 200 ")
    with raw(server, f"GET {below(server)} HTTP/1.0\r\n\r\n") as link:
        assert everything(link).startswith(b"HTTP/1.1 421 ")
    with raw(server, head(server, "GET http://evil.example@")) as link:
        assert everything(link).startswith(b"HTTP/1.1 404 ")


@pytest.mark.parametrize(
    "path",
    ["/", "", "/desk", "/events", "/map.yaml", "/../map.yaml", "/etc/passwd", "/{wrong}/", "/{known}", "/{known}x/"],
)
def test_nothing_is_said_to_those_who_do_not_know_the_secret(server: Server, path: str) -> None:
    known = below(server).strip("/")
    wrong = known[:-1] + ("a" if known[-1] != "a" else "b")
    for method in ("GET", "POST", "PUT", "OPTIONS"):
        got = ask(server, path.format(known=known, wrong=wrong) or "*", method=method)
        assert (got.status, got.text) == (404, "Not found.\n"), method
        assert got.headers["connection"] == "close"


def test_no_file_is_served(server: Server) -> None:
    for path in ("map.yaml", "../map.yaml", "/etc/passwd", "events/..", "pages/..%2fmap.yaml", "desk/"):
        assert ask(server, below(server, path)).status == 404, path


def test_other_methods_are_refused(server: Server) -> None:
    for method in ("PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"):
        assert ask(server, below(server), method=method).status == 405, method


def test_every_answer_has_the_headers(server: Server) -> None:
    for path, more in (("", {}), ("/nothing", {}), (below(server), {}), (below(server), {"Host": "evil.example"})):
        got = ask(server, path, **more)
        assert "frame-ancestors 'none'" in got.headers["content-security-policy"]
        assert "default-src 'none'" in got.headers["content-security-policy"]
        assert got.headers["x-content-type-options"] == "nosniff"
        assert got.headers["referrer-policy"] == "no-referrer"
        assert got.headers["cross-origin-resource-policy"] == "same-origin"
        assert got.headers["cache-control"] == "no-store"
        assert not [name for name in got.headers if name.startswith("access-control-") or name == "server"]


@pytest.mark.parametrize(
    "other", ["http://evil.example", "null", "", "https://{own}", "http://127.0.0.1:1", "http://localhost"]
)
def test_the_page_of_another_origin_sends_nothing(desk: SmallDesk, desk_server: Server, other: str) -> None:
    host, port = place(desk_server)
    got = send(desk_server, {"do": "add", "word": "a"}, Origin=other.format(own=f"{host}:{port}"))
    assert (got.status, desk.words) == (403, [])


@pytest.mark.parametrize("site", ["cross-site", "same-site", "", "other"])
def test_what_a_browser_calls_another_site_sends_nothing(desk: SmallDesk, desk_server: Server, site: str) -> None:
    message = {"do": "add", "word": "a"}
    assert send(desk_server, message, Sec_Fetch_Site=site, Origin=origin(desk_server)).status == 403
    assert desk.words == []


def test_one_right_origin_does_not_excuse_another(desk: SmallDesk, desk_server: Server) -> None:
    body = '{"do": "add", "word": "a"}'
    more = ["Content-Type: application/json", f"Content-Length: {len(body)}", "Connection: close"]
    twice = [f"Origin: {origin(desk_server)}", "Origin: http://evil.example"]
    with raw(desk_server, head(desk_server, "POST @desk", *more, *twice), body) as link:
        assert everything(link).startswith(b"HTTP/1.1 403 ")
    assert desk.words == []


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_its_own_page_is_answered(desk: SmallDesk, desk_server: Server, site: str) -> None:
    got = send(desk_server, {"do": "add", "word": "a"}, Sec_Fetch_Site=site, Origin=origin(desk_server))
    assert (got.status, desk.words) == (200, ["a"])
    assert send(desk_server, {"do": "state"}).status == 200, "programs of this computer send neither"


@pytest.mark.parametrize(
    "kind", ["text/plain", "", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "text/json"]
)
def test_what_a_form_can_send_is_no_message(desk: SmallDesk, desk_server: Server, kind: str) -> None:
    got = send(desk_server, {"do": "add", "word": "a"}, Content_Type=kind)
    assert (got.status, got.text, desk.words) == (415, "A message must be application/json.\n", [])


def test_json_may_say_how_it_is_written(desk_server: Server) -> None:
    assert send(desk_server, {"do": "state"}, Content_Type="Application/JSON; charset=utf-8").status == 200


def test_each_run_has_another_secret() -> None:
    secrets = {LocalAddress(80).secret for _ in range(100)}
    assert len(secrets) == 100
    assert min(map(len, secrets)) >= 32
    one = LocalAddress(80)
    assert one.secret not in repr(one)


def test_a_name_without_a_port_means_port_80() -> None:
    assert "localhost" in LocalAddress(80).hosts
    assert "localhost" not in LocalAddress(8765).hosts


@pytest.mark.parametrize("path", ["", "/", "//", "//{0}/", "/{0}", "{0}/", "/é/", "/\ud800/", "/{0}x/", "/ {0}/"])
def test_a_path_without_the_secret_leads_nowhere(path: str) -> None:
    address = LocalAddress(80)
    if path == "{0}/":
        path = "x{0}/"
    assert address.below(path.format(address.secret)) is None


def test_a_path_goes_on_below_the_secret() -> None:
    address = LocalAddress(80)
    assert address.below(f"/{address.secret}/") == "/"
    assert address.below(f"/{address.secret}/pages/a.png") == "/pages/a.png"
