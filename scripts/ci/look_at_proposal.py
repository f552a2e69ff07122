"""Checks what a proposal's summaries say, tells what they change, and builds a preview, all with the code that is here.

    python -m scripts.ci.look_at_proposal PROPOSED [options of duizhao check …]

Of PROPOSED only `summaries/` is read. Leaves build/report/report.md, and the preview in build/site. Ends as
`duizhao check` does; layout is only told of.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import IO

from scripts.ci.take_proposal import take

OURS = Path("summaries")
BEFORE = Path("build/before/summaries")
REPORT = Path("build/report/report.md")


def main(proposed: Path, options: list[str]) -> int:
    refusal = take(proposed / OURS, OURS, BEFORE)
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    verdict = _duizhao("check", *options)
    if _duizhao("fmt", "--check"):
        print("'duizhao fmt' would lay these files out anew; that stops nothing.", file=sys.stderr)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    with REPORT.open("wb") as report:
        differs = _duizhao("diff", f"./{BEFORE}", "--format", "markdown", output=report)
    return verdict or differs or _duizhao("build", "--no-pdf")


def _duizhao(*arguments: str, output: IO[bytes] | None = None) -> int:
    command = [sys.executable, "-m", "duizhao.cli", *arguments]
    sys.stderr.flush()
    return subprocess.run(command, stdout=output, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
