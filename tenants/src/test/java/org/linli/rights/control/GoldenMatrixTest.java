package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/**
 * Every combination of a mode, as one letter each: a change to a pack shows as a change to a file
 * that people can read. All enterprises have a contract without clauses in force; no consent is
 * recorded. Written anew with {@code -Dlinli.golden=write}.
 */
class GoldenMatrixTest {

  private static final Path FOLDER = Path.of("src/test/resources/rights");
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
  private static final TenantId TENANT = new TenantId("510104017001");

  private final Decider decider = new Decider(new Matrices());

  @ParameterizedTest
  @EnumSource(OperationMode.class)
  @Requirement("000-7.2.f.1-1")
  void everyCombinationIsAnsweredAsWritten(OperationMode mode) throws IOException {
    var file = FOLDER.resolve(mode.name().toLowerCase(Locale.ROOT) + ".txt");
    var table = table(mode);
    if ("write".equals(System.getProperty("linli.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, table);
    }
    assertThat(table).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  private String table(OperationMode mode) {
    var text =
        new StringBuilder(
            "# P permit, M mask, A aggregate, R request, D deny; small: flagged. Not listed: denied.\n# ");
    for (var purpose : Purpose.values()) {
      text.append(purpose).append(' ');
    }
    text.append('\n');
    for (var party : Party.values()) {
      for (var asset : Asset.ALL) {
        for (var action : Action.values()) {
          var line = line(mode, party, asset, action);
          if (!line.matches("D+")) {
            text.append("%s %-16s %-18s %s%n".formatted(line, party, asset, action));
          }
        }
      }
    }
    return text.toString();
  }

  private String line(OperationMode mode, Party party, Asset asset, Action action) {
    var line = new StringBuilder();
    for (var purpose : Purpose.values()) {
      var question = new Question(party, Optional.of("op"), action, asset, purpose, TENANT, NOW);
      var decision = decider.decide(question, snapshot(mode));
      var letter = decision.outcome().name().charAt(0);
      line.append(decision.flagged() ? Character.toLowerCase(letter) : letter);
    }
    return line.toString();
  }

  private static Snapshot snapshot(OperationMode mode) {
    var contract =
        new Signed(
            new UUID(0, 1),
            "C-1",
            "op",
            NOW,
            NOW.plusSeconds(60),
            new Terms(true, Set.copyOf(Asset.ALL), List.of()));
    return Snapshot.of(
        TENANT, new DivisionCode(TENANT.value()), mode, 1, List.of(contract), List.of());
  }
}
