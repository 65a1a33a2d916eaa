package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.messages.Messages;
import org.linli.processes.entity.Finding;

/** Whoever draws a process reads what is wrong with it in words, never in codes. */
class FindingTextsTest {

  private static final Path CODE = Path.of("src/main/java/org/linli/processes/control");
  private static final Pattern NAMED =
      Pattern.compile("(?:\\bat|anywhere)\\(\\s*[^;\"]*?\"([a-z-]+)\"");
  private static final Pattern FAULT =
      Pattern.compile("(?:new ExpressionFault\\(|require\\([^;]*?, )\"([a-z-]+)\"");

  private static TreeSet<String> named(Pattern pattern) {
    var named = new TreeSet<String>();
    try (var files = Files.list(CODE)) {
      for (var file : files.filter(path -> !path.endsWith("Findings.java")).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(hit -> named.add(hit.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named;
  }

  @Test
  void everyFindingHasWordsInBothLanguages() {
    var codes = named(NAMED);
    assertThat(codes).contains("outside", "no-default", "variant-removed", "unreachable");
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(codes)
          .allSatisfy(
              code ->
                  assertThat(Messages.has(locale, "process.finding." + code)).as(code).isTrue());
    }
  }

  @Test
  void everyFaultOfAConditionHasWordsInBothLanguages() {
    var reasons = named(FAULT);
    assertThat(reasons).contains("type", "unknown", "bracket");
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(reasons)
          .allSatisfy(
              reason ->
                  assertThat(Messages.has(locale, "process.expression." + reason))
                      .as(reason)
                      .isTrue());
    }
  }

  @Test
  void aStepIsCalledAsItsAuthorCalledIt() {
    var named = new Finding("unreachable", "userTask", "t1", "Inspect", 7, List.of());
    assertThat(named.in(Locale.ENGLISH))
        .isEqualTo("Line 7, userTask (t1): no way leads to “Inspect”");
    var nameless = new Finding("unreachable", "userTask", "t1", "", 7, List.of());
    assertThat(nameless.in(Locale.ENGLISH)).contains("“t1”");
    var condition =
        new Finding(
            "expression", "sequenceFlow", "f", "", 9, List.of("unknown", "5", "size", "n > size"));
    assertThat(condition.in(Locale.ENGLISH))
        .contains("“n > size”")
        .contains("character 5")
        .endsWith("no such variable is declared");
  }
}
