package org.linli.analytics.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that a sentence names. */
class PlaceholdersTest {

  private static List<String> named(String text) {
    var names = new ArrayList<String>();
    var found = Placeholders.in(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  @Test
  void eachIsFoundInItsOrder() {
    assertThat(named("from {low} to {high}, seen {seen}")).containsExactly("low", "high", "seen");
  }

  @Test
  void whatIsNoWordInBracesIsNone() {
    assertThat(named("{} {Low} {0} { low }")).isEmpty();
  }

  @Test
  void theWordsAreThoseOfTheReadme() {
    assertThat(Placeholders.ALL)
        .containsExactlyInAnyOrder(
            "seen",
            "low",
            "high",
            "amount",
            "change",
            "since",
            "unit",
            "days",
            "homes",
            "from",
            "until",
            "nights",
            "limit",
            "threshold");
  }
}
