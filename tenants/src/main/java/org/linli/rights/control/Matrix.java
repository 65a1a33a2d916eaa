package org.linli.rights.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.catalogue.entity.Level;
import org.linli.packs.PackFault;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * A mode's matrix, compiled: for each slot the answer that stands ready, and the floors that may
 * raise it.
 */
public final class Matrix {

  private static final Floor[] NO_FLOORS = {};

  private final MatrixFile file;
  private final Answer[] answers = new Answer[Slots.COUNT];
  private final Floor[][] floors = new Floor[Slots.COUNT][];
  private final Map<Party, Level> zones;
  private final Map<String, Basis> bases = new HashMap<>();

  /** What the matrix alone says; {@code byContract} when a clause comes first. */
  record Answer(Decision decision, boolean byContract) {}

  Matrix(String name, MatrixFile file, FloorsFile floors) {
    this.file = file;
    this.zones = floors.zones();
    floors.floors().forEach(floor -> bases.put(floor.id(), basis(floor, floors.version())));
    checkHead(name);
    fillDefault();
    fillCells(name);
    fillFloors(floors.floors());
  }

  public MatrixFile file() {
    return file;
  }

  Answer answer(int slot) {
    return answers[slot];
  }

  Floor[] floors(int slot) {
    return floors[slot];
  }

  /** Whether the other answers the slot alike; floors count with what they say and when. */
  boolean sameAt(Matrix other, int slot) {
    var mine = answers[slot];
    var theirs = other.answers[slot];
    return mine.byContract() == theirs.byContract()
        && mine.decision().outcome() == theirs.decision().outcome()
        && mine.decision().flagged() == theirs.decision().flagged()
        && effects(floors[slot]).equals(effects(other.floors[slot]));
  }

  private static List<String> effects(Floor[] some) {
    return java.util.Arrays.stream(some)
        .map(
            floor ->
                floor.decision()
                    + " "
                    + floor.given()
                    + " "
                    + floor.unless()
                    + " "
                    + floor.from()
                    + " "
                    + floor.sensitive())
        .sorted()
        .toList();
  }

  Map<Party, Level> zones() {
    return zones;
  }

  /** What a decision rests on that the floor raised. */
  Basis basis(Floor floor) {
    return bases.get(floor.id());
  }

  /** The name of a cell in logs and screens: its place in the order of reading, from 1. */
  public static String rule(int index) {
    return "cell " + (index + 1);
  }

  private Basis basis(Floor floor, int version) {
    return new Basis(
        file.mode(), version, "floor " + floor.id(), floor.clause(), floor.why(), Optional.empty());
  }

  private void checkHead(String name) {
    if (file.mode() == null
        || file.owner() == null
        || file.cells() == null
        || file.cells().isEmpty()) {
      throw new PackFault(name, 1, "mode, owner and cells are needed");
    }
    if (file.defaultDecision() == null
        || file.defaultClause() == null
        || file.defaultWhy() == null) {
      throw new PackFault(name, 1, "defaultDecision, defaultClause and defaultWhy are needed");
    }
    // What no cell allows has to stay closed: an open default would turn every forgotten cell into
    // a leak.
    if (file.defaultDecision() != Outcome.DENY) {
      throw new PackFault(name, 1, "defaultDecision must be DENY");
    }
  }

  private void fillDefault() {
    var basis =
        new Basis(
            file.mode(),
            file.version(),
            "default",
            file.defaultClause(),
            file.defaultWhy(),
            Optional.empty());
    var decision = new Decision(file.defaultDecision(), basis, Optional.empty(), null, false);
    java.util.Arrays.fill(answers, new Answer(decision, false));
  }

  private void fillCells(String name) {
    var taken = new boolean[Slots.COUNT];
    for (int index = 0; index < file.cells().size(); index++) {
      var cell = file.cells().get(index);
      var basis =
          new Basis(
              file.mode(),
              file.version(),
              rule(index),
              cell.clause(),
              cell.why(),
              Optional.empty());
      var decision = new Decision(cell.standing(), basis, Optional.empty(), null, cell.flag());
      var answer = new Answer(decision, cell.byContract());
      var reached = new int[1];
      cell.eachSlot(
          slot -> {
            if (!taken[slot]) {
              taken[slot] = true;
              answers[slot] = answer;
              reached[0]++;
            }
          });
      if (reached[0] == 0) {
        throw new PackFault(name, cell.line(), "never reached: cells above it say it all");
      }
    }
  }

  private void fillFloors(List<Floor> all) {
    Map<List<Floor>, Floor[]> shared = new HashMap<>();
    for (var party : Party.values()) {
      for (var asset : Asset.ALL) {
        for (var action : Action.values()) {
          for (var purpose : Purpose.values()) {
            var some = new ArrayList<Floor>();
            all.stream()
                .filter(floor -> floor.covers(party, asset, action, purpose))
                .forEach(some::add);
            floors[Slots.of(party, asset, action, purpose)] =
                shared.computeIfAbsent(some, list -> list.toArray(NO_FLOORS));
          }
        }
      }
    }
  }
}
