package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/**
 * Every cell of three modes × parties × data × uses × purposes × levels against a table that was
 * written from the standards' text, and the rows that forbid against everything that could lower
 * them.
 */
class StandardTableTest {

  private static final Path TABLE = Path.of("src/test/resources/rights/standard/expected.txt");
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
  private static final TenantId TENANT = new TenantId("510104017001");

  private static final Map<String, List<Asset>> DATA =
      Map.of(
          "PUBLIC", List.of(Asset.COMMUNITY_FIGURES),
          "THINGS", List.of(Asset.DEVICE_LEDGER, Asset.DEVICE_READINGS, Asset.ALARMS),
          "CASES", List.of(Asset.CASES),
          "HOME", List.of(Asset.HOUSEHOLD_READINGS),
          "SENSITIVE", List.of(Asset.HEALTH_READINGS, Asset.ACCESS_RECORDS),
          "PERSON", List.of(Asset.PERSON_ARCHIVE),
          "PAPERS", List.of(Asset.CONTRACTS));

  private static final Map<String, EnumSet<Party>> PARTIES =
      Map.of(
          "GOV", EnumSet.of(Party.BUREAU, Party.DISTRICT, Party.STREET),
          "COMPANY", EnumSet.of(Party.OPERATOR, Party.PROPERTY));

  private static final Map<String, GradedField> LEVELS = levels();

  private final Decider decider = new Decider(new Matrices());
  private final List<Row> rows = rows();

  /** A row of the file. */
  private record Row(
      int line,
      Set<OperationMode> modes,
      Set<Party> parties,
      Set<Asset> data,
      Set<Action> actions,
      Set<Purpose> purposes,
      Set<String> levels,
      Set<String> effects,
      String clause) {

    boolean rules(Cell cell) {
      return modes.contains(cell.mode())
          && parties.contains(cell.party())
          && data.contains(cell.asset())
          && actions.contains(cell.action())
          && purposes.contains(cell.purpose())
          && levels.contains(cell.level());
    }

    boolean forbids() {
      return effects.equals(Set.of("D"));
    }
  }

  private record Cell(
      OperationMode mode, Party party, Asset asset, Action action, Purpose purpose, String level) {

    Question question(Set<Fact> facts) {
      return new Question(party, Optional.of("org"), action, asset, purpose, TENANT, NOW, facts)
          .of(LEVELS.get(level));
    }
  }

  @Test
  @Requirement({
    "000-7.2.f.1-1",
    "000-7.2.f.1-3",
    "000-7.2.f.1-4",
    "000-7.2.f.1-5",
    "000-10.1.2.1.c.2",
    "000-10.1.2.2.c.2-2",
    "000-10.1.2.2.c.2-3",
    "000-10.1.2.3.c.2",
    "000-10.1.3-2",
    "000-11.2.4.c-2",
    "002-5.5.2",
    "003-3.2.3.7.3",
    "004-P3b"
  })
  void everyCellIsAnsweredAsTheStandardsAllow() {
    var wrong = new ArrayList<String>();
    var ruled = new LinkedHashMap<Integer, Integer>();
    var cells = 0;
    for (var cell : cells()) {
      cells++;
      var row = rows.stream().filter(each -> each.rules(cell)).findFirst();
      if (row.isEmpty()) {
        wrong.add("no row rules " + cell);
        continue;
      }
      ruled.merge(row.get().line(), 1, Integer::sum);
      var decision = decider.decide(cell.question(Set.of()), snapshot(cell.mode()));
      var letter = decision.outcome().name().substring(0, 1);
      var effect = decision.flagged() ? letter.toLowerCase() : letter;
      if (!row.get().effects().contains(effect)) {
        wrong.add(
            "line %d (%s) allows %s, not %s by %s: %s"
                .formatted(
                    row.get().line(),
                    row.get().clause(),
                    row.get().effects(),
                    effect,
                    decision.basis().line(),
                    cell));
      }
    }
    assertThat(wrong.stream().limit(40).toList()).as(wrong.size() + " of " + cells).isEmpty();
    assertThat(cells)
        .isEqualTo(
            OperationMode.values().length
                * Party.values().length
                * Asset.ALL.size()
                * Action.values().length
                * Purpose.values().length
                * LEVELS.size());
    assertThat(rows)
        .allSatisfy(row -> assertThat(ruled).as("rules nothing").containsKey(row.line()));
  }

