package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.PageRequest;
import org.linli.community.TestCommunity;
import org.linli.notices.boundary.Announcing;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.entity.VariableType;

/** What a process makes public, for how long, and with which words. */
class PublicationTest {

  private final TestCommunity community = new TestCommunity();
  private final Publication publication =
      new Publication(new Announcing(community.jdbi, community.platform.scopes(), community.tell));

  private void publish(Map<String, Object> arguments) {
    var call =
        new ActionCall(
            community.tenant,
            UUID.randomUUID(),
            "complaint",
            UUID.randomUUID(),
            "投诉-2026-000007",
            "publish",
            "1@0",
            arguments,
            Map.of());
    community.run(community.clerk, () -> assertThat(publication.perform(call)).isEmpty());
  }

  private long days() {
    return community.count(
        "select round(extract(epoch from (until - published_at)) / 86400) from notice");
  }

  private static Map<String, Object> words(Object days) {
    var words = new HashMap<String, Object>();
    words.put("title", "整改结果");
    words.put("body", "已经安静");
    if (days != null) {
      words.put("days", days);
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 7", "365, 365", "366, 365", "0, 1", "-5, 1", "99999999999999, 365"})
  void itStandsForADayAtLeastAndAYearAtMost(BigDecimal asked, long stands) {
    publish(words(asked));
    assertThat(days()).isEqualTo(stands);
  }

  @Test
  void whereNoTimeIsNamedItStandsForAWeek() {
    publish(words(null));
    assertThat(days()).isEqualTo(7);
  }

  @Test
  void theNumberStandsInTheTitleAndTheTextIsWhatSomebodyWrote() {
    publish(words(BigDecimal.TEN));
    var notice =
        community
            .as(community.clerk, () -> community.notices.list(PageRequest.first(5)).items())
            .getFirst();
    assertThat(notice.title()).isEqualTo("整改结果 投诉-2026-000007");
    assertThat(notice.body()).isEqualTo("已经安静");
  }

  @Test
  void whereNobodyWroteATextTheNumberAloneIsToldAndNothingThatWasAskedFor() {
    publish(Map.of());
    var notice =
        community
            .as(community.clerk, () -> community.notices.list(PageRequest.first(5)).items())
            .getFirst();
    assertThat(notice.title()).isEqualTo("complaint 投诉-2026-000007");
    assertThat(notice.body()).isEqualTo("投诉-2026-000007");
  }

  @Test
  void aProcessThatCallsItHasToGiveTitleAndText() {
    assertThat(publication.name()).isEqualTo("matters.announce");
    assertThat(publication.parameters()).containsKeys("title", "body", "days");
    assertThat(publication.parameters()).containsEntry("days", VariableType.NUMBER);
    assertThat(publication.parameters().keySet()).containsAll(publication.required());
    assertThat(publication.required()).doesNotContain("days");
  }
}
