package org.linli.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the field sheet: all there, in both languages, and nothing that runs from elsewhere.
 */
class FieldPageTest {

  private final Map<String, Object> told = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  private String ask(String path, String language) throws Exception {
    var request =
        proxy(
            HttpServletRequest.class,
            (name, arguments) ->
                switch (name) {
                  case "getPathInfo" -> path;
                  case "getParameter" -> language;
                  case "getContextPath" -> "";
                  default -> null;
                });
    var response =
        proxy(
            HttpServletResponse.class,
            (name, arguments) -> {
              if (name.equals("getOutputStream")) {
                return new Out(body);
              }
              if (name.equals("setHeader")) {
                told.put((String) arguments[0], arguments[1]);
              } else if (arguments != null) {
                told.put(name, arguments[0]);
              }
              return null;
            });
    new FieldPage().doGet(request, response);
    return body.toString(StandardCharsets.UTF_8);
  }

  private interface Answers {
    Object of(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.of(method.getName(), arguments)));
  }

  private static final class Out extends ServletOutputStream {

    private final ByteArrayOutputStream into;

    Out(ByteArrayOutputStream into) {
      this.into = into;
    }

    @Override
    public void write(int one) {
      into.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private static String file(String name) throws Exception {
    try (var in = FieldPage.class.getResourceAsStream("sheet/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode texts(String language) {
    return JsonMapper.shared().readTree(FieldTexts.json(java.util.Locale.forLanguageTag(language)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/field.css",
        "/app.js",
        "/form.js",
        "/store.js",
        "/sync.js",
        "/sw.js",
        "/texts.json",
        "/manifest.webmanifest"
      })
  void everyFileIsThereAndHeldToItsOwnFilesAlone(String path) throws Exception {
    assertThat(ask(path, "en")).isNotBlank();
    assertThat(told.get("setContentType").toString()).contains("UTF-8");
    assertThat(told.get("Content-Security-Policy").toString())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http");
  }

  @Test
  void nothingElseIsThere() throws Exception {
    for (var path : new String[] {"/../FieldPage.class", "/package-info.class", "/nothing"}) {
      ask(path, null);
      assertThat(told.get("sendError")).isEqualTo(404);
    }
    assertThat(body.size()).isZero();
  }

  @Test
  void withoutTheLastSlashItsFilesAreSoughtWhereTheyAre() throws Exception {
    ask(null, null);
    assertThat(told).containsEntry("sendRedirect", "/field/");
  }

  @Test
  void noScriptAndNoStyleStandInThePageItself() throws Exception {
    assertThat(file("index.html"))
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContain("<style", " style=", "http:", "https:")
        .doesNotContainPattern("\\son[a-z]+=");
    for (var script : new String[] {"app.js", "form.js", "store.js", "sync.js", "sw.js"}) {
      assertThat(file(script))
          .as(script)
          .doesNotContain(
              "innerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
    }
  }

  @Test
  void theWorkerKeepsEveryFileThatThePageAsksFor() throws Exception {
    var kept = file("sw.js");
    Pattern.compile("(?:src|href)=\"([a-z.]+)\"")
        .matcher(file("index.html"))
        .results()
        .map(found -> found.group(1))
        .forEach(name -> assertThat(kept).contains("\"" + name + "\""));
  }

  @Test
  void everyTextThatTheScreensSayIsThereInBothLanguages() throws Exception {
    var said = file("app.js") + file("form.js");
    var keys =
        Stream.concat(
                Pattern.compile("\\b(?:say|hint)\\(\"([a-z-]+)\"").matcher(said).results(),
                Pattern.compile("\\? \"([a-z-]+)\" : \"nothing-kept\"").matcher(said).results())
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(keys).hasSizeGreaterThan(30);
    for (var language : new String[] {"zh-CN", "en"}) {
      var texts = texts(language);
      assertThat(keys).as(language).allMatch(texts::has);
    }
    assertThat(texts("zh-CN").get("tasks").asString()).isEqualTo("任务");
    assertThat(texts("fr")).isEqualTo(texts("zh-CN"));
  }

  @Test
  void theManifestPutsTheSheetAloneOnTheFirstScreen() {
    var manifest = JsonMapper.shared().readTree(FieldTexts.manifest());
    assertThat(manifest.get("start_url").asString()).isEqualTo("/field/");
    assertThat(manifest.get("scope").asString()).isEqualTo("/field/");
    assertThat(manifest.get("display").asString()).isEqualTo("standalone");
    assertThat(manifest.get("name").asString()).isEqualTo("现场工作单");
  }
}
