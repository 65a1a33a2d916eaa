package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words words = new Words();

  private String next(String text) {
    var bytes = ("." + text + ".").getBytes(StandardCharsets.UTF_8);
    var in = ByteBuffer.wrap(bytes).position(1).slice();
    var word = words.next(in, bytes.length - 2);
    assertThat(in.remaining()).isEqualTo(1);
    return word;
  }

  @Test
  void aWordSaidAgainIsTheSameObject() {
    assertThat(next("温度")).isEqualTo("温度").isSameAs(next("温度"));
    assertThat(next("")).isEmpty();
  }

  @Test
  void howeverManyWordsEachIsItself() {
    for (int round = 0; round < 2; round++) {
      for (int word = 0; word < 100_000; word++) {
        assertThat(next("metric" + word)).isEqualTo("metric" + word);
      }
    }
  }

  @Test
  void aLongTextIsReadAndNotKept() {
    var text = "x".repeat(65);
    assertThat(next(text)).isEqualTo(text).isNotSameAs(next(text));
  }

  @Test
  void whatEndsTooEarlyIsNoWord() {
    assertThatThrownBy(() -> words.next(ByteBuffer.wrap(new byte[2]), 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
