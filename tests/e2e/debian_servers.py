"""nginx and Apache as Debian ships them, in the foreground, on this machine only; none needs root."""

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from built_site import ROOT

NGINX = """
daemon off;
master_process off;
pid {here}/pid;
error_log {here}/error.log;
events {{}}
http {{
  include {types};
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {here}/body;
  proxy_temp_path {here}/proxy;
  fastcgi_temp_path {here}/fastcgi;
  uwsgi_temp_path {here}/uwsgi;
  scgi_temp_path {here}/scgi;
  add_header X-Content-Type-Options nosniff;
  server {{ listen 127.0.0.1:{port}; root {here}/www; error_page 404 /404.html; }}
}}
"""
APACHE = """
ServerName localhost
ServerRoot {here}
PidFile {here}/pid
ErrorLog {here}/error.log
Listen 127.0.0.1:{port}
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule mime_module {modules}/mod_mime.so
LoadModule dir_module {modules}/mod_dir.so
LoadModule filter_module {modules}/mod_filter.so
LoadModule deflate_module {modules}/mod_deflate.so
<IfModule unixd_module>
  User nobody
  Group nogroup
</IfModule>
TypesConfig /etc/mime.types
DocumentRoot {here}/www
ErrorDocument 404 /404.html
"""
SUB_PATH = "iop-guide"
"""The site is served at the root and, as on GitHub Pages, below this."""
PATIENCE_S = 20


@contextmanager
def debian_server(name: str, site: Path) -> Iterator[str]:
    """Serve a copy of the site by `nginx` or `apache2`; yield the origin."""
    found = subprocess.run([ROOT / "tools/server.sh", name], capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.fail(found.stderr, pytrace=False)
    program = found.stdout.strip()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        here.chmod(0o755)  # a server started by root reads it as nobody
        shutil.copytree(site, here / "www")
        (here / "www" / SUB_PATH).symlink_to(here / "www")
        port = _free_port()
        types = Path("/etc/nginx/mime.types")
        modules = Path("/usr/lib/apache2/modules")
        settings = (NGINX if name == "nginx" else APACHE).format(here=here, port=port, types=types, modules=modules)
        (here / "settings").write_text(settings)
        options = {
            "nginx": ["-p", here, "-c", here / "settings"],
            "apache2": ["-D", "FOREGROUND", "-f", here / "settings"],
        }
        with subprocess.Popen(
            [program, *options[name]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as server:
            try:
                _wait_for(port, server)
                yield f"http://127.0.0.1:{port}"
            finally:
                server.terminate()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[str]) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if server.poll() is not None:
            pytest.fail(f"the web server stopped: {server.stdout.read() if server.stdout else ''}", pytrace=False)
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"the web server did not answer within {PATIENCE_S} seconds", pytrace=False)
