package org.linli.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {

  private final Gate gate = new Gate(4, 1_000);
  private final AtomicInteger released = new AtomicInteger();

  @Test
  void whoFillsTheGateIsAskedToSendNoMoreUntilHalfOfItIsEmpty() {
    assertThat(gate.enter(10)).isFalse();
    assertThat(gate.enter(10)).isFalse();
    assertThat(gate.enter(10)).isFalse();
    assertThat(gate.enter(10)).isTrue();
    gate.hold(released::incrementAndGet);
    gate.leave(10);
    assertThat(released).hasValue(0);
    gate.leave(10);
    assertThat(released).hasValue(1);
    gate.leave(10);
    gate.leave(10);
    assertThat(released).as("once alone").hasValue(1);
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void aFewLargeMessagesFillItToo() {
    assertThat(gate.enter(600)).isFalse();
    assertThat(gate.enter(600)).isTrue();
    gate.hold(released::incrementAndGet);
    gate.leave(600);
    assertThat(released).as("600 of 1,000 bytes still wait").hasValue(0);
    gate.leave(600);
    assertThat(released).hasValue(1);
  }

  @Test
  void whoIsHeldWhenTheLastHasJustLeftGoesOnAtOnce() {
    gate.hold(released::incrementAndGet);
    assertThat(released).hasValue(1);
  }
}
