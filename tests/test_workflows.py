"""The workflows of GitHub: who may do what, in which order, with which code. `make lint` runs zizmor over them."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
WORKFLOWS = {path.name: yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in FILES}
JOBS = {f"{name}/{job}": body for name, flow in WORKFLOWS.items() for job, body in flow["jobs"].items()}
STEPS = [(job, step) for job, body in JOBS.items() for step in body.get("steps", ())]
PUBLISH = WORKFLOWS["pages.yml"]


def needed(jobs: dict[str, dict], name: str) -> set[str]:
    """Return every job that a job waits for."""
    direct = jobs[name].get("needs", [])
    direct = {direct} if isinstance(direct, str) else set(direct)
    return direct.union(*(needed(jobs, each) for each in direct))


def test_each_action_is_named_by_its_commit_and_its_version():
    text = "\n".join(path.read_text("utf-8") for path in FILES)
    used = re.findall(r"uses: ([^\s$][^\n]*)", text)

    assert used
    assert [each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []


def test_an_action_is_of_one_version_everywhere():
    used = {step["uses"] for _, step in STEPS if "uses" in step}

    assert len({each.split("@")[0] for each in used}) == len(used)


def test_no_checkout_leaves_its_token_behind():
    checkouts = [step for _, step in STEPS if step.get("uses", "").startswith("actions/checkout@")]

    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_no_workflow_grants_anything_to_all_its_jobs():
    assert {name: flow["permissions"] for name, flow in WORKFLOWS.items()} == {name: {} for name in WORKFLOWS}


def test_only_the_deployment_may_publish_and_it_runs_no_code_of_ours():
    may_write = {job: body["permissions"] for job, body in JOBS.items() if "write" in body["permissions"].values()}

    assert may_write == {
        "pages.yml/deploy": {"pages": "write", "id-token": "write"},
        "daily.yml/publish": {"actions": "write"},
    }
    assert [step["uses"].split("@")[0] for step in JOBS["pages.yml/deploy"]["steps"]] == ["actions/deploy-pages"]
    assert not [step for step in JOBS["daily.yml/publish"]["steps"] if "uses" in step]


def test_publishing_waits_for_the_checks_of_the_same_commit():
    jobs = PUBLISH["jobs"]

    assert jobs["checks"]["uses"] == "$/.github/workflows/ci.yml"
    assert "checks" in needed(jobs, "build")
    assert {"checks", "build"} <= needed(jobs, "deploy")
    assert "workflow_call" in WORKFLOWS["ci.yml"]["on"]


def test_a_change_is_checked_once():
    """A branch of the same repository was checked twice: for its push and for its pull request."""
    assert set(WORKFLOWS["ci.yml"]["on"]) == {"pull_request", "workflow_call"}
    assert PUBLISH["on"]["push"] == {"branches": ["main"]}


def test_a_schedule_stands_alone():
    """GitHub switches a workflow with a schedule off; publishing a change must go on then."""
    scheduled = [name for name, flow in WORKFLOWS.items() if "schedule" in flow["on"]]

    assert scheduled == ["daily.yml"]
    assert "gh workflow run pages.yml" in JOBS["daily.yml/publish"]["steps"][0]["run"]
    assert "workflow_dispatch" in PUBLISH["on"]


def test_the_data_is_checked_before_the_software():
    jobs = WORKFLOWS["ci.yml"]["jobs"]

    assert "data" in needed(jobs, "software")
    assert "make check site" in [step.get("run") for step in jobs["data"]["steps"]]
    assert jobs["software"]["if"] == "needs.data.outputs.samples == 'true'"


@pytest.mark.parametrize(
    ("text", "said"), [("    sample: true\n", "true"), ("    sample: false\n", "false"), ("", "false")]
)
def test_a_copy_without_samples_leaves_the_softwares_tests_out(tmp_path, text, said):
    (step,) = [step for _, step in STEPS if step.get("id") == "samples"]
    (tmp_path / "data").mkdir()
    (tmp_path / "data/programs.yaml").write_text(f"programs:\n  - id: a\n{text}")
    out = tmp_path / "out"
    subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=tmp_path,
        env={"GITHUB_OUTPUT": str(out), "PATH": "/usr/bin:/bin"},
        check=True,
    )

    assert out.read_text() == f"samples={said}\n"


def test_what_is_uploaded_has_the_hidden_folder_too():
    (upload,) = [step for _, step in STEPS if "upload-pages-artifact" in step.get("uses", "")]

    assert upload["with"] == {"path": "site", "include-hidden-files": "true"}


@pytest.mark.parametrize("tool", ["venv.sh", "node.sh", "lock.sh"])
def test_only_wheels_with_known_hashes_are_installed(tool):
    text = (ROOT / "tools" / tool).read_text("utf-8").replace("\\\n", " ")
    commands = [line for line in text.splitlines() if "pip install" in line and "--editable ." not in line]

    assert commands
    assert all("--only-binary :all:" in line and "--require-hashes" in line for line in commands)


def test_every_lock_has_hashes_and_names_no_host():
    for path in ROOT.glob("requirements*.lock"):
        text = path.read_text("utf-8")
        names = re.findall(r"^[a-z0-9._-]+==", text, re.MULTILINE)
        assert names, path
        assert len(re.findall(r"^[a-z0-9._-]+==[^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(names), path
        assert "://" not in text, path
