package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/** No mouse: signing in, taking up a grid event, and going on to it, with the focus always seen. */
class KeyboardBrowserIT {

  private static final int MOST_TABS = 60;

  /** The name of what has the focus, and whether an outline, a ring or a changed edge shows it. */
  private static final String STOP =
      """
      () => {
        // Between the end of the page and its beginning the browser's own bar has the focus.
        if (document.activeElement === document.body) return ['', 'yes'];
        let e = document.activeElement, seen = 'no', name = '';
        for (; e; e = e.shadowRoot?.activeElement) {
          for (const at of [e, e.parentElement, e.closest?.('[focus-ring]')]) {
            const s = at && getComputedStyle(at);
            const ring = at && getComputedStyle(at, '::before').boxShadow;
            if (ring && ring !== 'none') seen = 'yes';
            if (s && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none')) seen = 'yes';
          }
          if (e.closest?.('[focus-ring], [focused]')) seen = 'yes';
          const label = e.getAttribute?.('aria-label') || e.labels?.[0]?.textContent || e.textContent;
          if (!name && label) name = label.trim();
        }
        return [name, seen];
      }""";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void anEventIsTakenUpAndOpenedWithoutAMouse() {
    // Whoever comes first has to change the password: that is another test's.
    browser.signedIn("jinjiang-clerk", 1440, 900).context().close();
    var page = browser.stranger(1440, 900, "zh-CN");
    assertThat(page.locator("#username input")).isFocused();
    page.keyboard().type("jinjiang-clerk");
    page.keyboard().press("Tab");
    page.keyboard().type(browser.passwordOf("jinjiang-clerk"));
    page.keyboard().press("Enter");
    page.locator(".screen").waitFor();
    Browser.at(page, "community/cases");
    tabTo(page, "登记事件");
    Browser.picture(page, "keyboard-focus");
    page.keyboard().press("Enter");
    page.locator(".screen vaadin-text-area").first().waitFor();
    Browser.settle(page);
    tabTo(page, "事件描述");
    var what = "IT-" + System.nanoTime();
    page.keyboard().type(what);
    tabTo(page, "登记");
    Browser.picture(page, "keyboard-form");
    page.keyboard().press("Enter");
    assertThat(page.locator(".screen a[href*='community/matter/']")).isFocused();
    Browser.picture(page, "keyboard-receipt");
    page.keyboard().press("Enter");
    assertThat(page.locator(".screen").getByText(what).first()).isVisible();
  }

  /** Goes on until the focus stands on what has this name; each stop on the way must be seen. */
  private static void tabTo(Page page, String name) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      var stop = (List<?>) page.evaluate(STOP);
      assertThat((String) stop.get(1)).as("focus seen at " + stop.get(0)).isNotEqualTo("no");
      if (((String) stop.get(0)).startsWith(name)) {
        return;
      }
    }
    throw new AssertionError("no way to " + name);
  }
}
