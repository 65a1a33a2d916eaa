package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.community.TestCommunity;
import org.linli.notices.boundary.Announcing;
import org.linli.notices.boundary.NoticeBound;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.entity.InstanceState;
import org.linli.processes.entity.VariableType;

/** What a process makes public, for how long, and with which words. */
class PublicationTest {

  private final TestCommunity community = new TestCommunity();
  private final Publication publication =
      new Publication(new Announcing(community.jdbi, community.platform.scopes(), community.tell));

  private final UUID instance = UUID.randomUUID();

  private void publish(Map<String, Object> arguments) {
    var call =
        new ActionCall(
            community.tenant,
            instance,
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

  private UUID published() {
    return community
        .as(community.clerk, () -> community.notices.list(PageRequest.first(5)).items())
        .getFirst()
        .id();
  }

  private void withdraw(UUID notice) {
    community.run(community.clerk, () -> community.notices.withdraw(notice));
  }

  private void end(UUID process) {
    var ended =
        new InstanceEnded(
            community.tenant, process, "complaint", null, InstanceState.CANCELLED, null);
    community.run(community.clerk, () -> publication.ended(ended));
  }

  @Test
  void whatARunningMatterMakesPublicIsNotWithdrawnBeforeItsPeriodIsOver() {
    publish(words(BigDecimal.TEN));
    var notice = published();
    assertThatThrownBy(() -> withdraw(notice)).isInstanceOf(NoticeBound.class);
    end(UUID.randomUUID());
    assertThatThrownBy(() -> withdraw(notice)).isInstanceOf(NoticeBound.class);
    community.sql("update notice set bound_until = now() - interval '1 second'");
    withdraw(notice);
    assertThat(community.count("select count(*) from notice")).isZero();
  }

  @Test
  void whatAMatterThatEndedMadePublicMayBeWithdrawn() {
    publish(words(BigDecimal.TEN));
    end(instance);
    withdraw(published());
    assertThat(community.count("select count(*) from notice")).isZero();
  }

  @Test
  void aTextThatIsTooLongIsRefusedAndNeverCut() {
    var longest = words(BigDecimal.TEN);
    longest.put("body", "字".repeat(8_000));
    publish(longest);
    longest.put("body", "字".repeat(8_001));
    assertThatThrownBy(() -> publish(longest)).isInstanceOf(Invalid.class);
    longest.put("body", "短");
    longest.put("title", "题".repeat(200));
    assertThatThrownBy(() -> publish(longest)).isInstanceOf(Invalid.class);
    assertThat(community.count("select count(*) from notice")).isEqualTo(1);
  }
}