  /** The rows before the first mode: no clause, no grant lowers them, in no mode. */
  @Test
  @Requirement({"000-7.2.a.4-2", "000-10.2.2.d.2", "002-5.5.2", "000-7.2.d.5"})
  void whatNobodyMayNoClauseAndNoGrantOpens() {
    var everything =
        new Clause("1", Set.of(), Set.of(), Set.of(), Set.of(), Outcome.PERMIT, "everything");
    var floors = rows.stream().filter(row -> row.line() < firstOfTheModes()).toList();
    assertThat(floors).hasSizeGreaterThan(8);
    var wrong = new ArrayList<String>();
    for (var cell : cells()) {
      var row = floors.stream().filter(each -> each.rules(cell)).findFirst();
      if (row.isEmpty() || cell.party() == Party.RESIDENT) {
        continue;
      }
      var question = cell.question(Set.of());
      var grant =
          new Grant(
              UUID.randomUUID(),
              Grant.Key.of(question),
              cell.mode(),
              NOW,
              NOW.plusSeconds(9),
              new GrantTerms(List.of(), 1, null));
      var most = snapshot(cell.mode(), List.of(everything), List.of(grant));
      var outcome = decider.decide(question, most).outcome();
      var letter = outcome.name().substring(0, 1);
      if (isFloor(row.get(), cell) && !row.get().effects().contains(letter)) {
        wrong.add("line " + row.get().line() + " is lowered to " + outcome + ": " + cell);
      }
    }
    assertThat(wrong.stream().limit(40).toList()).as(wrong.size() + " lowered").isEmpty();
  }

  /** That only the enterprise sells is the matrices' business, and a clause may say otherwise. */
  private static boolean isFloor(Row row, Cell cell) {
    return !row.clause().equals("000-10.1.2.2.c.2-2") && !row.clause().equals("000-10.2.3.a");
  }

  private int firstOfTheModes() {
    return rows.stream()
        .filter(row -> row.clause().equals("000-4.2.a-1"))
        .findFirst()
        .orElseThrow()
        .line();
  }

  private static List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    for (var mode : OperationMode.values()) {
      for (var party : Party.values()) {
        for (var asset : Asset.ALL) {
          for (var action : Action.values()) {
            for (var purpose : Purpose.values()) {
              LEVELS
                  .keySet()
                  .forEach(
                      level -> cells.add(new Cell(mode, party, asset, action, purpose, level)));
            }
          }
        }
      }
    }
    return cells;
  }

  private static Snapshot snapshot(OperationMode mode) {
    return snapshot(mode, List.of(), List.of());
  }

  private static Snapshot snapshot(OperationMode mode, List<Clause> clauses, List<Grant> grants) {
    var contracts =
        Stream.of(Party.OPERATOR, Party.PROPERTY)
            .map(
                party ->
                    new Signed(
                        new UUID(0, party.ordinal()),
                        1,
                        "C-1",
                        party,
                        "org",
                        NOW,
                        NOW.plusSeconds(60),
                        new Terms(false, Set.copyOf(Asset.ALL), clauses)))
            .toList();
    return Snapshot.of(TENANT, new DivisionCode(TENANT.value()), mode, 1, contracts, grants);
  }

  private static Map<String, GradedField> levels() {
    var levels = new LinkedHashMap<String, GradedField>();
    var names = List.of("1", "2", "3", "4", "I", "C");
    for (var level : Level.values()) {
      levels.put(names.get(level.ordinal()), field(level, false));
    }
    levels.put("S", field(Level.GENERAL_4, true));
    return levels;
  }

  private static GradedField field(Level level, boolean sensitive) {
    return new GradedField("x", new Text("字段", "field"), FieldKind.LABEL, level, sensitive);
  }

  private static List<Row> rows() {
    try {
      var lines = Files.readAllLines(TABLE, StandardCharsets.UTF_8);
      var rows = new ArrayList<Row>();
      for (int at = 0; at < lines.size(); at++) {
        if (!lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
          rows.add(row(at + 1, lines.get(at).split("\\|", -1)));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Row row(int line, String[] part) {
    assertThat(part).as("line " + line).hasSize(9);
    return new Row(
        line,
        some(part[0], OperationMode.class),
        parties(part[1]),
        data(part[2]),
        some(part[3], Action.class),
        some(part[4], Purpose.class),
        part[5].equals("*") ? LEVELS.keySet() : Set.of(part[5].split(",")),
        Set.of(part[6].split(",")),
        part[7]);
  }

  private static Set<Party> parties(String words) {
    if (words.equals("*")) {
      return EnumSet.allOf(Party.class);
    }
    return Stream.of(words.split(","))
        .flatMap(
            word ->
                PARTIES.containsKey(word)
                    ? PARTIES.get(word).stream()
                    : Stream.of(Party.valueOf(word)))
        .collect(Collectors.toSet());
  }

  private static Set<Asset> data(String words) {
    if (words.equals("*")) {
      return Set.copyOf(Asset.ALL);
    }
    return Stream.of(words.split(","))
        .map(DATA::get)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> Set<E> some(String words, Class<E> type) {
    if (words.equals("*")) {
      return EnumSet.allOf(type);
    }
    Function<String, E> value = word -> Enum.valueOf(type, word);
    return Stream.of(words.split(",")).map(value).collect(Collectors.toSet());
  }
}
