package org.linli.exports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkTest {

  @Test
  void aMarkIsFoundSeenAndUnseenWhateverItsBits() {
    IntStream.range(0, 200)
        .mapToObj(turn -> Mark.fresh())
        .forEach(
            mark -> {
              assertThat(Mark.in("王小明" + mark.hidden() + " 3栋")).containsExactly(mark);
              assertThat(Mark.in("file " + mark.shown() + ", 7 rows")).containsExactly(mark);
            });
    for (var bits : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(Mark.in(new Mark(bits).hidden())).containsExactly(new Mark(bits));
      assertThat(Mark.in(new Mark(bits).shown())).containsExactly(new Mark(bits));
    }
  }

  @Test
  void theUnseenMarkHasNoWidthAndThirtyTwoLetters() {
    var hidden = Mark.fresh().hidden();
    assertThat(hidden).hasSize(32).matches("[\\u200B\\u200C\\u200D\\u2060]+");
  }

  @Test
  void textWithoutAMarkHasNone() {
    assertThat(Mark.in("510104026017 A1B2-C3D4 王小明\u200B\u200C")).isEmpty();
    assertThat(Mark.in("0A1B2-C3D4-E5F6-0718-29")).isEmpty();
  }

  @Test
  void marksOfSeveralFilesAreAllFound() {
    var one = Mark.fresh();
    var two = Mark.fresh();
    assertThat(Mark.in("a" + one.hidden() + "b\nc" + two.hidden() + "d" + one.hidden()))
        .containsExactly(one, two);
  }

  @Test
  void whatIsNoWorkbookIsReadAsText() {
    var mark = Mark.fresh();
    var copied = ("阿姨" + mark.hidden() + ",2\n").getBytes(StandardCharsets.UTF_8);
    assertThat(MarkFinder.in(copied)).containsExactly(mark);
    assertThat(MarkFinder.in(new byte[] {'P', 'K', 3, 4, 9, 9})).isEmpty();
    assertThat(MarkFinder.in(new byte[] {-1, -2, 0, 3})).isEmpty();
  }
}
