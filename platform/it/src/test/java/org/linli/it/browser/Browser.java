package org.linli.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.linli.it.home.Installation;

/**
 * The system's Chromium; signs people in as they would, with the change of the one-time password at
 * the first time.
 */
public final class Browser implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 45_000;
  private static final int CLICKS = 5;

  /** The lines of a window's navigation, as a script finds them. */
  static final String NAVIGATION =
      "[...document.querySelectorAll('vaadin-side-nav-item, nav a, .linli-nav a')]";

  private static final List<String> CHROMIUMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /**
   * One Chromium for all system tests of a thread: starting it costs more than most tests, and its
   * driver hears one thread alone.
   */
  private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
      ThreadLocal.withInitial(Browser::chromium);

  /** Cookies of who has signed in already, by door and name. */
  private static final Map<String, String> SESSIONS = new HashMap<>();

  /** Held by who reads or writes the passwords taken up. */
  private static final Object CHANGED = new Object();

  private final Installation installation;
  private final List<BrowserContext> windows = new CopyOnWriteArrayList<>();

  public Browser(Installation installation) {
    this.installation = installation;
  }

  private static com.microsoft.playwright.Browser chromium() {
    var playwright = Playwright.create();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS / 2.0);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    var launch =
        new BrowserType.LaunchOptions()
            .setExecutablePath(
                CHROMIUMS.stream().map(Path::of).filter(Files::exists).findFirst().orElseThrow())
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    return playwright.chromium().launch(launch);
  }

  /** A window of this size on the screens, in Chinese, with this account signed in. */
  public Page signedIn(String username, int width, int height) {
    return signedIn(installation.http(), "", username, width, height);
  }

  /** A window on the ops console. */
  public Page signedInToOps(String username, int width, int height) {
    return signedIn(installation.ops(), "/ops", username, width, height);
  }

  /** A window before the door, with no session; {@code language} as {@code zh-CN} or {@code en}. */
  public Page stranger(int width, int height, String language) {
    var page = window(width, height, language, null);
    page.navigate(installation.http() + "/sign-in");
    page.locator("#enter").waitFor();
    return page;
  }

  /** Fills in the door's form and knocks; what comes then is for the test to see. */
  public static void knock(Page page, String username, String password) {
    page.locator("#username input").fill(username);
    page.locator("#password input").fill(password);
    page.locator("#enter").click();
  }

  /** Whoever knows an account's password at this moment. */
  public String passwordOf(String username) {
    return password(username);
  }

  private Page window(int width, int height, String language, String session) {
    var context =
        CHROMIUM
            .get()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setStorageState(session)
                    .setLocale(language));
    windows.add(context);
    var page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    return page;
  }

  private Page signedIn(URI address, String root, String username, int width, int height) {
    var key = address + username;
    // One at a time: the first to come takes up the password that the others then use.
    synchronized (SESSIONS) {
      var page = window(width, height, "zh-CN", SESSIONS.get(key));
      page.navigate(address + root + (SESSIONS.containsKey(key) ? "/" : "/sign-in"));
      settle(page);
      if (page.locator("#enter").isVisible()) {
        enter(page, username);
        SESSIONS.put(key, page.context().storageState());
      }
      return page;
    }
  }

  private void enter(Page page, String username) {
    var password = password(username);
    knock(page, username, password);
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    if (page.url().endsWith("/password") || page.locator("#change").isVisible()) {
      var fresh = "Neu-" + Long.toString(System.nanoTime(), 36) + "-aB3";
      page.locator("#old input").fill(password);
      page.locator("#fresh input").fill(fresh);
      page.locator("#again input").fill(fresh);
      page.locator("#change").click();
      page.waitForFunction(
          "() => !document.querySelector('#change') || document.querySelector('.problem')?.textContent");
      if (page.locator("#change").isVisible()) {
        throw new IllegalStateException(username + ": " + page.locator(".problem").textContent());
      }
      remember(username, fresh);
    }
    settle(page);
  }

  /** The dialog that stands open. */
  public static Locator dialog(Page page) {
    return page.locator("vaadin-dialog[opened]").last();
  }

  /**
   * The dialog that this button opens. A card may be drawn anew under the click, as news come in; a
   * person clicks again.
   */
  public static Locator asked(Page page, Locator button) {
    for (int click = 1; ; click++) {
      button.click();
      try {
        dialog(page)
            .waitFor(
                new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.ATTACHED)
                    .setTimeout(PATIENCE_MILLIS / CLICKS));
        return dialog(page);
      } catch (TimeoutError unheard) {
        if (click == CLICKS) {
          throw unheard;
        }
      }
    }
  }

  /** The button with this text. */
  public static Locator button(Locator within, String text) {
    return within.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(text));
  }

  /** Keeps a picture of what stands there now. */
  public static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
  }

  /** Goes to a view of the screens. */
  public static Page at(Page page, String view) {
    page.navigate(Installation.shared().http() + "/" + view);
    settle(page);
    return page;
  }

  /** Waits until nothing loads and the view stands. */
  public static void settle(Page page) {
    // By the clock: a page behind another one may be painted no more, and would never be asked.
    page.waitForFunction(
        "() => !document.querySelector('vaadin-connection-indicator[loading]')",
        null,
        new Page.WaitForFunctionOptions().setPollingInterval(100));
    page.waitForTimeout(600);
  }

  /** Where a picture of a screen goes. */
  public static Path picture(String name) {
    return Path.of("target/screens").resolve(name + ".png");
  }

  private String password(String username) {
    var changed = changed().getProperty(username);
    return changed != null ? changed : installation.accounts().exactly(username).password();
  }

  private void remember(String username, String password) {
    synchronized (CHANGED) {
      var all = changed();
      all.setProperty(username, password);
      try (var out = Files.newBufferedWriter(file())) {
        all.store(out, null);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private Properties changed() {
    synchronized (CHANGED) {
      var all = new Properties();
      try (var lines = Files.exists(file()) ? Files.newBufferedReader(file()) : null) {
        if (lines != null) {
          all.load(lines);
        }
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return all;
    }
  }

  private Path file() {
    return installation.home().resolve("run/changed-passwords.properties");
  }

  /** Addresses of the views that the window's navigation offers, without the one it shows. */
  public static List<String> navigation(Page page) {
    return Stream.of(
            page.evaluate(
                "() => "
                    + NAVIGATION
                    + ".map(item => item.getAttribute('path') ?? item.getAttribute('href')).filter(path => path !== null)"))
        .flatMap(paths -> ((List<?>) paths).stream())
        .map(String::valueOf)
        .filter(path -> !path.startsWith("http") && !path.startsWith("#"))
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    windows.forEach(BrowserContext::close);
  }
}
