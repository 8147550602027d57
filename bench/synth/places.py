"""The administrative units of both periods, read from places/data: `Places().of("district", before=True)`."""
import dataclasses
import datetime
import pathlib

DATA = pathlib.Path(__file__).parents[2] / "places" / "data"
MERGED = datetime.date(2025, 7, 1)  # 34 provinces, no districts since then
CITIES = {"thành phố"}


@dataclasses.dataclass(eq=False, slots=True)
class Unit:
    name: str  # "Tứ Kỳ"
    kind: str  # "huyện"
    level: str  # province district commune
    before: bool  # of the merger
    parent: "Unit | None"
    id: str

    @property
    def full(self):
        return f"{self.kind} {self.name}"

    @property
    def province(self):
        unit = self
        while unit.parent:
            unit = unit.parent
        return unit

    def at(self, level):
        """Itself or the unit above it of that level; None where there is none."""
        unit = self
        while unit and unit.level != level:
            unit = unit.parent
        return unit


def read_units(path, before):
    """A province's line is followed by those of its districts, a district's by those of its communes; codes have 2, 3 and 5 digits."""
    levels = {2: "province", 3: "district", 5: "commune"}
    units, last = [], {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        code, kind, name = line.split("\t")[:3]
        level = levels[len(code)]
        parent = {"province": None, "district": last.get("province"), "commune": last.get("district" if before else "province")}[level]
        last[level] = Unit(name, kind, level, before, parent, ("b" if before else "s") + code)
        units.append(last[level])
    return units


class Places:
    def __init__(self):
        self.units = read_units(DATA / "units_before.tsv", True) + read_units(DATA / "units_since.tsv", False)
        self.lists = {}
        self.names = {}
        for unit in self.units:
            self.lists.setdefault((unit.level, unit.before), []).append(unit)
            self.names.setdefault((unit.full, unit.before), []).append(unit)

    def known(self, unit, printed):
        """Of a unit and those above it, the ones that a document names for certain: those that bear the name alone, or alone among those whose upper units,
        as far as they are printed, have these names too."""
        while unit:
            above = [printed_one for printed_one in printed if printed_one is not unit]
            fit = [other for other in self.names[unit.full, unit.before] if all(other.at(one.level) is one for one in above if unit.at(one.level) is one)]
            if unit in printed and len(fit) == 1:
                return {up for up in (unit, unit.parent, unit.province) if up}
            unit = unit.parent
        return set()

    def of(self, level, before):
        return self.lists.get((level, before), [])
