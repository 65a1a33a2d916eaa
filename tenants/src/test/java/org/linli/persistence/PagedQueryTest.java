package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.testing.TestPlatform;

class PagedQueryTest {

  private final TestPlatform platform = TestPlatform.shared();

  @Test
  void theCountIsOfAllAndTheRowsAreOfThePage() {
    var page = page(numbers(), new PageRequest(2, 3, null));
    assertThat(page.items()).containsExactly(3, 4, 5);
    assertThat(page.total()).isEqualTo(9);
    assertThat(page.offset()).isEqualTo(2);
    assertThat(page(numbers(), new PageRequest(100, 3, null)).total()).isEqualTo(9);
  }

  @Test
  void conditionsNarrowTheCountAndTheRowsAlike() {
    var page = page(numbers().and("n > :least", "least", 4), PageRequest.first(2));
    assertThat(page.items()).containsExactly(5, 6);
    assertThat(page.total()).isEqualTo(5);
  }

  @Test
  void aConditionWithoutAValueIsNone() {
    assertThat(page(numbers().and("n > :least", "least", null), PageRequest.first(9)).total())
        .isEqualTo(9);
    assertThat(page(numbers().either(null, "n > 4", "n <= 4"), PageRequest.first(9)).total())
        .isEqualTo(9);
  }

  @Test
  void ofTwoConditionsTheOneThatIsAskedForHolds() {
    assertThat(page(numbers().either(true, "n > 4", "n <= 4"), PageRequest.first(9)).total())
        .isEqualTo(5);
    assertThat(page(numbers().either(false, "n > 4", "n <= 4"), PageRequest.first(9)).items())
        .containsExactly(1, 2, 3, 4);
  }

  private static PagedQuery numbers() {
    return new PagedQuery("select n ", "from generate_series(:first, :last) as s (n) where true")
        .bindAll(Map.of("first", 1, "last", 9));
  }

  private Page<Integer> page(PagedQuery query, PageRequest request) {
    return platform
        .scopes()
        .asSystem(
            "test",
            () -> query.page(platform.jdbi(), request, "n", (row, context) -> row.getInt("n")));
  }
}
