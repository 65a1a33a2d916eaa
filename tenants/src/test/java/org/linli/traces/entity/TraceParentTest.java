package org.linli.traces.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** W3C's Trace Context: what is read, what is written, and what begins a trace of its own. */
class TraceParentTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void whatOthersWroteIsReadAndWrittenAsItWas() {
    var header = "00-" + TRACE + "-" + SPAN + "-01";
    var read = TraceParent.read(header).orElseThrow();
    assertThat(read).isEqualTo(new TraceParent(TRACE, SPAN, true));
    assertThat(read.header()).isEqualTo(header);
  }

  @Test
  void onlyTheFirstFlagIsKnownAndTheOthersAreLeft() {
    assertThat(TraceParent.read("00-" + TRACE + "-" + SPAN + "-fe").orElseThrow().header())
        .endsWith("-00");
    assertThat(TraceParent.read("00-" + TRACE + "-" + SPAN + "-ff").orElseThrow().header())
        .endsWith("-01");
  }

  @Test
  void aLaterVersionIsReadAsFarAsItIsKnown() {
    assertThat(TraceParent.read("cc-" + TRACE + "-" + SPAN + "-01-more"))
        .contains(new TraceParent(TRACE, SPAN, true));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nSet-Cookie: a=b"
      })
  void whatIsNotOfTheFormBeginsATraceOfItsOwn(String header) {
    assertThat(TraceParent.read(header)).isEmpty();
    assertThat(TraceParent.after(header).trace()).isNotEqualTo(TRACE).matches("[0-9a-f]{32}");
  }

  @Test
  void whatIsTooLongIsNotEvenLookedAt() {
    assertThat(TraceParent.read("cc-" + TRACE + "-" + SPAN + "-01-" + "x".repeat(10_000)))
        .isEmpty();
  }

  @Test
  void aFurtherStepIsOfTheSameTrace() {
    var header = "00-" + TRACE + "-" + SPAN + "-01";
    var next = TraceParent.after(header);
    assertThat(next.trace()).isEqualTo(TRACE);
    assertThat(next.span()).isNotEqualTo(SPAN).matches("[0-9a-f]{16}");
    assertThat(next.sampled()).isTrue();
  }

  @Test
  void newTracesAreOthersAndOfTheForm() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      var fresh = TraceParent.fresh();
      assertThat(TraceParent.read(fresh.header())).contains(fresh);
      assertThat(seen.add(fresh.trace())).isTrue();
    }
  }
}
