package org.linli.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.community.TestCommunity;
import org.linli.notices.entity.NoticeRow;

class NoticeEdgesTest {

  private final TestCommunity community = new TestCommunity();

  private UUID publish(String title, String body, Instant until) {
    return community.as(community.clerk, () -> community.notices.publish(title, body, until));
  }

  @ParameterizedTest
  @CsvSource({"200,8000,true", "201,1,false", "1,8001,false"})
  void aNoticeHasALongestTitleAndBody(int title, int body, boolean fits) {
    if (fits) {
      assertThat(publish("字".repeat(title), "字".repeat(body), null)).isNotNull();
    } else {
      assertThatThrownBy(() -> publish("a".repeat(title), "a".repeat(body), null))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aBodyHasToSaySomething() {
    for (var body : new String[] {null, "", " \n"}) {
      assertThatThrownBy(() -> publish("t", body, null)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> publish(null, "b", null)).isInstanceOf(Invalid.class);
  }

  @Test
  void wordsAreKeptWithoutTheBlanksAroundThem() {
    publish(" 停水 ", "\n今晚 ", null);
    var seen =
        community.as(community.resident(), () -> community.notices.list(PageRequest.first(1)));
    assertThat(seen.items().getFirst().title()).isEqualTo("停水");
    assertThat(seen.items().getFirst().body()).isEqualTo("今晚");
  }

  @Test
  void aSearchForAPercentSignFindsPercentSigns() {
    publish("Discount", "50 of 100", null);
    var percent = publish("Discount", "50% of all", null);
    var seen =
        community.as(community.clerk, () -> community.notices.list(new PageRequest(0, 10, "0% o")));
    assertThat(seen.items()).extracting(NoticeRow::id).containsExactly(percent);
  }

  @Test
  void aPageTellsHowManyTheCallerMaySee() {
    for (int number = 0; number < 4; number++) {
      publish("n" + number, "b", Instant.now().plus(Duration.ofDays(1)));
    }
    community.sql("update notice set until = now() - interval '1 second' where title = 'n3'");
    var page =
        community.as(
            community.resident(), () -> community.notices.list(new PageRequest(1, 1, null)));
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.items()).extracting(NoticeRow::title).containsExactly("n1");
    assertThat(
            community
                .as(community.clerk, () -> community.notices.list(PageRequest.first(1)))
                .total())
        .isEqualTo(4);
  }

  @Test
  void openScreensAreToldWhenANoticeComesAndGoes() {
    community.changes.clear();
    var id = publish("t", "b", null);
    community.run(community.clerk, () -> community.notices.withdraw(id));
    assertThat(community.changes)
        .hasSize(2)
        .allSatisfy(
            change -> {
              assertThat(change.topics()).containsExactly("notices");
              assertThat(change.tenant()).isEqualTo(community.tenant);
            });
  }

  @Test
  void whatWasNeverPublishedIsNotWithdrawn() {
    community.changes.clear();
    assertThatThrownBy(
            () ->
                community.run(community.clerk, () -> community.notices.withdraw(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThat(community.changes).isEmpty();
  }
}
