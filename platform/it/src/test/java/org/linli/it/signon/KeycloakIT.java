package org.linli.it.signon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.browser.Browser;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/** People of an office with a Keycloak, before the platform's door and behind it. */
class KeycloakIT {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final String STREET = "510104026";
  private static final String COMMUNITY = "510104026017";
  private static final String STREET_ACCOUNT = "street-510104026";

  private static final Installation INSTALLATION = Installation.shared();
  private static final Keycloak KEYCLOAK = new Keycloak();

  private static Browser browser;
  private static Rest bureau;
  private static Office office;
  private static String byName;
  private static String byHand;
  private static String clerk;
  private static String colleague;
  private static String closed;

  @BeforeAll
  static void anOfficeWithItsOwnProvider() {
    browser = new Browser(INSTALLATION);
    var enrolment = new Enrolment(INSTALLATION);
    bureau = enrolment.account("CITY", "BUREAU_ADMIN", "5101", null, null);
    office = Office.of(KEYCLOAK, INSTALLATION.http().toString());
    byName = office.register(bureau, "linli", "510104", "BY_NAME", "DISTRICT", "COMMUNITY");
    byHand = office.register(bureau, "linli-hand", STREET, "BY_HAND", "STREET");
    clerk = enrolment.enrol("COMMUNITY", "CLERK", null, COMMUNITY, null);
    colleague = enrolment.enrol("COMMUNITY", "CLERK", null, COMMUNITY, null);
    closed = enrolment.enrol("COMMUNITY", "CLERK", null, COMMUNITY, null);
    disable(closed);
    KEYCLOAK.start(
        office.realm(
            Map.of("linli", byName, "linli-hand", byHand),
            clerk,
            colleague,
            closed,
            "bureau",
            "stranger",
            "zhang-san"));
  }

  @AfterAll
  static void close() {
    KEYCLOAK.close();
    for (var provider : new String[] {byName, byHand}) {
      if (provider != null) {
        bureau.post("/api/v1/identity-providers/" + provider + "/suspension", null);
      }
    }
    browser.close();
  }

  private static void disable(String username) {
    var row =
        bureau.get("/api/v1/accounts?limit=1&search=" + username).json().path("items").path(0);
    var answer = bureau.post("/api/v1/accounts/" + row.path("id").asText() + "/disable", null);
    Assertions.assertThat(answer.status()).isIn(200, 204);
  }

  /** From the door through Keycloak's own form; what comes then is for the test to see. */
  private static Page come(String provider, String username, String language) {
    var page = browser.stranger(1440, 900, language);
    page.locator("#provider-" + provider).click();
    identify(page, username);
    return page;
  }

  private static void identify(Page page, String username) {
    page.locator("#kc-login").waitFor();
    Assertions.assertThat(page.url()).startsWith(KEYCLOAK.issuer());
    page.locator("#username").fill(username);
    page.locator("input#password").fill(office.password());
    page.locator("#kc-login").click();
  }

