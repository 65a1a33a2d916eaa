package org.linli.relay.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Changed;
import org.linli.relay.entity.NewsLetter;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** What changed on one server is announced on the others, once, and goes in no circle. */
class RelayTest {

  private static final String COMMUNITY = "510104026017";

  private final List<Object> announced = new ArrayList<>();
  private final Relay here = new Relay("here-1", null, announced::add);

  private static Changed change(String code, String... topics) {
    return new Changed(
        new TenantId(COMMUNITY), code == null ? null : new DivisionCode(code), Set.of(topics));
  }

  private static byte[] letter(String from, String code, String... topics) {
    return new NewsLetter(from, List.of(new NewsLetter.Item(COMMUNITY, code, Set.of(topics))))
        .bytes();
  }

  @Test
  void whatChangedOnAnotherServerIsAnnouncedHere() {
    here.take(List.of(letter("there-1", COMMUNITY, "alarms", "cases")));
    assertThat(announced).containsExactly(change(COMMUNITY, "alarms", "cases"));
    assertThat(here.newsHeard()).isOne();
    assertThat(here.isListening()).as("nobody started it").isFalse();
  }

  @Test
  void itsOwnLettersComeBackAndAreLeft() {
    here.take(List.of(letter("here-1", COMMUNITY, "alarms")));
    assertThat(announced).isEmpty();
  }

  @Test
  void whatWasHeardIsNotToldOn() {
    var relays = new ArrayList<Relay>();
    var relay = new Relay("here-2", null, event -> relays.getFirst().heard((Changed) event));
    relays.add(relay);
    relay.take(List.of(letter("there-1", COMMUNITY, "alarms")));
    assertThat(relay.gathered()).isEmpty();
    relay.heard(change(COMMUNITY, "alarms"));
    assertThat(relay.gathered()).as("what changes here is told").hasSize(1);
  }

  @Test
  void aHundredChangesOfACommunityAreOneItem() {
    for (int i = 0; i < 100; i++) {
      here.heard(change(COMMUNITY, "readings"));
    }
    here.heard(change(COMMUNITY, "alarms"));
    here.heard(change("510104026018", "readings"));
    here.heard(change("510105005002", "cases"));
    var letters = here.gathered();
    assertThat(letters).containsOnlyKeys(new DivisionCode("510104"), new DivisionCode("510105"));
    assertThat(letters.get(new DivisionCode("510104")).news())
        .containsExactlyInAnyOrder(
            new NewsLetter.Item(COMMUNITY, COMMUNITY, Set.of("readings", "alarms")),
            new NewsLetter.Item(COMMUNITY, "510104026018", Set.of("readings")));
    assertThat(here.gathered()).as("told once").isEmpty();
  }

  @Test
  void whatHasNoDistrictStaysHere() {
    here.heard(change(null, "tenant"));
    here.heard(change("5101", "figures"));
    assertThat(here.gathered()).isEmpty();
  }

  @Test
  void aLetterThatNobodyCanReadStopsNoOther() {
    here.take(List.of("{\"from\":".getBytes(), letter("there-1", COMMUNITY, "notices")));
    assertThat(announced).containsExactly(change(COMMUNITY, "notices"));
  }

  /** Whatever stands in the topic: the letters behind it are read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"from\":\"there-1\"}",
        "{\"news\":[]}",
        "{\"from\":\"there-1\",\"news\":[null]}",
        "{\"from\":\"there-1\",\"news\":[{\"tenant\":\"A"
            + " B\",\"code\":\"510104026017\",\"topics\":[]}]}",
        "{\"from\":\"there-1\",\"news\":[{\"tenant\":\"a\",\"code\":\"51010\",\"topics\":[]}]}",
        "{\"from\":\"there-1\",\"news\":[{\"tenant\":\"a\",\"code\":\"510104026017\"}]}"
      })
  void whatIsNoLetterIsLeftAndAnnouncesNothing(String text) {
    here.take(List.of(text.getBytes(), letter("there-1", COMMUNITY, "notices")));
    assertThat(announced).containsExactly(change(COMMUNITY, "notices"));
    assertThat(here.newsHeard()).isOne();
  }

  /** No half of a letter: what is wrong in its last item is found before its first is told. */
  @Test
  void aLetterIsAnnouncedWhollyOrNotAtAll() {
    var half =
        "{\"from\":\"there-1\",\"news\":[{\"tenant\":\"510104026017\",\"code\":\"510104026017\","
            + "\"topics\":[\"alarms\"]},{\"tenant\":\"510104026017\",\"code\":\"x\",\"topics\":[]}]}";
    here.take(List.of(half.getBytes()));
    assertThat(announced).isEmpty();
    assertThat(here.newsHeard()).isZero();
  }

  @Test
  void aLetterWithoutNewsIsALetter() {
    here.take(List.of(new NewsLetter("there-1", List.of()).bytes(), letter("there-2", COMMUNITY)));
    assertThat(announced).containsExactly(change(COMMUNITY));
  }

  /** A change is told once, or once more in the next letter; it is never lost in between. */
  @Test
  void whatChangesWhileLettersAreWrittenIsInOneOfThem() throws Exception {
    var heard = new java.util.concurrent.ConcurrentSkipListSet<String>();
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
      var writing =
          threads.submit(
              () -> {
                for (int i = 0; i < 5_000; i++) {
                  here.heard(change(COMMUNITY, "topic-" + i));
                }
              });
      while (!writing.isDone()) {
        take(heard);
      }
      writing.get();
    }
    take(heard);
    assertThat(heard).hasSize(5_000);
  }

  private void take(Set<String> heard) {
    here.gathered()
        .values()
        .forEach(letter -> letter.news().forEach(item -> heard.addAll(item.topics())));
  }

  /** While servers are upgraded one by one, old and new ones write to each other. */
  @Test
  void whatANewerServerAddsToALetterIsPassedOver() {
    var newer =
        "{\"from\":\"there-2\",\"since\":1,\"news\":[{\"tenant\":\"510104026017\",\"code\":\"510104026017\","
            + "\"topics\":[\"alarms\"],\"how\":\"raised\"}]}";
    here.take(List.of(newer.getBytes()));
    assertThat(announced).containsExactly(change(COMMUNITY, "alarms"));
  }

  @Test
  void lettersSayWhichCommunityAndNeverWhatItHolds() {
    var bytes = letter("there-1", COMMUNITY, "readings");
    assertThat(new String(bytes))
        .isEqualTo(
            "{\"from\":\"there-1\",\"news\":[{\"tenant\":\"510104026017\",\"code\":\"510104026017\","
                + "\"topics\":[\"readings\"]}]}");
    assertThat(NewsLetter.of(bytes).from()).isEqualTo("there-1");
    assertThatThrownBy(() -> NewsLetter.of("[]".getBytes()))
        .isInstanceOf(UncheckedIOException.class);
  }
}
