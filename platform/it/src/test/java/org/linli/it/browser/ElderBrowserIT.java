package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.it.home.Installation;

/** Large letters (适老化) on every screen of a resident, in both languages, measured. */
class ElderBrowserIT {

  private static final double TEXT = 18;
  private static final double TARGET = 60;
  private static final List<String> VIEWS =
      List.of("resident", "resident/home", "resident/report", "resident/looks", "resident/privacy");

  private static final String SMALL_TEXT =
      "least => [...document.querySelectorAll('.phone *, vaadin-dialog *')]"
          + ".filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))"
          + ".filter(e => e.offsetWidth > 1 && e.checkVisibility({visibilityProperty: true}))"
          + ".filter(e => parseFloat(getComputedStyle(e).fontSize) < least)"
          + ".map(e => e.tagName + '.' + e.className + ' ' + getComputedStyle(e).fontSize + ' ' + e.textContent.trim().slice(0, 20))";

  private static final String SMALL_TARGETS =
      "least => [...document.querySelectorAll('.phone a, .phone button, .phone vaadin-button')]"
          + ".filter(e => e.offsetWidth > 1 && e.checkVisibility({visibilityProperty: true}))"
          + ".filter(e => e.getBoundingClientRect().height < least - 0.5)"
          + ".map(e => e.tagName + '.' + e.className + ' ' + e.getBoundingClientRect().height + ' ' + e.textContent.trim().slice(0, 20))";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyTextHasEighteenPixelsAndEveryTargetSixty(String language) {
    var page = Browser.at(browser.signedIn("jinjiang-resident-1", 390, 844), "resident");
    page.locator(".elder-switch").click();
    page.waitForFunction("() => document.documentElement.hasAttribute('data-elder')");
    if (language.equals("en")) {
      Browser.button(page.locator(".phone-tools"), "English").click();
      Browser.settle(page);
    }
    for (var view : VIEWS) {
      Browser.at(page, view);
      Browser.picture(page, "elder-" + language + "-" + view.replace('/', '-'));
      assertThat((List<?>) page.evaluate(SMALL_TEXT, TEXT)).as(view).isEmpty();
      assertThat((List<?>) page.evaluate(SMALL_TARGETS, TARGET)).as(view).isEmpty();
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
          .as(view + " fits")
          .isEqualTo(true);
    }
  }
}