  private static void noBarrier(Page page, String name) {
    Browser.settle(page);
    Browser.picture(page, name);
    Assertions.assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .filter(violation -> SERIOUS.contains(violation.getImpact()))
                    .map(violation -> violation.getId() + " " + violation.getNodes()))
        .as(name)
        .isEmpty();
  }

  @Test
  void thePersonOfTheOfficeComesInAsTheOwnAccountAndTierAndLeavesTheOfficeToo() {
    var page = come(byName, clerk, "zh-CN");
    assertThat(page.locator(".linli-who").first()).hasText(clerk);
    assertThat(page.locator(".linli-whose")).containsText("社区");
    assertThat(page.locator(".linli-whose")).containsText(COMMUNITY);
    Assertions.assertThat(page.url()).startsWith(office.base()).doesNotContain("code=");
    Browser.picture(page, "sign-on-in");
    page.locator("vaadin-menu-bar-button").first().click();
    page.getByText("退出").last().click();
    assertThat(page.locator("#enter")).isVisible();
    Assertions.assertThat(page.url()).isEqualTo(office.base() + "/sign-in");
    // Signed out there as well: it asks again who one is.
    page.locator("#provider-" + byName).click();
    assertThat(page.locator("#kc-login")).isVisible();
  }

  @Test
  @Requirement("000-8.2.a-2")
  void whoIsSignedInAtTheOfficeIsAskedNothingMore() {
    var page = come(byName, colleague, "zh-CN");
    page.locator(".linli-who").first().waitFor();
    // Gone from here, and not from the office.
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("LINLI_SESSION"));
    page.navigate(office.base() + "/sign-in");
    page.locator("#provider-" + byName).click();
    assertThat(page.locator(".linli-who").first()).hasText(colleague);
  }

  @Test
  void whoHasNoAccountAClosedOneOrOneOfAnotherTierReadsTheSame() {
    for (var who : new String[] {"stranger", closed, "bureau"}) {
      var page = come(byName, who, "zh-CN");
      assertThat(page.locator(".problem"))
          .hasText(Pattern.compile("无权登录 · 没有可由该统一身份提供方为您登录的账户，请联系管理员。"));
      Browser.picture(page, "sign-on-refused");
    }
    var english = come(byName, "stranger", "en");
    assertThat(english.locator(".problem")).containsText("No access");
    var log = bureau.get("/api/v1/audit?limit=50&search=sign-on.refused").text();
    Assertions.assertThat(log).contains("stranger").contains(closed).contains("bureau");
  }

  @Test
  void aSuspendedProviderHasNoButtonAndLetsNobodyFinish() {
    var page = browser.stranger(1440, 900, "zh-CN");
    page.locator("#provider-" + byName).click();
    page.locator("#kc-login").waitFor();
    var suspension = "/api/v1/identity-providers/" + byName + "/suspension";
    bureau.post(suspension, null);
    try {
      identify(page, clerk);
      assertThat(page.locator(".problem")).containsText("统一身份暂不可用");
      assertThat(page.locator("#provider-" + byName)).hasCount(0);
      assertThat(page.locator("#provider-" + byHand)).hasCount(1);
    } finally {
      bureau.send("DELETE", suspension, null, Map.of());
    }
  }

  @Test
  void whatTheProviderEndsEndsHereInTheOpenWindow() {
    var page = come(byName, colleague, "zh-CN");
    assertThat(page.locator(".linli-who").first()).hasText(colleague);
    KEYCLOAK.signOut(colleague);
    page.locator("vaadin-side-nav-item[path]:visible").last().click();
    assertThat(page.locator("#enter")).isVisible();
    Browser.picture(page, "sign-on-ended");
    var log = bureau.get("/api/v1/audit?limit=5&search=account.signed-out").text();
    Assertions.assertThat(log).contains(colleague);
  }

  @Test
  void aReturnThatNobodyBeganLeadsToTheDoor() {
    var page = browser.stranger(1440, 900, "zh-CN");
    page.navigate(office.base() + "/sign-in/return?code=stolen&state=guessed");
    assertThat(page.locator(".problem")).containsText("请重新登录");
    assertThat(page.locator("#enter")).isVisible();
  }

  @Test
  void theOwnAccountIsLinkedByHandThenOpensByTheProviderAndIsUnlinked() {
    var refused = come(byHand, "zhang-san", "zh-CN");
    assertThat(refused.locator(".problem")).containsText("无权登录");
    var own = browser.signedIn(STREET_ACCOUNT, 1440, 900);
    own.locator("vaadin-menu-bar-button").first().click();
    own.getByText("统一身份").last().click();
    own.locator("#link-" + byHand).click();
    identify(own, "zhang-san");
    assertThat(own.locator("#unlink-" + byHand)).isVisible();
    assertThat(own.locator(".sign-on-link").first()).containsText("已绑定");
    noBarrier(own, "sign-on-links");
    var other = come(byHand, "zhang-san", "zh-CN");
    assertThat(other.locator(".linli-whose")).containsText("街道");
    assertThat(other.locator(".linli-whose")).containsText(STREET);
    own.locator("#unlink-" + byHand).click();
    assertThat(own.locator("#link-" + byHand)).isVisible();
  }

  @Test
  void theDoorTheRegisterAndItsDialogAreForEverybodysEyes() {
    noBarrier(browser.stranger(1440, 900, "zh-CN"), "sign-on-door-1440");
    noBarrier(browser.stranger(390, 844, "en"), "sign-on-door-390");
    for (var width : new int[] {1440, 390}) {
      var page = Browser.at(browser.signedIn("bureau", width, 844), "providers");
      assertThat(page.locator("vaadin-grid-cell-content", containing("linli-hand")).first())
          .isVisible();
      noBarrier(page, "sign-on-providers-" + width);
      page.locator("#register").click();
      Browser.dialog(page).locator("#provider-issuer input").fill(KEYCLOAK.issuer());
      Browser.dialog(page).locator("#try").click();
      assertThat(Browser.dialog(page)).containsText("颁发者有响应");
      noBarrier(page, "sign-on-dialog-" + width);
      var links = Browser.at(browser.signedIn(STREET_ACCOUNT, width, 844), "sign-on");
      noBarrier(links, "sign-on-own-" + width);
    }
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
