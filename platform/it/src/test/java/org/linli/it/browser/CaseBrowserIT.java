package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;
import org.linli.it.spine.Fire;
import org.linli.testing.Requirement;

/** A fire on the screens of those who handle it: alarm, matter, phone, photo, confirmed, closed. */
class CaseBrowserIT {

  private static final String COMMUNITY = "510104026017";
  private static final byte[] PHOTOGRAPH =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private static final Installation LINLI = Installation.shared();

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(LINLI);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  @Requirement("004-P4e")
  void aFireGoesFromItsAlarmOverAPhoneToItsClosedMatterAndTheStreetSeesItOverdue() {
    var clerk = Browser.at(browser.signedIn("jinjiang-clerk", 1440, 900), "community/alarms");
    var fire = Fire.detector(LINLI, Rest.as(LINLI, "jinjiang-clerk"));
    fire.breaksOut();
    var opened = fire.onlyMatter();
    var id = opened.path("id").asText();
    var title = opened.path("title").asText();
    assertThat(clerk.locator(".screen")).containsText("Detector");
    assertThat(clerk.locator("a[href$='" + id + "']").first()).isVisible();
    Browser.picture(clerk, "case-alarms");

    var phone = browser.signedIn(fire.worker(id), 390, 844);
    Browser.at(phone, "grid/work");
    assertThat(phone.locator(".case-card").getByText(title).first()).isVisible();
    Browser.picture(phone, "case-phone-mine");
    Browser.at(phone, "grid/matter/" + id);
    assertThat(phone.locator(".next-step")).isVisible();
    Browser.picture(phone, "case-phone-new");

    fire.overdue(new Rows(LINLI, COMMUNITY), id);
    var street = browser.signedIn("street-510104026", 1440, 900);
    Awaited.until(() -> Fire.isEscalated(Rest.as(LINLI, "street-510104026"), id), told -> told);
    Browser.at(street, "escalated-matters");
    assertThat(street.getByText(opened.path("number").asText()).first()).isVisible();
    Browser.picture(street, "case-street");

    phone.locator(".next-step vaadin-radio-button").first().click();
    phone.locator(".next-step textarea").first().fill("已关闭燃气阀，开窗通风");
    phone
        .locator(".next-step vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("scene.png", "image/png", PHOTOGRAPH));
    phone.locator("vaadin-upload-file[complete]").waitFor();
    Browser.picture(phone, "case-phone-handling");
    phone.locator(".next-step vaadin-button[theme~=primary]").click();
    Browser.picture(phone, "case-phone-handled");

    Browser.at(clerk, "community/matter/" + id);
    assertThat(clerk.locator(".case-sheet h2").first()).hasText(title);
    assertThat(clerk.locator(".case-sheet img")).hasCount(1);
    Browser.picture(clerk, "case-handled");
    clerk.locator(".next-step vaadin-radio-button").first().click();
    Browser.picture(clerk, "case-confirm");
    clerk.locator(".next-step vaadin-button[theme~=primary]").click();
    assertThat(clerk.locator(".case-sheet .next-step")).hasCount(0);
    Browser.picture(clerk, "case-closed");
    assertThat(clerk.locator(".case-sheet .timeline li").first()).isVisible();
    fire.isOut();
    fire.retire();
  }
}
