package org.linli.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/**
 * What gets into a page by a hole of ours does not run there: the browser refuses it, and tells the
 * console. {@link EveryScreenIT} sees that no screen of ours is refused anything.
 */
class PagePolicyIT {

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
  void whatIsWrittenIntoAPageDoesNotRun() {
    var page = browser.signedIn("bureau", 1440, 900);
    var refusals = Refusals.of(page);
    page.evaluate(
        """
        () => {
          document.body.insertAdjacentHTML('beforeend',
              '<img src="data:image/png;base64,x" onerror="window.broken = 1">'
              + '<a id="trap" href="javascript:window.broken = 2">x</a>'
              + '<style>#trap { color: rgb(1, 2, 3); }</style>');
          const inline = document.createElement('script');
          inline.textContent = 'window.broken = 3';
          document.body.append(inline);
          const elsewhere = document.createElement('script');
          elsewhere.src = 'https://elsewhere.invalid/x.js';
          document.body.append(elsewhere);
          setTimeout('window.broken = 4', 1);
          document.querySelector('#trap').click();
        }\
        """);
    page.waitForTimeout(1_000);
    assertThat(page.evaluate("() => window.broken ?? 0")).isEqualTo(0);
    assertThat(page.evaluate("() => getComputedStyle(document.querySelector('#trap')).color"))
        .isNotEqualTo("rgb(1, 2, 3)");
    assertThat(refusals.told()).hasSizeGreaterThanOrEqualTo(5);
    page.context().close();
    toldToTheConsole();
  }

  /**
   * Some show only when somebody opens a calendar, so that no walk through the screens sees them.
   */
  @Test
  @SuppressWarnings("unchecked")
  void everyStyleThatPartsOfVaadinWriteByHtmlIsKnownByItsMark() {
    var page = browser.signedIn("bureau", 1440, 900);
    var marks =
        (List<String>)
            page.evaluate(
                """
                async () => {
                  const marks = [];
                  for (const {name} of performance.getEntriesByType('resource')) {
                    if (!name.includes('generated-flow-imports')) continue;
                    const text = await (await fetch(name)).text();
                    for (const [, style] of text.matchAll(/<style>([^$]*?)<.style>/g)) {
                      const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
                      marks.push("'sha256-" + btoa(String.fromCharCode(...new Uint8Array(sum))) + "'");
                    }
                  }
                  return marks;
                }\
                """);
    var policy =
        page.evaluate("async () => (await fetch('/')).headers.get('Content-Security-Policy')");
    assertThat(marks).isNotEmpty();
    assertThat((String) policy).contains(marks);
    page.context().close();
  }

  private static void toldToTheConsole() {
    var page = browser.signedInToOps("platform", 1440, 900);
    page.navigate(Installation.shared().ops() + "/ops/violations");
    page.locator("vaadin-grid").first().waitFor();
    Browser.settle(page);
    assertThat(page.locator(".ops-violations").textContent())
        .contains("script-src-attr", "https://elsewhere.invalid/x.js");
    page.context().close();
  }
}
