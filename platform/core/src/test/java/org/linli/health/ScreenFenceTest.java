package org.linli.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.health.boundary.ScreenFence;
import org.linli.health.boundary.ScreenReports;
import org.linli.health.control.ViolationBook;

/** Browsers tell without a name, and who keeps the platform running reads. */
class ScreenFenceTest {

  private final ViolationBook book = new ViolationBook();
  private final ScreenFence fence = new ScreenFence(book);

  @Test
  void whatABrowserToldIsReadByTheKeepers() {
    var taken =
        new ScreenReports(book)
            .take(
                "{\"csp-report\": {\"effective-directive\": \"img-src\", \"blocked-uri\": \"x\"}}");
    assertThat(taken).isTrue();
    assertThat(fence.violations()).singleElement().extracting("blocked").isEqualTo("x");
    assertThat(fence.unread()).isZero();
  }
}
