package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.testing.Requirement;

/** What no code of ours does, since it would do harm with what others send. */
class HarmTest {

  private static final List<String> SERVER =
      List.of(
          "tenants/",
          "platform/core/",
          "platform/server/rest/",
          "ui/look/",
          "ui/web/",
          "ops-console/");

  /** Files of main sources, of these modules alone, in which it stands. */
  private static List<String> standsIn(String what, List<String> modules) {
    var pattern = Pattern.compile(what);
    return House.sources("main").stream()
        .filter(path -> modules.stream().anyMatch(module -> named(path).startsWith(module)))
        .filter(path -> pattern.matcher(House.read(path)).find())
        .map(path -> path.getFileName().toString())
        .sorted()
        .toList();
  }

  private static List<String> standsIn(String what) {
    return standsIn(what, List.of("tenants/", "platform/", "ui/", "ops-console/")).stream()
        .filter(name -> !name.endsWith("Bench.java"))
        .toList();
  }

  private static String named(Path path) {
    return House.ROOT.relativize(path).toString().replace('\\', '/');
  }

  private static Stream<Path> scripts() {
    return House.walk(House.ROOT.resolve("ui/look/src/main/resources/META-INF/resources/js"))
        .filter(path -> path.toString().endsWith(".js"));
  }

  @Test
  void nothingOfTheServerStartsAProgram() {
    assertThat(standsIn("\\bProcessBuilder\\b|\\.getRuntime\\(\\)\\s*\\.exec", SERVER)).isEmpty();
    assertThat(standsIn("\\bProcessBuilder\\b")).as("it would be seen").isNotEmpty();
  }

  @Test
  void nothingReadsObjectsOutOfBytesNorRunsAText() {
    assertThat(
            standsIn(
                "ObjectInputStream|XMLDecoder|DefaultTyping\\(|ScriptEngine|GroovyShell|JavaCompiler|InitialContext"))
        .isEmpty();
  }

  /** GB/T 28181 demands MD5 for older cameras, RFC 6238 SHA-1 for the codes of telephones. */
  @Test
  void weakAlgorithmsStandWhereAStandardDemandsThemAlone() {
    assertThat(
            standsIn(
                "\"(MD[245]|SHA-?1|HmacMD5|HmacSHA1|DES|DESede|RC4|Blowfish)\\b|/ECB/|PKCS1Padding|SHA1with|MD5with"))
        .containsExactlyInAnyOrder(
            "Proof.java", "SipPassword.java", "SipSettings.java", "Totp.java");
  }

  @Test
  void everyReaderOfXmlLeavesDocumentTypesAlone() {
    var makers =
        House.sources("main").stream()
            .map(House::read)
            .filter(text -> text.contains("XMLInputFactory.new"))
            .toList();
    assertThat(makers)
        .singleElement()
        .asString()
        .contains("setProperty(XMLInputFactory.SUPPORT_DTD, false)");
    assertThat(
            standsIn(
                "(DocumentBuilderFactory|SAXParserFactory|TransformerFactory|SchemaFactory)\\.new"))
        .as("readers that open more than they are told")
        .isEmpty();
  }

  @Test
  void whoAsksOutsideFollowsNoRedirect() {
    assertThat(
            standsIn(
                "Redirect\\.(ALWAYS|NORMAL)|setFollowRedirects\\(true|setInstanceFollowRedirects\\(true"))
        .isEmpty();
  }

  /** The one names traces, the other makes those who lost a race wait unequally. */
  @Test
  void whatMustNotBeGuessedIsNotMadeOfGuessableNumbers() {
    assertThat(
            standsIn("new Random\\(|Math\\.random\\(|ThreadLocalRandom|SplittableRandom", SERVER))
        .containsExactlyInAnyOrder("Retrying.java", "TraceParent.java");
    var oneTime =
        House.ROOT.resolve("tenants/src/main/java/org/linli/identity/entity/OneTime.java");
    assertThat(House.read(oneTime)).contains("new SecureRandom()", "TOKEN_BYTES = 32");
    var factors =
        House.ROOT.resolve("tenants/src/main/java/org/linli/identity/control/Factors.java");
    assertThat(House.read(factors)).contains("new SecureRandom()", "RECOVERY_LETTERS = 10");
  }

  /** Nothing that looks like a key, and nobody's password. */
  @Test
  @Requirement("001-6.4.3.E.2-4")
  void noKeyStandsInTheCode() {
    assertThat(
            standsIn(
                "\"[0-9a-fA-F]{32,}\"|\"[A-Za-z0-9+/]{43}=\"|\"[A-Za-z0-9+/]{22}==\""
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*\\w"
                    + "|(?i)(password|secret|apiKey|token) = \"[^\"$ .]{8,}\""))
        .isEmpty();
  }

  /** A session that somebody else knew before is worth nothing after it. */
  @Test
  void whoeverSignsInGetsANewSession() {
    assertThat(standsIn("logIns\\.open\\(", List.of("ui/", "ops-console/")))
        .containsExactly("Passes.java");
    var passes = House.ROOT.resolve("ui/look/src/main/java/org/linli/look/access/Passes.java");
    assertThat(House.read(passes))
        .containsPattern("(?s)reinitializeSession\\(request\\);\\s*SignedIn\\.is\\(caller\\)");
  }

  @Test
  void noScreenWritesTextAsHtml() {
    var sink = "new Html\\(|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(";
    assertThat(standsIn(sink, List.of("ui/", "ops-console/"))).isEmpty();
    assertThat(scripts())
        .isNotEmpty()
        .noneMatch(path -> Pattern.compile(sink).matcher(House.read(path)).find());
  }

  /** But for the field sheet, which works without a connection and forgets within a day. */
  @Test
  void nothingIsKeptInTheBrowser() {
    var store = "localStorage|sessionStorage|indexedDB";
    assertThat(standsIn(store, List.of("ui/", "ops-console/"))).containsExactly("FieldTrace.java");
    assertThat(scripts())
        .isNotEmpty()
        .noneMatch(path -> Pattern.compile(store).matcher(House.read(path)).find());
  }
}
