package org.linli.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.notices.entity.NoticeRow;

class NoticesTest {

  private final TestCommunity community = new TestCommunity();

  private UUID publish(String title, Instant until) {
    return community.as(
        community.clerk, () -> community.notices.publish(title, "Text of " + title, until));
  }

  private List<NoticeRow> seenBy(Caller caller, String search) {
    return community
        .as(caller, () -> community.notices.list(new PageRequest(0, 10, search)))
        .items();
  }

  @Test
  void residentsSeeNoticesInForceNewestFirst() {
    var first = publish("Water", null);
    var second = publish("Power", Instant.now().plus(Duration.ofDays(1)));
    var past = publish("Past", Instant.now().plus(Duration.ofDays(1)));
    community.sql("update notice set until = now() - interval '1 hour' where id = ?", past);
    assertThat(seenBy(community.resident(), null))
        .extracting(NoticeRow::id)
        .containsExactly(second, first);
    assertThat(seenBy(community.clerk, null))
        .extracting(NoticeRow::id)
        .containsExactly(past, second, first);
    assertThat(seenBy(community.resident(), "text of WAT"))
        .extracting(NoticeRow::id)
        .containsExactly(first);
    assertThat(seenBy(community.clerk, "Power").getFirst().publishedBy())
        .isEqualTo(community.clerk.displayName());
  }

  @Test
  void aWithdrawnNoticeIsGoneAtOnce() {
    var id = publish("Water", null);
    community.run(community.clerk, () -> community.notices.withdraw(id));
    assertThat(seenBy(community.resident(), null)).isEmpty();
    assertThatThrownBy(() -> community.run(community.clerk, () -> community.notices.withdraw(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aNoticeThatSaysNothingOrEndedAlreadyIsRefused() {
    assertThatThrownBy(() -> publish(" ", null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> publish("a".repeat(201), null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> publish("Past", Instant.now().minusSeconds(1)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anotherCommunitysNoticeIsNeitherSeenNorWithdrawn() {
    var id = publish("Water", null);
    var other = new TestCommunity();
    assertThat(
            other.as(other.clerk, () -> other.notices.list(new PageRequest(0, 10, null))).items())
        .isEmpty();
    assertThatThrownBy(() -> other.run(other.clerk, () -> other.notices.withdraw(id)))
        .isInstanceOf(NotFound.class);
    assertThat(seenBy(community.clerk, null)).hasSize(1);
  }
}
