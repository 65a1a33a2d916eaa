package org.linli.traces.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.linli.traces.entity.TraceParent;

/** Whose work a thread does. */
class TracesTest {

  private final TraceParent trace = TraceParent.fresh();

  @Test
  void whatIsDoneWithinATraceBelongsToItAndWhatComesAfterDoesNot() {
    assertThat(Traces.current()).isEmpty();
    assertThat(Traces.<Object, RuntimeException>within(trace, Traces::current).toString())
        .contains(trace.trace());
    assertThat(Traces.current()).isEmpty();
  }

  @Test
  void anotherThreadDoesNotGetItByChance() {
    var there = Traces.within(trace, () -> CompletableFuture.supplyAsync(Traces::current).join());
    assertThat(there).isEmpty();
  }

  @Test
  void whatCameWithAMessageGoesOnInAStepOfItsOwn() {
    var step = Traces.within(trace.header(), () -> Traces.current().orElseThrow());
    assertThat(step.trace()).isEqualTo(trace.trace());
    assertThat(step.span()).isNotEqualTo(trace.span());
  }

  @Test
  void whatCameWithoutATraceIsDoneAllTheSame() {
    assertThat(Traces.within((String) null, () -> Traces.current().isPresent())).isFalse();
    assertThat(Traces.within("nonsense", () -> Traces.current().isPresent())).isFalse();
  }

  @Test
  void whatGoesWrongComesOutAsItIs() {
    assertThatThrownBy(
            () ->
                Traces.within(
                    trace,
                    () -> {
                      throw new IOException("inside");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("inside");
    assertThat(Traces.current()).isEmpty();
  }
}
