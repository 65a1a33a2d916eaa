package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** The console's switch for a community, and the window that its clerk has open meanwhile. */
class SuspensionBrowserIT {

  private static final String COMMUNITY = "510108002005";
  private static final String CLERK = "chenghua-clerk";
  private static final String SUSPENDED = "社区已停用";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    Rest.as(Installation.shared(), "bureau").post("/api/v1/tenants/" + COMMUNITY + "/resume", null);
    browser.close();
  }

  @Test
  void anOpenWindowEndsWithoutAClickSaysWhyAndOpensAgainAfterTheCommunityResumes() {
    var clerk = Browser.at(browser.signedIn(CLERK, 1440, 900), "community");
    var password = browser.passwordOf(CLERK);
    var token = Rest.as(Installation.shared(), CLERK);
    assertThat(token.get("/api/v1/notices").status()).isEqualTo(200);
    var console = browser.signedInToOps("platform", 1440, 900);
    console.navigate(Installation.shared().ops() + "/ops/tenants");
    switched(console, "停用", "IT: audit");
    assertThat(clerk).hasURL(Pattern.compile(".*/sign-in$"));
    assertThat(clerk.locator(".problem")).containsText(SUSPENDED);
    Browser.picture(clerk, "suspended-clerk");
    assertThat(token.get("/api/v1/notices").status()).isEqualTo(403);
    Browser.knock(clerk, CLERK, password);
    assertThat(clerk.locator(".problem")).containsText(SUSPENDED);
    assertThat(clerk.locator(".problem")).containsText("IT: audit");
    Browser.picture(clerk, "suspended-again");

    switched(console, "恢复", null);
    Browser.knock(clerk, CLERK, password);
    assertThat(clerk.locator(".screen")).isVisible();
    assertThat(token.get("/api/v1/notices").status()).isEqualTo(200);
  }

  private static void switched(Page console, String verb, String reason) {
    console.locator(".tools vaadin-text-field input").fill(COMMUNITY);
    var switches = console.locator("vaadin-grid vaadin-button:visible");
    assertThat(switches).hasCount(1);
    assertThat(switches).containsText(verb);
    switches.click();
    var dialog = Browser.dialog(console);
    if (reason != null) {
      dialog.locator("textarea").fill(reason);
    }
    Browser.picture(console, "ops-" + (reason == null ? "resume" : "suspend"));
    dialog.locator("vaadin-button[theme~=primary]").click();
    assertThat(console.locator("vaadin-dialog[opened]")).hasCount(0);
  }
}
