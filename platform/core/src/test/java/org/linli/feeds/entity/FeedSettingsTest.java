package org.linli.feeds.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the broker is, for servers that store rows and for those that do not. */
class FeedSettingsTest {

  private static final FeedSettings STORING =
      new FeedSettings(
          "pulsar://broker:6650",
          "http://broker:8080",
          new BrokerPass(null, "a.b.c"),
          3,
          4,
          Limits.DEFAULT);

  @Test
  void aServerThatStoresNothingHasNoLanes() {
    assertThat(STORING.storing(true)).isSameAs(STORING);
    assertThat(STORING.storing(false).lanes()).isZero();
    assertThat(STORING.storing(false).partitions()).isEqualTo(3);
  }

  /** It still sends, and a broker that asks for tokens lets nobody in without. */
  @Test
  void aServerThatStoresNothingShowsItsTokenAllTheSame() {
    assertThat(STORING.storing(false).pass()).isEqualTo(STORING.pass());
  }

  @Test
  void settingsAreWrittenIntoLogsWithoutTheToken() {
    assertThat(STORING.toString()).contains("pulsar://broker:6650").doesNotContain("a.b.c");
  }

  @Test
  void aBrokerThatAsksNobodyIsShownNothing() {
    var open = new FeedSettings("pulsar://b:1", "http://b:2", 1, 1, Limits.DEFAULT);
    assertThat(open.pass().isNone()).isTrue();
    assertThat(open.storing(false).pass().token()).isEmpty();
  }
}
