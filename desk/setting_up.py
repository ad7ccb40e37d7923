"""Set-up: a virtual environment with the locked packages, before anything of ours can be imported.

    python3 desk/setting_up.py          what a build needs
    python3 desk/setting_up.py test     what the tests need too, with the tools for HTML and browser

It runs on the system's Python, also on one that is too old, so it uses the standard library only
and no syntax newer than Python 3.5. What is missing is named in one sentence with the remedy, in
Kazakh, Russian and English; the sentences stand in the catalogues, which are read here as text
because nothing has compiled them yet.
"""

import ast
import hashlib
import os
import shutil
import subprocess
import sys

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENVIRONMENT = os.path.join(PROJECT, ".venv")
UNFINISHED = os.path.join(PROJECT, ".cache", "environment-unfinished")
BROWSER_TOOLS = os.path.join(PROJECT, ".cache", "browser_tools")
OLDEST = (3, 11)
NEWER_COMMANDS = ["python3.%d" % minor for minor in range(20, OLDEST[1] - 1, -1)]


def N_(message):
    return message


class CannotSetUp(Exception):
    """Carries the English sentence that says what is missing, and what fills it."""

    def __init__(self, message, **details):
        super().__init__(message)
        self.message = message
        self.details = details


def set_up(for_tests):
    """Make the environment and install what the locks name; nothing is done twice."""
    _find_python()
    locks = ["requirements.txt", "requirements-test.txt"] if for_tests else ["requirements.txt"]
    if not _is_installed(locks):
        _make_environment()
        _install(locks)
    if for_tests:
        _fetch_browser_tools()


def _find_python():
    """Go on with a newer Python of this machine where ``python3`` is too old."""
    if sys.version_info[:2] >= OLDEST:
        return
    for command in NEWER_COMMANDS:
        newer = shutil.which(command)
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            sys.exit(subprocess.call([newer, os.path.abspath(__file__), *sys.argv[1:]]))
    raise CannotSetUp(
        N_(
            "Python %(needed)s or newer is needed and this one is %(found)s: install a newer"
            " Python from your system or from python.org, then run the command again."
        ),
        needed="%d.%d" % OLDEST,
        found="%d.%d" % sys.version_info[:2],
    )


def _environment_python():
    folder = "Scripts" if os.name == "nt" else "bin"
    return os.path.join(ENVIRONMENT, folder, "python.exe" if os.name == "nt" else "python")


def _make_environment():
    if not os.path.exists(UNFINISHED) and _works():
        return
    try:
        import ensurepip  # noqa: F401 - Debian keeps it in a package of its own
        import venv
    except ImportError:
        raise CannotSetUp(
            N_(
                "Python's module venv is missing: install it (on Debian and Ubuntu with"
                " “sudo apt install python3-venv”), then run the command again."
            )
        ) from None
    _write(UNFINISHED, "")  # until `_install` is through
    _say(N_("Setting up in .venv; this happens once and takes about a minute."))
    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(ENVIRONMENT)
    except (OSError, ValueError, subprocess.CalledProcessError) as fault:
        # On Windows a program that runs from the folder, a preview, keeps its files.
        raise CannotSetUp(
            N_(
                "The folder .venv could not be made (%(reason)s). Close the preview and other"
                " windows of this project, see that the disk has room, then run the command again."
            ),
            reason=getattr(fault, "strerror", None) or fault,
        ) from None


def _works():
    """Whether the environment still runs: its Python may have gone with a system upgrade."""
    try:
        command = [_environment_python(), "-c", "import pip"]
        return subprocess.call(command, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def _is_installed(locks):
    """Whether just these locks were installed, and the environment's Python is still there."""
    python_is_there = os.path.exists(_environment_python()) and not os.path.exists(UNFINISHED)
    return python_is_there and _read(_stamp(locks)) == _fingerprint(locks)


def _stamp(locks):
    return os.path.join(ENVIRONMENT, ".installed-" + "-".join(locks))


def _install(locks):
    command = [_environment_python(), "-m", "pip", "install", "--quiet", "--require-hashes"]
    # A package without a wheel would run its own code here.
    command += ["--only-binary", ":all:", "--disable-pip-version-check", "--no-input"]
    for lock in locks:
        command += ["-r", lock]
    # pip takes a package that it wrote half for an installed one.
    _write(UNFINISHED, "")
    _run(command)
    _write(_stamp(locks), _fingerprint(locks))
    os.remove(UNFINISHED)


def _run(command):
    """Its output is shown where it fails. Packages hold file names that not every locale can write,
    hence Python's UTF-8 mode."""
    environment = dict(os.environ, PYTHONUTF8="1")
    done = subprocess.run(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode != 0:
        sys.stderr.flush()
        sys.stderr.buffer.write(done.stdout)
        raise CannotSetUp(
            N_(
                "The packages could not be installed; the lines above say why. Check the connection"
                " to the Internet, then run the command again."
            )
        )


def _fetch_browser_tools():
    """axe-core and the Nu HTML checker; without them their tests are skipped, which they say."""
    source = os.path.join(PROJECT, "tests", "equipment", "browser_tools")
    lists = [os.path.join(source, name) for name in ("package.json", "package-lock.json")]
    fingerprint = _fingerprint(lists)
    stamp = os.path.join(BROWSER_TOOLS, ".installed")
    if _read(stamp) == fingerprint:
        return
    npm = shutil.which("npm")
    if npm:
        os.makedirs(BROWSER_TOOLS, exist_ok=True)
        for path in lists:
            shutil.copy(path, BROWSER_TOOLS)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        if subprocess.call(command, cwd=BROWSER_TOOLS) == 0:
            _write(stamp, fingerprint)
            return
    _say(
        N_(
            "The tools that check HTML and accessibility could not be fetched (npm from Node.js"
            " does it); the tests that need them will be skipped."
        )
    )


def _fingerprint(paths):
    digest = hashlib.sha256()
    for path in paths:
        with open(os.path.join(PROJECT, path), "rb") as file:
            digest.update(file.read().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def _read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None


def _write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def _say(message, **details):
    """A sentence in Kazakh, Russian and English, as UTF-8 whatever the console thinks it is."""
    translated = [_catalogue(lang).get(message) for lang in ("kk", "ru")]
    for sentence in [*translated, message]:
        if sentence:
            sys.stderr.flush()
            sys.stderr.buffer.write((sentence % details + "\n").encode("utf-8"))
            sys.stderr.buffer.flush()


def _catalogue(lang):
    """Messages and their translations from the text of a catalogue (singular ones only)."""
    path = os.path.join(PROJECT, "theme", "translations", lang, "LC_MESSAGES", "messages.po")
    messages, parts, key = {}, {"msgid": "", "msgstr": ""}, None
    for line in [*(_read(path) or "").splitlines(), ""]:
        word, _, rest = line.partition(" ")
        if word in parts:
            key, parts[word] = word, ast.literal_eval(rest)
        elif line.startswith('"') and key:
            parts[key] += ast.literal_eval(line)
        elif not line:
            messages[parts["msgid"]] = parts["msgstr"]
            parts, key = {"msgid": "", "msgstr": ""}, None
        else:
            key = None
    return messages


if __name__ == "__main__":
    try:
        set_up(for_tests="test" in sys.argv[1:])
    except CannotSetUp as missing:
        _say(missing.message, **missing.details)
        sys.exit(1)
