package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the checklist of OWASP ASVS calls a proof is a test, or a page, that there is. */
class SecurityChecklistTest {

  private static final Pattern ITEM =
      Pattern.compile("- \\{id: (v5\\.0\\.0-\\S+), level: ([12]), .*");
  private static final Pattern PROOF = Pattern.compile("proof: \\[([^]]*)]");

  private final List<String> lines =
      House.read(
              House.ROOT.resolve("platform/core/src/main/resources/packs/evidence/asvs-5.0.yaml"))
          .lines()
          .map(String::strip)
          .filter(line -> ITEM.matcher(line).matches())
          .toList();

  /** Both levels whole: that many the standard has. */
  @Test
  void everyItemOfBothLevelsStandsThere() {
    var levels =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> ITEM.matcher(line).replaceFirst("$2"), Collectors.counting()));
    assertThat(levels).isEqualTo(Map.of("1", 70L, "2", 183L));
  }

  @Test
  void everyTestThatIsNamedIsThere() {
    var sources =
        House.sources("test").stream()
            .collect(Collectors.groupingBy(path -> path.getFileName().toString()));
    assertThat(proofs())
        .filteredOn(proof -> !proof.contains("#"))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            proof -> {
              var parts = proof.split("\\.");
              assertThat(sources.getOrDefault(parts[0] + ".java", List.of()))
                  .as(proof)
                  .anyMatch(path -> isTested(House.read(path), parts[1]));
            });
  }

  /** Between its mark and its name there is no other method. */
  private static boolean isTested(String text, String method) {
    var name = text.indexOf("void " + method + "(");
    var before = text.substring(0, Math.max(0, name));
    var mark = Math.max(before.lastIndexOf("@Test\n"), before.lastIndexOf("@ParameterizedTest"));
    return mark >= 0 && !before.substring(mark).contains(" void ");
  }

  @Test
  void everyPageThatIsNamedHasItsHeading() {
    assertThat(proofs())
        .filteredOn(proof -> proof.contains("#"))
        .isNotEmpty()
        .allSatisfy(
            proof -> {
              var parts = proof.split("#", 2);
              assertThat(House.read(House.ROOT.resolve(parts[0])).lines())
                  .as(proof)
                  .anyMatch(line -> line.matches("#+ " + Pattern.quote(parts[1])));
            });
  }

  private List<String> proofs() {
    return lines.stream()
        .flatMap(line -> PROOF.matcher(line).results())
        .flatMap(found -> List.of(found.group(1).split(", ")).stream())
        .map(proof -> proof.replace("\"", ""))
        .toList();
  }
}
