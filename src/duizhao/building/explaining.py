"""Why a file of the site is as it is: what made it, from what, and whether that was done again."""

from __future__ import annotations

from duizhao.building.catalogue.manifest import Manifest
from duizhao.building.renewal import Renewal
from duizhao.diagnostics import Told, shown, tell


def explain(manifest: Manifest, renewal: Renewal, path: str) -> list[Told]:
    job = manifest.job_of(path)
    if not job:
        return [tell("no build has written {file}: give its path in the site, as en/index.html", file=shown(path))]
    if job not in renewal.reasons:
        said = [tell("{file} was kept as it was: nothing that it is made from has changed", file=path)]
    elif renewal.reasons[job]:
        said = [tell("{file} was made again, because {key} has changed", file=path, key=renewal.reasons[job])]
    else:
        said = [tell("{file} was made from nothing: there was none, or what all pages rest on has changed", file=path)]
    reads = manifest.reads_of(job)
    if reads:
        said.append(tell("it is made from:"))
        said += [tell("  {key}", key=key) for key in reads]
    return said
