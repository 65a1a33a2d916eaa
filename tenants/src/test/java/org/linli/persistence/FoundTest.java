package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;

class FoundTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  @Test
  void rowsAreFoundByAPieceOfTheirTextWhateverItsCase() {
    var texts = Map.of(ONE, "Wang Xiaoyu", TWO, "李小雨");
    assertThat(Found.in(texts, new PageRequest(0, 10, "XIAO"))).containsExactly(ONE);
    assertThat(Found.in(texts, new PageRequest(0, 10, "小雨"))).containsExactly(TWO);
    assertThat(Found.in(texts, new PageRequest(0, 10, "%"))).isEmpty();
  }

  @Test
  void withoutASearchEveryRowIsFoundThatHasAText() {
    var texts = new HashMap<UUID, String>();
    texts.put(ONE, "x");
    texts.put(TWO, null);
    assertThat(Found.in(texts, PageRequest.first(10))).containsExactly(ONE);
  }
}
